using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.1.1: after the menus that every page repeats, a heading says where the subject begins.</summary>
public sealed class PageHeadingAbsent : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "page-heading-absent",
            Severity.Warning,
            Sources.Html,
            "Contenu sans aucun titre",
            "Avec un lecteur d’écran, on saute d’un titre à l’autre\u202f: rien ne mène au contenu de la page.",
            "Mettez un titre <h1> au début du contenu, après le menu."
        )
        {
            Rgaa = ["9.1.1"],
            Wcag = ["1.3.1", "2.4.1"],
            Act = ["047fe0"],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is not Document { Facts: HtmlPage })
            return;
        var page = context.Page;
        if (Repeated.Own(page) is { } first && !page.Page.Elements.Any(e => page.Is(e, "heading") && page.Name(e).Length > 0 && !Repeated.Holds(page, e)))
            context.Report(first.At);
    }
}
