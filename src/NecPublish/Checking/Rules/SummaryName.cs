using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 7.1.1: the summary of a details is a control, with a name of its own.</summary>
public sealed class SummaryName : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "summary-name",
            Severity.Error,
            Sources.Html,
            "Bloc à déplier sans intitulé",
            "Un lecteur d’écran annonce un bouton à déplier sans dire ce qu’il cache.",
            "Écrivez dans <summary> ce que le bloc contient."
        )
        {
            Rgaa = ["7.1.1"],
            Wcag = ["4.1.2"],
            Act = ["2t702h"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name == "summary" && element.IsExposed && IsControl(page.Page, element) && page.Name(element).Length == 0)
            context.Report(element.At);
    }

    /// <summary>The first summary of its details, with its own role: HTML, "The summary element".</summary>
    private static bool IsControl(HtmlPage page, HtmlNode element) =>
        page.Parent(element) is { Name: "details" } details && page.Children(details).First(c => c.Name == "summary") == element && (Roles.Explicit(element) is null || Roles.RefusesNone(page, element) && Roles.Explicit(element) == "none");
}
