using System.Globalization;
using System.Text.Json;
using NecPublish.Diagnostics;
using Xunit.Abstractions;

namespace NecPublish.Checking;

/// <summary>
/// The W3C's ACT test cases: an error or warning of a rule mapped to a case's ACT rule is a hit on a failed case, a false alarm on any
/// other. Questions are counted apart. What RGAA and ACT see differently is listed with its reason.
/// </summary>
public sealed class ActTests(ITestOutputHelper output)
{
    private sealed record Case(string RuleId, string RuleName, string Expected, string Tier, string Group, bool Nec, string File);

    private sealed record Score(int Hits, int Failed, int FalseAlarms, int Asked, int Cases)
    {
        public double Precision => Hits + FalseAlarms == 0 ? 1 : (double)Hits / (Hits + FalseAlarms);
        public double Recall => Failed == 0 ? 1 : (double)Hits / Failed;
        public double WithQuestions => Failed == 0 ? 1 : (double)(Hits + Asked) / Failed;

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Cases,4} cases, {Failed,3} failed: precision {Precision:0.000} recall {Recall:0.000} with questions {WithQuestions:0.000} ({FalseAlarms} false alarms, {Failed - Hits} missed)");
    }

    [Fact]
    public void Foreign_pages_are_judged_as_the_act_rules_judge_them()
    {
        if (Repository.Shared is not { } shared || !File.Exists(Path.Combine(shared, "suites", "act", "manifest.json")))
        {
            output.WriteLine("the ACT suite is not here: skipped");
            return;
        }
        var folder = Path.Combine(shared, "suites", "act");
        var cases = JsonSerializer.Deserialize<Case[]>(File.ReadAllText(Path.Combine(folder, "manifest.json")), JsonSerializerOptions.Web)!;
        var pages = new ForeignPages();
        var judged = cases
            .AsParallel()
            .AsOrdered()
            .Select(c => (Case: c, Found: pages.Check(c.File, File.ReadAllBytes(Path.Combine(folder, c.File))).Where(d => d.Rule.Id == InternalError.Rule.Id || d.Rule.Act.Contains(c.RuleId)).ToList()))
            .ToList();

        foreach (var group in judged.GroupBy(j => (j.Case.Nec, j.Case.Tier, j.Case.Group)).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal))
            output.WriteLine($"{(group.Key.Nec ? "NEC" : "   ")} {group.Key.Tier,-9} {group.Key.Group,-18} {Of(group)}");
        var core = Of(judged.Where(j => j.Case is { Nec: true, Tier: "core" }));
        var semantic = Of(judged.Where(j => j.Case is { Nec: true, Tier: "heuristic" }));
        output.WriteLine($"NEC core      {core}");
        output.WriteLine($"NEC semantic  {semantic}");
        output.WriteLine($"others core   {Of(judged.Where(j => j.Case is { Nec: false, Tier: "core" }))}");
        foreach (var (c, found) in judged.Where(j => IsMistake(j.Case, j.Found)))
            output.WriteLine($"{(c.Nec ? "NEC" : "   ")} {c.Tier} {c.Expected} {c.RuleId} {c.RuleName}: {c.File} {string.Join(' ', found.Select(d => $"{d.Rule.Id}/{d.Severity}"))}");

        Assert.DoesNotContain(judged, j => j.Found.Any(d => d.Rule.Id == InternalError.Rule.Id));
        Assert.True(core.Precision >= .98, "NEC core precision");
        Assert.True(core.Recall >= .95, "NEC core recall");
        Assert.True(semantic.Precision >= .85, "NEC semantic precision");
        Assert.True(semantic.Recall >= .30, "NEC semantic recall");
        Assert.True(semantic.WithQuestions >= .60, "NEC semantic recall with questions");
    }

    private static bool IsHit(List<Diagnostic> found) => found.Any(d => d.Severity is Severity.Error or Severity.Warning);

    private static bool IsMistake(Case c, List<Diagnostic> found) => c.Expected == "failed" != IsHit(found);

    private static Score Of(IEnumerable<(Case Case, List<Diagnostic> Found)> judged)
    {
        var all = judged.ToList();
        var failed = all.Where(j => j.Case.Expected == "failed").ToList();
        return new(failed.Count(j => IsHit(j.Found)), failed.Count, all.Count(j => j.Case.Expected != "failed" && IsHit(j.Found)), failed.Count(j => !IsHit(j.Found) && j.Found.Any(d => d.Severity == Severity.Review)), all.Count);
    }
}
