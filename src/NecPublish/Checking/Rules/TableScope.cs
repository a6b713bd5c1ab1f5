using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.7.1–5.7.3: in a table with headers both above and beside, each says what it is for; scope has four values.</summary>
public sealed class TableScope : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "table-scope",
            Severity.Warning,
            Sources.Html,
            "En-têtes de tableau dont on ne sait pas ce qu’ils annoncent",
            "Un lecteur d’écran ne sait pas si l’en-tête vaut pour la ligne ou pour la colonne, et lit la case sans lui.",
            "Ajoutez scope=\"col\" aux en-têtes de colonne et scope=\"row\" aux en-têtes de ligne."
        )
        {
            Rgaa = ["5.7.1", "5.7.2", "5.7.3"],
            Wcag = ["1.3.1"],
            Reason = "RGAA veut scope, id ou role sur chaque en-tête. Un en-tête seul de son espèce est compris par tous les lecteurs d’écran\u202f: seul le tableau à deux sens est signalé.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page.Page;
        if (!element.IsExposed)
            return;
        if (element.Name is "th" or "td" && element["scope"] is { } scope && scope.Trim().ToLowerInvariant() is not ("col" or "row" or "colgroup" or "rowgroup" or ""))
            context.Report(element.At, $"scope=\"{scope}\" n’existe pas\u202f: écrivez col, row, colgroup ou rowgroup. {Info.Why}", subject: scope);
        if (element.Name != "table" || Roles.Explicit(element) is not (null or "table" or "grid" or "treegrid"))
            return;
        var grid = PageTable.Grid(page, element);
        var headers = grid.Where(g => g.Cell.Name == "th" && page.Descendants(g.Cell).Any(d => d.IsText && !string.IsNullOrWhiteSpace(d.Text))).ToList();
        var isBoth = headers.Exists(h => h.Row > 0 && grid.Exists(g => g.Row == h.Row && g.Cell.Name == "td")) && headers.Exists(h => grid.TrueForAll(g => g.Row != h.Row || g.Cell.Name == "th" || IsEmpty(page, g.Cell)));
        if (!isBoth)
            return;
        foreach (var (cell, _, _, _, _) in headers)
        {
            if (cell.Has("scope") || cell.Has("id") && grid.Exists(g => g.Cell["headers"] is { } named && page.Referenced(named).Contains(cell)) || Roles.Explicit(cell) is "columnheader" or "rowheader")
                continue;
            context.Report(cell.At, subject: AccessibleName.Squeeze(page.TextOf(cell)));
            return;
        }
    }

    private static bool IsEmpty(HtmlPage page, HtmlNode cell) => string.IsNullOrWhiteSpace(page.TextOf(cell)) && page.Descendants(cell).All(d => d.IsText);
}
