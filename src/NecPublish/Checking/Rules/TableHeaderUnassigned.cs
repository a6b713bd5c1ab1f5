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
    }
}
