using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>A page's table: as the tree has it, and as a grid of cells (HTML, "Forming a table").</summary>
internal static class PageTable
{
    /// <summary>Columns and rows that a cell may cover; HTML's own limit is higher than any page's need.</summary>
    private const int MostSpan = 100;

    public static Table Of(HtmlPage page, HtmlNode table, Func<HtmlNode, ImmutableArray<Block>> content)
    {
        var caption = page.Children(table).FirstOrDefault(c => c.Name == "caption" && c.IsExposed);
        var rows = Rows(page, table).ToList();
        var head = rows.TakeWhile(r => page.Parent(r)?.Name == "thead" || Cells(page, r).Any() && Cells(page, r).All(c => c.Name == "th")).ToList();
        var body = rows.Skip(head.Count).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(r => Cells(page, r).Sum(c => Span(c, "colspan")));
        var columns = ImmutableArray.CreateRange(Enumerable.Repeat(Alignment.Default, width));
        var hasRowHeads = body.Count > 0 && body.All(r => Cells(page, r).FirstOrDefault() is { Name: "th" });
        return new Table(table.At, Attr.Empty, caption is null ? [] : content(caption), columns, [.. head.Select(Row)], [.. body.Select(Row)], [], hasRowHeads ? 1 : 0)
        {
            Facts = new RawHtmlFacts("table", table.Attributes),
        };

        Row Row(HtmlNode row) => new(row.At, [.. Cells(page, row).Select(c => new Cell(c.At, Alignment.Default, Span(c, "rowspan"), Span(c, "colspan"), content(c)))]);
    }

    /// <summary>The rows of a table, not those of the tables inside.</summary>
    public static IEnumerable<HtmlNode> Rows(HtmlPage page, HtmlNode table) =>
        page.Children(table).SelectMany(c => c.Name == "tr" ? [c] : c.Name is "thead" or "tbody" or "tfoot" ? page.Children(c).Where(r => r.Name == "tr") : []);

    public static IEnumerable<HtmlNode> Cells(HtmlPage page, HtmlNode row) => page.Children(row).Where(c => c.Name is "td" or "th");

    public static int Span(HtmlNode cell, string attribute) =>
        int.TryParse(cell[attribute], NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) && span > 0 ? System.Math.Min(span, MostSpan) : 1;

    /// <summary>Each cell with the first row and column that it covers, and how many.</summary>
    public static List<(HtmlNode Cell, int Row, int Column, int Height, int Width)> Grid(HtmlPage page, HtmlNode table)
    {
        var grid = new List<(HtmlNode, int, int, int, int)>();
        var taken = new HashSet<(int, int)>();
        var y = 0;
        foreach (var row in Rows(page, table))
        {
            var x = 0;
            foreach (var cell in Cells(page, row))
            {
                while (taken.Contains((y, x)))
                    x++;
                var (height, width) = (Span(cell, "rowspan"), Span(cell, "colspan"));
                for (var i = 0; i < height; i++)
                {
                    for (var j = 0; j < width; j++)
                        taken.Add((y + i, x + j));
                }
                grid.Add((cell, y, x, height, width));
                x += width;
            }
            y++;
        }
        return grid;
    }
}
