using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>Answers of people to findings: lines of decisions.csv, each with its reason.</summary>
public static class Suppressions
{
    /// <summary>
    /// The findings that no decision answers. An answer names the file, the rule, and either the finding's fingerprint or its place
    /// (a line, "3" or "3:1"); with neither, every finding of that rule in that file. An error is lifted only where its rule allows it.
    /// </summary>
    /// <param name="answered">Told each decision that answers something.</param>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Decision> decisions, Action<Decision>? answered = null) =>
        decisions.IsDefaultOrEmpty || diagnostics.IsEmpty
            ? diagnostics
            : diagnostics.RemoveAll(d =>
            {
                if (!MayBeAnswered(d) || decisions.FirstOrDefault(decision => Answers(decision, d)) is not { } answer)
                    return false;
                answered?.Invoke(answer);
                return true;
            });

    internal static readonly RuleInfo Unused = new(
        "decision-unused",
        Severity.Advice,
        Sources.All,
        "Cette décision ne répond à rien",
        "Le passage a changé depuis, ou il n’y est plus, ou bien c’est une erreur qu’une décision ne lève pas\u202f: ce qui reste à dire est dit à nouveau.",
        "Retirez la ligne de decisions.csv, répondez à nouveau avec l’empreinte que donne le rapport, ou corrigez l’erreur."
    );

    /// <summary>The decisions that answer nothing any more, each at its line. Those for Les Bases are read when a deposit is made.</summary>
    public static IEnumerable<Diagnostic> Stale(ImmutableArray<Decision> decisions, IReadOnlySet<Decision> used) =>
        decisions
            .Where(d => !used.Contains(d) && !d.Rule.StartsWith("les-bases-", StringComparison.Ordinal))
            .Select(d => new Diagnostic(Unused, Unused.Severity, d.DeclaredIn, new SourceLocation.Text(d.Line, 1), $"La décision sur « {d.Rule} » pour {d.File} ne répond à rien. {Unused.Why}", Unused.Fix, $"{d.File} {d.Rule} {d.Fingerprint}"));

    private static bool MayBeAnswered(Diagnostic diagnostic) => diagnostic.Severity != Severity.Error || diagnostic.Rule.CanBeLifted;

    private static bool Answers(Decision decision, Diagnostic diagnostic)
    {
        if (decision.Rule != diagnostic.Rule.Id || decision.File != diagnostic.File)
            return false;
        if (decision.Fingerprint is { } fingerprint)
            return fingerprint == diagnostic.Fingerprint;
        return decision.Place is not { } place || place == "*" || PlaceOf(diagnostic).Contains(place);
    }

    private static string[] PlaceOf(Diagnostic diagnostic) =>
        diagnostic.Place switch
        {
            SourceLocation.Text t => [string.Create(CultureInfo.InvariantCulture, $"{t.Line}"), string.Create(CultureInfo.InvariantCulture, $"{t.Line}:{t.Column}")],
            SourceLocation.Paragraph p => [p.Number.ToString(CultureInfo.InvariantCulture)],
            SourceLocation.Slide s => [s.Number.ToString(CultureInfo.InvariantCulture)],
            SourceLocation.Cell c => [c.Reference, $"{c.Sheet}!{c.Reference}"],
            SourceLocation.Page p => [p.Number.ToString(CultureInfo.InvariantCulture)],
            _ => [],
        };
}
