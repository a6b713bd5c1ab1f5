using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>Which cells a header is for: HTML, "Header and data cell semantics".</summary>
internal static class HeaderCells
{
    private sealed record Slot(HtmlNode Cell, int Row, int Column, int Height, int Width)
    {
        public bool Shares(Slot other, bool rows) =>
            rows ? Row < other.Row + other.Height && other.Row < Row + Height : Column < other.Column + other.Width && other.Column < Column + Width;
    }

    public static bool HeadsSomething(HtmlPage page, HtmlNode table, HtmlNode header)
    {
        var grid = PageTable.Grid(page, table).ConvertAll(g => new Slot(g.Cell, g.Row, g.Column, g.Height, g.Width));
        var own = grid.Find(s => s.Cell == header);
        if (own is null)
            return true;
        return grid.Exists(s => s != own && s.Cell.IsRendered && IsHeaded(page, grid, own, s));
    }

    private static bool IsHeaded(HtmlPage page, List<Slot> grid, Slot header, Slot cell)
    {
        if (cell.Cell["headers"] is { } named)
            return page.Referenced(named).Contains(header.Cell);
        return header.Cell.Value("scope").ToLowerInvariant() switch
        {
            "col" => header.Shares(cell, rows: false) && cell.Row > header.Row,
            "row" => header.Shares(cell, rows: true) && cell.Column > header.Column,
            "colgroup" => header.Shares(cell, rows: false) && cell.Row > header.Row,
            "rowgroup" => cell.Row >= header.Row && cell.Column >= header.Column && page.Parent(page.Parent(cell.Cell)!) == page.Parent(page.Parent(header.Cell)!),
            _ => header.Shares(cell, rows: false) && cell.Row > header.Row && IsColumn(grid, header) || header.Shares(cell, rows: true) && cell.Column > header.Column && IsRow(grid, header),
        };
    }

    /// <summary>No data cell stands in the rows that it covers.</summary>
    private static bool IsColumn(List<Slot> grid, Slot header) => !grid.Exists(s => IsData(s) && s.Shares(header, rows: true));

    /// <summary>It is no column header, and no data cell stands in the columns that it covers.</summary>
    private static bool IsRow(List<Slot> grid, Slot header) => !IsColumn(grid, header) && !grid.Exists(s => IsData(s) && s.Shares(header, rows: false));

    /// <summary>An empty corner is no data.</summary>
    private static bool IsData(Slot slot) => slot.Cell.Name == "td" && slot.Cell.End > slot.Cell.Index + 1;
}
