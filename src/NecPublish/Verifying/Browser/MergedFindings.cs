using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Verifying.Browser;

/// <summary>What we read in a page and what axe-core saw of it in a browser: a defect that both know is told once.</summary>
public static class MergedFindings
{
    /// <param name="ours">Our findings on one page.</param>
    /// <param name="locate">Line and column of an offset in the page, and the words that stand there.</param>
    public static ImmutableArray<Diagnostic> Of(string file, ImmutableArray<Diagnostic> ours, ImmutableArray<AxeFinding> seen, Func<int, (SourceLocation? Place, Quotation? Excerpt)> locate)
    {
        var merged = ours.ToBuilder();
        foreach (var finding in seen)
        {
            var (place, excerpt) = finding.Offset < 0 ? default : locate(finding.Offset);
            var rule = finding.Rule;
            var both = false;
            for (var i = 0; i < merged.Count; i++)
            {
                if (merged[i].Rule.Id.StartsWith("axe-", StringComparison.Ordinal) || !IsSame(merged[i].Place, place) || !SharesCriterion(merged[i].Rule, rule))
                    continue;
                both = true;
                if (!merged[i].Message.Contains("axe-core", StringComparison.Ordinal))
                    merged[i] = merged[i] with { Message = $"{merged[i].Message} axe-core le voit aussi dans le navigateur ({finding.Id})." };
            }
            if (!both)
                merged.Add(new Diagnostic(rule, rule.Severity, file, place, $"{finding.Help}. {rule.Why}", finding.Remedy, finding.Id) { Excerpt = excerpt });
        }
        return merged.DrainToImmutable();
    }

    private static bool IsSame(SourceLocation? one, SourceLocation? other) =>
        one is SourceLocation.Text a && other is SourceLocation.Text b ? a.Line == b.Line && a.Column == b.Column : one is null && other is null;

    /// <summary>The same success criterion of WCAG, or the same criterion (not test) of RGAA.</summary>
    private static bool SharesCriterion(RuleInfo one, RuleInfo other) => one.Wcag.Intersect(other.Wcag).Any() || one.Rgaa.Select(Criterion).Intersect(other.Rgaa.Select(Criterion)).Any();

    private static string Criterion(string test) => test.LastIndexOf('.') is > 0 and var end ? test[..end] : test;
}
