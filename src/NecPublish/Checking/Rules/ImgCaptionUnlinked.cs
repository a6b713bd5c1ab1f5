using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.9.1–1.9.5: a captioned picture stands in a figure that says its role and repeats the caption as its name.</summary>
public sealed class ImgCaptionUnlinked : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-caption-unlinked",
            Severity.Error,
            Sources.Html,
            "Légende qui n’est pas reliée à son image",
            "Un lecteur d’écran lit la légende sans dire de quelle image elle parle.",
            "Écrivez <figure role=\"figure\" aria-label=\"…\"> autour de l’image et de <figcaption>, avec dans aria-label les mots mêmes de la légende."
        )
        {
            Rgaa = ["1.9.1", "1.9.2", "1.9.3", "1.9.4", "1.9.5"],
            Wcag = ["1.1.1"],
            Reason = "RGAA demande role=\"figure\" (ou \"group\") et un aria-label identique à la légende\u202f: HTML et WCAG se contentent de figcaption.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var caption = (HtmlNode)node;
        if (caption.Name != "figcaption" || !caption.IsExposed)
            return;
        var page = context.Page.Page;
        var words = Folding.Fold(AccessibleName.Squeeze(page.TextOf(caption)));
        if (words.Length == 0)
            return;
        if (page.Closest(caption, "figure") is not { } figure)
        {
            context.Report(caption.At, $"Cette légende est hors de toute figure. {Info.Why}", subject: words);
            return;
        }
        if (!page.Descendants(figure).Any(d => d.Name is "img" or "svg" or "canvas" or "object" or "embed" or "picture" || d["role"] == "img"))
            return;
        if (Roles.Explicit(figure) is not ("figure" or "group"))
            context.Report(figure.At, $"La figure n’a pas role=\"figure\". {Info.Why}", subject: words);
        else if (Folding.Fold(context.Page.Name(figure)) != words)
            context.Report(figure.At, $"Le aria-label de la figure n’est pas le texte de sa légende. {Info.Why}", subject: words);
    }
}
