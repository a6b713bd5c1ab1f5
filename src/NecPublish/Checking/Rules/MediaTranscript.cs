using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 4.1.1 to 4.1.3: sound or film that a text brings in, without a transcript beside it.</summary>
public sealed class MediaTranscript : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "media-transcript",
            Severity.Warning,
            Sources.Markdown | Sources.Html | Sources.Slides,
            "Vidéo ou son sans transcription à côté",
            "Une personne sourde, malentendante, ou sans connexion suffisante ne saura pas ce qui y est dit.",
            "Écrivez ce qui est dit sous la vidéo, ou mettez juste après un lien : [Transcription](…)."
        )
        {
            Rgaa = ["4.1.1", "4.1.2", "4.1.3"],
            Wcag = ["1.2.1", "1.2.3"],
            Act = ["ee13b5", "2eb176"],
            Tools = [("HTML", "Écrivez ce qui est dit sous la vidéo, ou mettez juste après un lien «\u202fTranscription\u202f»."), ("PowerPoint", "Écrivez ce qui est dit dans les commentaires de la diapositive, ou donnez le lien de la transcription.")],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Para | NodeKinds.Plain | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
            OfPage(element, context);
        else if (node is Document document)
            OfDeck(document, context);
        else
        {
            foreach (var link in Inlines.All<Link>(Inlines.Of((Block)node)))
            {
                if (Embeds.IsMedia(link) && !Embeds.HasTranscript(context))
                    context.Report(link.At, subject: link.Target);
            }
        }
    }

    /// <summary>A text that follows may be the transcript: whether it says all is asked.</summary>
    private void OfPage(HtmlNode element, in RuleContext context)
    {
        if (!PageMedia.Is(element))
            return;
        var page = context.Page.Page;
        var after = PageMedia.After(page, element);
        if (Embeds.AnnouncesTranscript(after) || element.Value("aria-describedby") is { Length: > 0 } || page.Closest(element, "figure") is { } figure && Embeds.AnnouncesTranscript(page.TextOf(figure)))
            return;
        if (after.Count(char.IsLetter) >= ShortText || page.Parent(element) is { } around && Embeds.AnnouncesTranscript(page.TextOf(around)))
            context.Report(element.At, "Le texte autour de cette vidéo ou de ce son dit-il tout ce qui s’y dit\u202f? " + Info.Why, "Comparez les deux, puis répondez dans decisions.csv.", element.Value("src"), Severity.Review);
        else
            context.Report(element.At, subject: element.Value("src"));
    }

    private void OfDeck(Document document, in RuleContext context)
    {
        if (document.Facts is not OfficeFacts { EmbeddedMedia: { IsEmpty: false } media } || Embeds.AnnouncesTranscript(PlainText.Of(document.Blocks)))
            return;
        foreach (var at in media)
            context.Report(at, subject: $"{SlideWords.Of(document, at)} {at.B.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>Letters: less than what a film of a few seconds says.</summary>
    private const int ShortText = 60;
}
