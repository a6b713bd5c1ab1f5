using System.Collections.Immutable;

namespace NecPublish.Diagnostics;

/// <summary>Findings as an author meets them: file after file, from top to bottom.</summary>
public static class ReadingOrder
{
    /// <summary>Sorted by file, then by place; what concerns a file as a whole first. Ties keep the order that they come in.</summary>
    public static ImmutableArray<Diagnostic> Of(IEnumerable<Diagnostic> findings) =>
        [.. findings.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => Step(d.Place)).ThenBy(d => d.Place is SourceLocation.Text t ? t.Column : 0)];

    private static int Step(SourceLocation? place) =>
        place switch
        {
            SourceLocation.Text t => t.Line,
            SourceLocation.Paragraph p => p.Number,
            SourceLocation.Slide s => s.Number,
            SourceLocation.Page p => p.Number,
            _ => 0,
        };
}
