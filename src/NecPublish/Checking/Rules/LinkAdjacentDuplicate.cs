using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>Outside RGAA (WCAG technique H2): a picture and its words side by side, each a link to the same place.</summary>
public sealed class LinkAdjacentDuplicate : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-adjacent-duplicate",
            Severity.Advice,
            Sources.Html,
            "Deux liens voisins vers la même page",
            "Au clavier ou au lecteur d’écran, on passe deux fois par le même endroit.",
            "Réunissez l’image et le texte dans un seul lien."
        )
        {
            Wcag = ["2.4.4"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var link = (HtmlNode)node;
        if (link.Name != "a" || link.Value("href") is not { Length: > 0 } target || target == "#" || !link.IsExposed)
            return;
        var page = context.Page.Page;
        // the next thing said: blocks may end in between, words may not
        for (var at = link.End; at < page.Nodes.Length; at++)
        {
            var next = page.Nodes[at];
            if (next.IsText ? !string.IsNullOrWhiteSpace(next.Text) : next.Name is "img" or "button" or "input" or "li" or "td" or "th" or "article" or "section" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
                return;
            if (next.Name != "a" || !next.Has("href"))
                continue;
            if (next.Value("href") == target && next.IsExposed)
                context.Report(next.At, subject: target);
            return;
        }
    }
}
