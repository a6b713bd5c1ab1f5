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
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Decision> decisions) =>
        decisions.IsDefaultOrEmpty || diagnostics.IsEmpty ? diagnostics : diagnostics.RemoveAll(d => MayBeAnswered(d) && decisions.Any(decision => Answers(decision, d)));

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
