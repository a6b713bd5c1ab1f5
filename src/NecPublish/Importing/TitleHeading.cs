using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Importing;

/// <summary>A first heading that says the page's title again stays for the rules, and is not written twice.</summary>
internal static class TitleHeading
{
    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, string? title)
    {
        if (blocks.IsEmpty || blocks[0] is not Header { Level: 1 } header || blocks.Count(b => b is Header { Level: 1 }) > 1)
            return blocks;
        if (title is not null && Folding.Fold(title) != Folding.Fold(PlainText.Of(header.Content)))
            return blocks;
        return blocks.SetItem(0, header with { Attr = header.Attr with { Classes = header.Attr.Classes.Add("title") } });
    }
}
