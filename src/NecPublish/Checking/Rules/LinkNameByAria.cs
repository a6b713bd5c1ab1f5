using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.2.1: a link's name stands between its tags; WCAG takes aria-label too.</summary>
public sealed class LinkNameByAria : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-name-by-aria",
            Severity.Warning,
            Sources.Html,
            "Lien nommé par aria-label seulement",
            "Rien ne s’affiche à l’impression ni dans une page traduite, et la commande vocale n’a rien à lire à l’écran.",
            "Écrivez le nom du lien entre ses balises, dans un texte visible ou l’alternative de son image."
        )
        {
            Rgaa = ["6.2.1"],
            Wcag = ["2.4.4"],
            Reason = "WCAG et les règles ACT acceptent aria-label\u202f; le RGAA demande un contenu entre les balises.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name == "a" && page.Is(element, "link") && page.Name(element) is { Length: > 0 } name && !page.Page.Descendants(element).Any(d => d.IsText && !string.IsNullOrWhiteSpace(d.Text) || d.IsExposed && (d.Before + d.After).Length > 0 || d.IsExposed && d.Name is "img" or "svg" && page.Name(d).Length > 0) && (element.Before + element.After).Length == 0)
            context.Report(element.At, subject: name);
    }
}
