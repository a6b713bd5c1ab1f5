using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Importing.Office;

/// <summary>
/// In a word processor the title has a style of its own and each part begins with « Titre 1 »; in a page the title is the only heading of
/// level 1. The parts of such a text go one level down.
/// </summary>
internal static class OfficeHeadings
{
    private sealed record TitleFacts : Facts;

    /// <summary>On the heading made of a paragraph that its author styled as the title.</summary>
    public static readonly Facts Title = new TitleFacts();

    public static ImmutableArray<Block> UnderTheTitle(ImmutableArray<Block> blocks, string? title)
    {
        var tops = blocks.Count(b => b is Header { Level: 1 });
        var isFirst = blocks is [Header { Level: 1 } first, ..] && (title is null ? tops == 1 || first.Facts is TitleFacts : Folding.Fold(title) == Folding.Fold(PlainText.Of(first.Content)));
        if (tops > 1 || tops == 1 && !isFirst)
            blocks = [.. blocks.Select((b, i) => b is Header h && !(i == 0 && isFirst) ? h with { Level = System.Math.Min(6, h.Level + 1) } : b)];
        return TitleHeading.Mark(blocks, title);
    }
}
