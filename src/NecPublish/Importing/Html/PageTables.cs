using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using NecPublish.Model;
using Attr = NecPublish.Model.Attr;

namespace NecPublish.Importing.Html;

/// <summary>Tables of a page: rows of the head are those of thead, or a first row of header cells.</summary>
internal static class PageTables
{
    public static ImmutableArray<Block> Read(IElement table, PagePlaces places, Func<IElement, ImmutableArray<Block>> blocks, Func<IElement, ImmutableArray<Inline>> line)
    {
        var rows = Rows(table).ToList();
        if (rows.Count == 0)
            return [];
        var head = rows.Where(r => r.ParentElement!.LocalName == "thead").ToList();
        if (head.Count == 0 && Cells(rows[0]).Any() && Cells(rows[0]).All(c => c.LocalName == "th"))
            head.Add(rows[0]);
        var foot = rows.Where(r => r.ParentElement!.LocalName == "tfoot").ToList();
        var body = rows.Except(head).Except(foot).ToList();
        var caption = table.Children.FirstOrDefault(c => c.LocalName == "caption");
        return
        [
            new Table(
                places.Of(table),
                Attr.Empty,
                caption is null ? [] : [new Plain(places.Of(caption), line(caption))],
                [.. Enumerable.Repeat(Alignment.Default, rows.Max(r => Cells(r).Sum(c => Count(c, "colspan"))))],
                [.. head.Select(Row)],
                [.. body.Select(Row)],
                [.. foot.Select(Row)],
                body.Count > 0 && body.All(r => Cells(r).FirstOrDefault()?.LocalName == "th") ? 1 : 0
            ),
        ];

        Row Row(IElement row) => new(places.Of(row), [.. Cells(row).Select(c => new Cell(places.Of(c), Alignment.Default, Count(c, "rowspan"), Count(c, "colspan"), Cell(blocks(c))))]);
    }

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr") : []).Where(r => Cells(r).Any());

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");

    private static ImmutableArray<Block> Cell(ImmutableArray<Block> blocks) => blocks is [Para p] ? [new Plain(p.At, p.Content)] : blocks;

    private static int Count(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), CultureInfo.InvariantCulture, out var n) ? System.Math.Clamp(n, 1, 1000) : 1;
}
