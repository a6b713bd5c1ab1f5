using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>
/// The links of a document with what RGAA calls their context: the rest of the paragraph, list item or cell, the heading above; for a
/// cell, its row and its column's header. Worked out only for who asks.
/// </summary>
internal static class LinkSurroundings
{
    public static IEnumerable<(Link Link, Func<string> Around)> Of(Document document) => Blocks(document.Blocks, new Heading());

    private sealed class Heading
    {
        public string Text { get; set; } = "";
    }

    private static IEnumerable<(Link, Func<string>)> Blocks(ImmutableArray<Block> blocks, Heading heading) => blocks.SelectMany(b => Block(b, heading));

    private static IEnumerable<(Link, Func<string>)> Block(Block block, Heading heading)
    {
        if (block is Header header)
            heading.Text = PlainText.Of(header.Content);
        return block switch
        {
            Para or Plain or Header => Line(block, heading, ""),
            BlockQuote q => Blocks(q.Content, heading),
            Div d => Blocks(d.Content, heading),
            Figure f => Blocks(f.Content, heading).Concat(Blocks(f.Caption, heading)),
            BulletList l => l.Items.SelectMany(i => Item(i, heading)),
            OrderedList l => l.Items.SelectMany(i => Item(i, heading)),
            DefinitionList l => l.Items.SelectMany(i => i.Definitions.SelectMany(d => d.SelectMany(b => Line(b, heading, PlainText.Of(i.Term))))),
            Table t => Cells(t, heading),
            _ => [],
        };
    }

    /// <summary>An item's nested list stands under its own words.</summary>
    private static IEnumerable<(Link, Func<string>)> Item(ImmutableArray<Block> item, Heading heading) =>
        item is [var lead, _, ..] ? item.SelectMany(b => b is Para or Plain ? Line(b, heading, "") : Block(b, new Heading { Text = heading.Text + PlainText.Of([lead]) })) : item.SelectMany(b => Block(b, heading));

    private static IEnumerable<(Link, Func<string>)> Cells(Table table, Heading heading)
    {
        foreach (var row in table.Head.Concat(table.Body).Concat(table.Foot))
        {
            // the row's other cells tell it apart
            var words = string.Join(' ', row.Cells.Where(c => !c.Content.Any(b => Inlines.All<Link>(Inlines.Of(b)).Any())).Select(c => PlainText.Of(c.Content)));
            for (var column = 0; column < row.Cells.Length; column++)
            {
                foreach (var block in row.Cells[column].Content)
                {
                    foreach (var found in Line(block, heading, $"{column} {words}"))
                        yield return found;
                }
            }
        }
    }

    private static IEnumerable<(Link, Func<string>)> Line(Block block, Heading heading, string more)
    {
        string? around = null;
        var above = heading.Text;
        foreach (var link in Inlines.All<Link>(Inlines.Of(block)))
            yield return (link, () => around ??= Folding.Fold($"{above} {more} {PlainText.Of([.. Inlines.Of(block).Where(i => i is not Link)])}"));
    }
}
