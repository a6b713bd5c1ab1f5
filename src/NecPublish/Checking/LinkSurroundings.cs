using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>
/// The links of a document with what RGAA calls their context: the rest of the paragraph, list item or cell, the heading above; for a
/// cell, its row and its column's header. Worked out only for who asks.
/// </summary>
internal static class LinkSurroundings
{
    public static List<LinkInText> Of(Document document)
    {
        var found = new List<LinkInText>();
        Blocks(document.Blocks, new Heading(), found);
        return found;
    }

    /// <summary>The words that stand over a line: a heading's, and those of the items that it is nested in.</summary>
    internal sealed class Words(Words? outer, Block block)
    {
        private string? _text;

        public string Text => _text ??= outer?.Text + PlainText.Of([block]);
    }

    private sealed class Heading
    {
        public Words? Over { get; set; }
    }

    private static void Blocks(ImmutableArray<Block> blocks, Heading heading, List<LinkInText> found)
    {
        foreach (var block in blocks)
            Block(block, heading, found);
    }

    private static void Block(Block block, Heading heading, List<LinkInText> found)
    {
        if (block is Header header)
            heading.Over = new(null, header);
        switch (block)
        {
            case Para or Plain or Header:
                Line(block, heading, "", found);
                break;
            case BlockQuote q:
                Blocks(q.Content, heading, found);
                break;
            case Div d:
                Blocks(d.Content, heading, found);
                break;
            case Figure f:
                Blocks(f.Content, heading, found);
                Blocks(f.Caption, heading, found);
                break;
            case BulletList l:
                Items(l.Items, heading, found);
                break;
            case OrderedList l:
                Items(l.Items, heading, found);
                break;
            case DefinitionList l:
                foreach (var item in l.Items)
                {
                    var term = PlainText.Of(item.Term);
                    foreach (var definition in item.Definitions)
                    {
                        foreach (var line in definition)
                            Line(line, heading, term, found);
                    }
                }
                break;
            case Table t:
                Rows(t.Head, heading, found);
                Rows(t.Body, heading, found);
                Rows(t.Foot, heading, found);
                break;
        }
    }

    /// <summary>An item's nested list stands under its own words.</summary>
    private static void Items(ImmutableArray<ImmutableArray<Block>> items, Heading heading, List<LinkInText> found)
    {
        foreach (var item in items)
        {
            var hasMore = item.Length > 1;
            foreach (var block in item)
            {
                if (!hasMore)
                    Block(block, heading, found);
                else if (block is Para or Plain)
                    Line(block, heading, "", found);
                else
                    Block(block, new Heading { Over = new(heading.Over, item[0]) }, found);
            }
        }
    }

    private static void Rows(ImmutableArray<Row> rows, Heading heading, List<LinkInText> found)
    {
        foreach (var row in rows)
        {
            if (!HasLink(row))
                continue;
            // the row's other cells tell it apart
            var words = string.Join(' ', row.Cells.Where(c => !HasLink(c)).Select(c => PlainText.Of(c.Content)));
            for (var column = 0; column < row.Cells.Length; column++)
            {
                foreach (var block in row.Cells[column].Content)
                    Line(block, heading, $"{column} {words}", found);
            }
        }
    }

    private static bool HasLink(Row row)
    {
        foreach (var cell in row.Cells)
        {
            if (HasLink(cell))
                return true;
        }
        return false;
    }

    private static bool HasLink(Cell cell)
    {
        foreach (var block in cell.Content)
        {
            if (!Inlines.All<Link>(Inlines.Of(block)).IsEmpty)
                return true;
        }
        return false;
    }

    private static void Line(Block block, Heading heading, string more, List<LinkInText> found)
    {
        foreach (var link in Inlines.All<Link>(Inlines.Of(block)))
            found.Add(new(link, block, heading.Over, more));
    }
}

/// <summary>A link, and where it stands.</summary>
/// <param name="more">What tells its line apart beside the heading above: a term, a row's other cells.</param>
internal sealed class LinkInText(Link link, Block line, LinkSurroundings.Words? over, string more)
{
    private string? _around;

    public Link Link => link;

    /// <summary>What RGAA calls its context, folded.</summary>
    public string Around => _around ??= Folding.Fold($"{over?.Text} {more} {PlainText.Of([.. Inlines.Of(line).Where(i => i is not Model.Link)])}");
}
