using NecPublish.Diagnostics;
using NecPublish.Model;

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

    public NodeKinds Visits => NodeKinds.Link;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is not RawHtmlFacts { Element: "a" } facts || !string.Equals(facts["target"], "_blank", StringComparison.OrdinalIgnoreCase))
            return;
        var link = (Link)node;
        var said = Folding.Fold($"{context.Text(link)} {facts["title"]} {facts["aria-label"]}");
        if (!said.Contains("nouvelle fenetre", StringComparison.Ordinal) && !said.Contains("nouvel onglet", StringComparison.Ordinal))
            context.Report(link.At, $"Le lien « {context.Text(link).Trim()} » demande une nouvelle fenêtre ; la page publiée l’ouvre dans la même. {Info.Why}", subject: link.Target);
    }
}
