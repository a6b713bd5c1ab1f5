using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 4.7.1: something beside a player says what it plays: a heading, a sentence, its own title.</summary>
public sealed class MediaUnidentified : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "media-unidentified",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Rien ne dit ce que montre cette vidéo ou ce son",
            "Qui ne peut pas la lancer ne sait pas ce qu’elle manque.",
            "Mettez un titre ou une phrase juste avant : « La restitution de l’atelier, en vidéo »."
        )
        {
            Rgaa = ["4.7.1"],
            Wcag = ["1.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Para | NodeKinds.Plain | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            OfPage(element, context);
            return;
        }
        var content = Inlines.Of((Block)node);
        foreach (var inline in content)
        {
            // a frame without a title is IframeTitleMissing's
            if (inline is not Link link || !Embeds.IsMedia(link) || link.Facts is RawHtmlFacts { Element: "iframe" } || link.Facts is RawHtmlFacts facts && !string.IsNullOrWhiteSpace(facts["title"]))
                continue;
            var isSaid = content.Any(i => i is Str s && s.Text.Any(char.IsLetter)) || context.Index > 0 && context.Siblings[context.Index - 1] is Header or Para;
            if (!isSaid && !context.Ancestors.ToArray().Any(a => a is Figure { Caption.IsEmpty: false }))
                context.Report(link.At, subject: link.Target);
        }
    }

    private void OfPage(HtmlNode element, in RuleContext context)
    {
        if (element.Name is not ("video" or "audio") || !PageMedia.Is(element))
            return;
        var page = context.Page.Page;
        var caption = page.Closest(element, "figure") is { } figure ? page.Children(figure).FirstOrDefault(c => c.Name == "figcaption") : null;
        if (caption is null && !PageMedia.IsIntroduced(page, element) && element.Value("title").Length + element.Value("aria-label").Length + element.Value("aria-labelledby").Length == 0)
            context.Report(element.At, subject: element.Value("src"));
    }
}
