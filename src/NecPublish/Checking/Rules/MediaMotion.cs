using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.8.1: what moves by itself can be stopped.</summary>
public sealed class MediaMotion : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "media-motion",
            Severity.Error,
            Sources.Html,
            "Vidéo lancée automatiquement, sans commande pour l’arrêter",
            "Ce qui bouge sans cesse empêche une personne dyslexique ou facilement distraite de lire le reste.",
            "Ajoutez controls, ou retirez autoplay."
        )
        {
            Rgaa = ["13.8.1"],
            Wcag = ["2.2.2"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (element.Name == "video" && element.IsSeen && element.Has("autoplay") && !element.Has("controls") && !HasButton(context.Page, element))
            context.Report(element.At, subject: element.Value("src"));
        else if (element.Name == "marquee" && element.IsSeen)
            context.Report(element.At, subject: "marquee");
    }

    /// <summary>Buttons beside the film, made by a script, are given the benefit of the doubt.</summary>
    private static bool HasButton(PageReading page, HtmlNode video) =>
        page.Page.Parent(video) is { } around && page.Page.Descendants(around).Any(d => page.Is(d, "button"));
}
