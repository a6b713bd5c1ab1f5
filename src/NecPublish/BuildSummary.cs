using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish;

/// <summary>What a person is told of a build.</summary>
/// <param name="HeldBack">Title and source path of each document that a blocking finding keeps out.</param>
/// <param name="PageCount">Pages of the site.</param>
/// <param name="FileCount">Files of the site.</param>
/// <param name="SourceCount">Files that were looked at.</param>
/// <param name="IsComplete">False while publisher, host or address are missing.</param>
public sealed record BuildSummary(
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<(string Title, string Path)> HeldBack,
    int PageCount,
    int FileCount,
    int SourceCount,
    bool IsComplete
)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    public static BuildSummary Of(BuildResult result) =>
        new(
            result.Diagnostics,
            [.. result.HeldBack.Select(r => (r.Title, r.Source.Path))],
            result.PageCount,
            result.FileCount,
            result.Publication.Files.Count,
            result.Publication.Settings.IsComplete
        );
}
