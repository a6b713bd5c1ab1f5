using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Importing.Office;

/// <summary>Joins a caption to the picture or the table that stands just before or after it.</summary>
internal static class Captions
{
    private sealed record CaptionFacts : Facts;

    /// <summary>On a paragraph that its author styled as a caption.</summary>
    public static readonly Facts Mark = new CaptionFacts();

    /// <summary>Adds a block behind those read so far.</summary>
    public static void Add(ImmutableArray<Block>.Builder blocks, Block block)
    {
        var last = blocks.Count > 0 ? blocks[^1] : null;
        if (block.Facts is CaptionFacts)
        {
            switch (last)
            {
                case Para picture when IsPicture(picture):
                    blocks[^1] = Figure(picture, block);
                    return;
                case Table { Caption.IsEmpty: true } table:
                    blocks[^1] = table with { Caption = [Words(block)] };
                    return;
            }
        }
        else if (last?.Facts is CaptionFacts && (block is Table { Caption.IsEmpty: true } || block is Para p && IsPicture(p)))
        {
            blocks[^1] = block is Table table ? table with { Caption = [Words(last)] } : Figure(block, last);
            return;
        }
        blocks.Add(block);
    }

    private static Figure Figure(Block picture, Block caption) => new(picture.At, Attr.Empty, [Words(caption)], [picture]);

    private static Plain Words(Block caption) => new(caption.At, caption is Para p ? p.Content : []);

    private static bool IsPicture(Para para) => para.Content.Count(i => i is Image) == 1 && para.Content.All(i => i is Image or SoftBreak or LineBreak || i is Str s && string.IsNullOrWhiteSpace(s.Text));
}
