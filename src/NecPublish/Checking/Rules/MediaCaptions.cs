using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 4.3.1: whether a film elsewhere has captions can only be seen by playing it.</summary>
public sealed class MediaCaptions : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "media-captions",
            Severity.Review,
            Sources.Markdown | Sources.Html,
            "Cette vidéo a-t-elle des sous-titres ?",
            "Sans sous-titres synchronisés, une personne sourde ne peut pas la suivre.",
            "Activez et relisez les sous-titres sur la plateforme, puis répondez dans decisions.csv."
        )
        {
            Rgaa = ["4.3.1", "4.3.2"],
            Wcag = ["1.2.2"],
            Act = ["f51b46"],
            Tools = [("HTML", "Ajoutez dans la balise <video>\u202f: <track kind=\"captions\" srclang=\"fr\" src=\"sous-titres.vtt\">.")],
        };

    public NodeKinds Visits => NodeKinds.Link | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            OfPage(element, context);
            return;
        }
        var link = (Link)node;
        if (context.Document.Source.HasFlag(Sources.Markdown) && Embeds.IsMedia(link) && !Embeds.IsSound(link))
            context.Report(link.At, subject: link.Target);
    }

    /// <summary>A film without captions is likely to lack them; those that it has, only a person can read beside it. Subtitles leave out what is heard and not said.</summary>
    private void OfPage(HtmlNode element, in RuleContext context)
    {
        if (element.Name != "video" || !element.IsSeen || element.Has("muted") && element.Has("autoplay"))
            return;
        var tracks = context.Page.Page.Children(element).Where(c => c.Name == "track" && c.Value("src").Length > 0).Select(c => c.Value("kind").ToLowerInvariant()).ToList();
        if (tracks.Contains("captions"))
            context.Report(element.At, "Les sous-titres de cette vidéo disent-ils tout ce qui s’entend\u202f? " + Info.Why, "Regardez la vidéo sans le son, puis répondez dans decisions.csv.", element.Value("src"), Severity.Review);
        else if (tracks.Exists(k => k is "subtitles" or ""))
            context.Report(element.At, "Cette vidéo a une traduction (subtitles), pas des sous-titres pour sourds (captions). " + Info.Why, subject: element.Value("src"), severity: Severity.Error);
        else
            context.Report(element.At, "Cette vidéo n’a pas de piste de sous-titres. " + Info.Why, subject: element.Value("src"), severity: Severity.Warning);
    }
}
