using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>Advice only (WCAG 3.2.5, AAA): RGAA 4.1 no longer asks that a new window be announced.</summary>
public sealed class LinkNewWindow : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-new-window",
            Severity.Advice,
            Sources.Markdown | Sources.Html,
            "Lien qui ouvre une fenêtre sans le dire",
            "Qui ne voit pas l’écran ne comprend pas pourquoi le retour en arrière ne marche plus.",
            "Retirez target=\"_blank\" : chacun reste libre d’ouvrir une nouvelle fenêtre."
        )
        {
            Wcag = ["3.2.5"],
            Reason = "RGAA 4.1 ne le demande plus ; WCAG en fait un critère AAA.",
        };

    public NodeKinds Visits => NodeKinds.Link | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            OfPage(element, context);
            return;
        }
        if (node.Facts is not RawHtmlFacts { Element: "a" } facts || !string.Equals(facts["target"], "_blank", StringComparison.OrdinalIgnoreCase))
            return;
        var link = (Link)node;
        if (!IsSaid($"{context.Text(link)} {facts["title"]} {facts["aria-label"]}"))
            context.Report(link.At, $"Le lien « {context.Text(link).Trim()} » demande une nouvelle fenêtre ; la page publiée l’ouvre dans la même. {Info.Why}", subject: link.Target);
    }

    private void OfPage(HtmlNode element, in RuleContext context)
    {
        if (element.Name != "a" || !element.Has("href") || !element.IsExposed || !element.Value("target").Equals("_blank", StringComparison.OrdinalIgnoreCase))
            return;
        var name = context.Page.Name(element);
        if (!IsSaid($"{name} {element["title"]}"))
            context.Report(element.At, $"Le lien « {name} » ouvre une nouvelle fenêtre. {Info.Why}", "Retirez target=\"_blank\", ou écrivez « (nouvelle fenêtre) » dans le lien.", element.Value("href"));
    }

    private static bool IsSaid(string words)
    {
        var said = Folding.Fold(words);
        return Announcements.Any(a => said.Contains(a, StringComparison.Ordinal));
    }

    private static readonly string[] Announcements = ["nouvelle fenetre", "nouvel onglet", "new window", "new tab"];
}
