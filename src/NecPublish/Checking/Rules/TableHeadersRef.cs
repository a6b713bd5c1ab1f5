using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 5.7.4: headers names header cells of the same table.</summary>
public sealed class TableHeadersRef : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "table-headers-ref",
            Severity.Error,
            Sources.Html,
            "Référence à un en-tête qui n’existe pas dans ce tableau",
            "Un lecteur d’écran lit la case sans son en-tête.",
            "Dans l’attribut headers, écrivez les identifiants de cases du même tableau."
        )
        {
            Rgaa = ["5.7.4"],
            Wcag = ["1.3.1"],
            Act = ["a25f45"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var cell = (HtmlNode)node;
        var page = context.Page.Page;
        if (cell.Name is not ("td" or "th") || !cell.IsExposed || cell["headers"] is not { } headers || page.Closest(cell, "table") is not { } table || Roles.Explicit(table) is not (null or "table" or "grid" or "treegrid"))
            return;
        foreach (var id in headers.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (page.ById(id) is { Name: "td" or "th" } target && target != cell && page.Closest(target, "table") == table)
                continue;
            context.Report(cell.At, $"«\u202f{id}\u202f» n’est pas une autre case de ce tableau. {Info.Why}", subject: id);
            return;
        }
    }
}
