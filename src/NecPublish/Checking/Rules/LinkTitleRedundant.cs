using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.5: a link's title holds its words and adds to them; repeated it is noise, otherwise it replaces them.</summary>
public sealed class LinkTitleRedundant : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-title-redundant",
            Severity.Advice,
            Sources.Html,
            "Infobulle de lien qui répète le lien",
            "Certains lecteurs d’écran lisent deux fois la même chose.",
            "Retirez l’attribut title."
        )
        {
            Rgaa = ["6.1.5"],
            Wcag = ["2.4.4"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var link = (HtmlNode)node;
        if (link["title"] is not { } title || string.IsNullOrWhiteSpace(title) || !link.IsExposed || context.Page.Role(link) != "link" || link.Has("aria-label") || link.Has("aria-labelledby"))
            return;
        var (seen, said) = (Words(context.Page.Name(link)), Words(title));
        if (seen.Length == 0 || said.Length == 0 || context.Page.Name(link) == AccessibleName.Squeeze(title) && AccessibleName.Visible(context.Page.Page, link).Length == 0 && !context.Page.Page.Descendants(link).Any(d => d.Has("alt")))
            return;
        if (seen == said)
            context.Report(link.At, subject: title);
        else if (!said.Contains(seen, StringComparison.Ordinal))
            context.Report(
                link.At,
                $"L’infobulle «\u202f{title}\u202f» ne reprend pas le texte du lien «\u202f{context.Page.Name(link)}\u202f»\u202f: selon le lecteur d’écran, on entend l’une ou l’autre.",
                "Retirez title, ou commencez-le par le texte du lien.",
                title,
                Severity.Warning
            );
    }

    private static string Words(string text) => string.Join(' ', Folding.Fold(text).Split([' ', '-', '\'', '’', '.', ',', ':', ';', '!', '?', '(', ')', '«', '»', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries));
}
