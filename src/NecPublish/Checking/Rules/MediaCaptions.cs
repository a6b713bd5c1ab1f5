using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 4.3.1: whether a film elsewhere has captions can only be seen by playing it.</summary>
public sealed class MediaCaptions : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "media-captions",
            Severity.Review,
            Sources.Markdown,
            "Cette vidéo a-t-elle des sous-titres ?",
            "Sans sous-titres synchronisés, une personne sourde ne peut pas la suivre.",
            "Activez et relisez les sous-titres sur la plateforme, puis répondez dans decisions.csv."
        )
        {
            Rgaa = ["4.3.1", "4.3.2"],
            Wcag = ["1.2.2"],
        };

    public NodeKinds Visits => NodeKinds.Link;

    public void Check(Node node, in RuleContext context)
    {
        var link = (Link)node;
        if (context.Document.Source.HasFlag(Sources.Markdown) && Embeds.IsMedia(link) && !Embeds.IsSound(link))
            context.Report(link.At, subject: link.Target);
    }
}
