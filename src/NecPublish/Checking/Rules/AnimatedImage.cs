using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 13.8.1: a picture that moves and that nothing on the page can stop. In an archive it is published still, which its importer says.</summary>
public sealed class AnimatedImage : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "animated-image",
            Severity.Warning,
            Sources.Html,
            "Image animée que rien n’arrête",
            "Une image qui bouge sans qu’on puisse l’arrêter gêne la lecture et peut provoquer un malaise.",
            "Remplacez-la par une image fixe, ou par une vidéo que chacun lance et arrête."
        )
        {
            Rgaa = ["13.8.1"],
            Wcag = ["2.2.2"],
            Reason = "Une animation de moins de cinq secondes qui ne recommence pas est permise\u202f: sa durée n’est pas lue, c’est donc un avertissement.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var image = (HtmlNode)node;
        if (image.Name == "img" && image.IsSeen && context.Page.Page.Pictures.GetValueOrDefault(image.Value("src")) is { IsAnimated: true })
            context.Report(image.At, subject: image.Value("src"));
    }
}
