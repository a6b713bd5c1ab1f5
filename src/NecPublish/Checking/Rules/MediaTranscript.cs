using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 4.1.1 to 4.1.3: sound or film that a text brings in, without a transcript beside it.</summary>
public sealed class MediaTranscript : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "media-transcript",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Vidéo ou son sans transcription à côté",
            "Une personne sourde, malentendante, ou sans connexion suffisante ne saura pas ce qui y est dit.",
            "Écrivez ce qui est dit sous la vidéo, ou mettez juste après un lien : [Transcription](…)."
        )
        {
            Rgaa = ["4.1.1", "4.1.2", "4.1.3"],
            Wcag = ["1.2.1", "1.2.3"],
            Act = ["ee13b5", "2eb176"],
        };

    public NodeKinds Visits => NodeKinds.Para | NodeKinds.Plain;

    public void Check(Node node, in RuleContext context)
    {
        foreach (var link in Inlines.All<Link>(Inlines.Of((Block)node)))
        {
            if (Embeds.IsMedia(link) && !Embeds.HasTranscript(context))
                context.Report(link.At, subject: link.Target);
        }
    }
}
