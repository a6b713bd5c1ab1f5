using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.7.1: a header heads something (HTML, "Algorithm for assigning header cells").</summary>
public sealed class TableHeaderUnassigned : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "table-header-unassigned",
            Severity.Warning,
            Sources.Html,
            "En-tête de tableau qui n’en est un pour aucune case",
            "Un lecteur d’écran ne dira jamais cet en-tête avec les valeurs du tableau.",
            "Changez-le en <td>, ou corrigez scope et headers pour qu’il se rapporte à des cases."
        )
        {
            Rgaa = ["5.7.1", "5.7.2", "5.7.3"],
            Wcag = ["1.3.1"],
            Act = ["d0f69e"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var header = (HtmlNode)node;
        var reading = context.Page;
        if (header.Name is not ("th" or "td" or "div" or "span") || !header.IsExposed || reading.Role(header) is not ("columnheader" or "rowheader"))
            return;
        var page = reading.Page;
        if (header.Name == "th" && page.Closest(header, "table") is { } table)
        {
            if (table.IsExposed && Roles.Explicit(table) is null or "table" or "grid" or "treegrid" && !HeaderCells.HeadsSomething(page, table, header))
                context.Report(header.At, subject: reading.Name(header));
        }
        else if (header.Name != "th" && !HeadsByRole(reading, header))
            context.Report(header.At, subject: reading.Name(header));
    }

    /// <summary>A table made of roles: a cell beside a row's header, a cell of another row under a column's. What counts its columns itself is believed.</summary>
    private static bool HeadsByRole(PageReading reading, HtmlNode header)
    {
        var page = reading.Page;
        if (Above(reading, header, "row") is not { } row || Above(reading, row, "table", "grid", "treegrid") is not { } table || table.Name == "table")
            return true;
        var rows = page.Descendants(table).Where(d => !d.IsText && reading.Role(d) == "row" && Above(reading, d, "table", "grid", "treegrid") == table).Select(r => Cells(reading, r)).ToList();
        if (page.Descendants(table).Any(d => d.Has("aria-colindex") || d.Has("aria-colspan") || d.Has("aria-owns") || d.Has("colspan")))
            return true;
        var own = Cells(reading, row);
        if (reading.Role(header) == "rowheader")
            return own.Any(c => IsCell(reading, c));
        var column = own.IndexOf(header);
        return rows.Any(r => !r.Contains(header) && column < r.Count && IsCell(reading, r[column]));
    }

    private static List<HtmlNode> Cells(PageReading reading, HtmlNode row) =>
        [.. reading.Page.Descendants(row).Where(d => !d.IsText && d.IsExposed && (IsCell(reading, d) || reading.Role(d) is "columnheader" or "rowheader") && Above(reading, d, "row") == row)];

    private static bool IsCell(PageReading reading, HtmlNode node) => reading.Role(node) is "cell" or "gridcell";

    private static HtmlNode? Above(PageReading reading, HtmlNode node, params string[] roles) => reading.Page.Ancestors(node).FirstOrDefault(a => roles.Contains(reading.Role(a)));
}
