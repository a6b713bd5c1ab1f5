using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>
/// The links of a document with what RGAA calls their context: the rest of the paragraph, list item or cell, the heading above; for a
/// cell, its row and its column's header. Worked out only for who asks.
/// </summary>
internal static class LinkSurroundings
{
    public static List<(Link Link, Func<string> Around)> Of(Document document)
    {
        var found = new List<(Link, Func<string>)>();
        Blocks(document.Blocks, new Heading(), found);
        return found;
    }

    private sealed class Heading
    {
        public string Text { get; set; } = "";
    }

    private static void Blocks(ImmutableArray<Block> blocks, Heading heading, List<(Link, Func<string>)> found)
    {
        foreach (var block in blocks)
            Block(block, heading, found);
    }

    private static void Block(Block block, Heading heading, List<(Link, Func<string>)> found)
    {
        if (block is Header header)
            heading.Text = PlainText.Of(header.Content);
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
                    foreach (var definition in item.Definitions.SelectMany(d => d))
                        Line(definition, heading, PlainText.Of(item.Term), found);
                }
                break;
            case Table t:
                Cells(t, heading, found);
                break;
        }
    }

    /// <summary>An item's nested list stands under its own words.</summary>
    private static void Items(ImmutableArray<ImmutableArray<Block>> items, Heading heading, List<(Link, Func<string>)> found)
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
                    Block(block, new Heading { Text = heading.Text + PlainText.Of([item[0]]) }, found);
            }
        }
    }

    private static void Cells(Table table, Heading heading, List<(Link, Func<string>)> found)
    {
        foreach (var row in table.Head.Concat(table.Body).Concat(table.Foot))
        {
            if (!row.Cells.Any(HasLink))
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

    private static bool HasLink(Cell cell) => cell.Content.Any(b => Inlines.All<Link>(Inlines.Of(b)).Count > 0);

    private static void Line(Block block, Heading heading, string more, List<(Link, Func<string>)> found)
    {
        var links = Inlines.All<Link>(Inlines.Of(block));
        if (links.Count == 0)
            return;
        string? around = null;
        var above = heading.Text;
        foreach (var link in links)
            found.Add((link, () => around ??= Folding.Fold($"{above} {more} {PlainText.Of([.. Inlines.Of(block).Where(i => i is not Link)])}")));
    }
}
