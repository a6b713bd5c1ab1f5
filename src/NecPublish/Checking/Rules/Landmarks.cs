using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 9.2.1, 12.6.1: a page with menus marks its main content.</summary>
public sealed class Landmarks : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "landmarks",
            Severity.Error,
            Sources.Html,
            "Contenu principal non balisé",
            "Une personne aveugle ne peut pas passer le menu pour aller droit au contenu.",
            "Entourez le contenu propre à la page de <main> … </main>."
        )
        {
            Rgaa = ["9.2.1", "12.6.1"],
            Wcag = ["1.3.1", "2.4.1"],
            Act = ["b40fd1"],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is not Document { Facts: HtmlPage })
            return;
        var page = context.Page;
        if (Repeated.Own(page) is { } first && !page.Page.Elements.Any(e => page.Is(e, "main")))
            context.Report(first.At);
    }
}
