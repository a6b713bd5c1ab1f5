using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 4.11.1: a player is worked from the keyboard.</summary>
public sealed class MediaNoControls : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "media-no-controls",
            Severity.Error,
            Sources.Html,
            "Vidéo ou son sans bouton de lecture",
            "Personne ne peut lancer, arrêter ni régler le son sans souris.",
            "Ajoutez l’attribut controls."
        )
        {
            Rgaa = ["4.11.1"],
            Wcag = ["2.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name is "audio" or "video" && element.IsExposed && !element.Has("controls") && !element.Has("autoplay") && !page.Page.Named("script").Any() && !page.Page.Elements.Any(e => page.Is(e, "button")))
            context.Report(element.At, subject: element.Value("src"));
    }
}
