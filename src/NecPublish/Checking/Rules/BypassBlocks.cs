using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>WCAG 2.4.1, ACT cf77f2: a heading, a landmark or a link leads past what every page repeats.</summary>
public sealed class BypassBlocks : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "bypass-blocks",
            Severity.Error,
            Sources.Html,
            "Rien ne permet de passer le menu",
            "Au clavier, il faut parcourir tous les liens du menu à chaque page avant d’atteindre le contenu.",
            "Ajoutez <main>, un titre <h1> au contenu, et un lien «\u202fAller au contenu\u202f» au début de la page."
        )
        {
            Rgaa = ["12.7.1"],
            Wcag = ["2.4.1"],
            Act = ["cf77f2"],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is not Document { Facts: HtmlPage })
            return;
        var page = context.Page;
        if (Repeated.Own(page) is not { } first || page.Page.Elements.Any(e => page.Is(e, "main") || page.Is(e, "heading") && !Repeated.Holds(page, e) || LeadsInside(page, e) || page.Is(e, "button")))
            return;
        context.Report(first.At);
    }

    /// <summary>A link to a place of the page, or one that a script works.</summary>
    private static bool LeadsInside(PageReading page, HtmlNode link) => page.Is(link, "link") && (link.Value("href").StartsWith('#') || link.Has("onclick"));
}
