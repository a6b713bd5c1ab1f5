using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.2.1, 1.3.1: an alternative that says again the caption, or the words of the same link, is heard twice.</summary>
public sealed class ImgAltRepeatsText : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-alt-repeats-text",
            Severity.Warning,
            Sources.Markdown | Sources.Html | Sources.Office,
            "Le texte alternatif répète le texte voisin",
            "Qui écoute la page entend deux fois la même phrase.",
            "Si l’image n’ajoute rien, marquez-la décorative : ![](image.jpg){.decorative} ; sinon, dites ce qu’elle ajoute."
        )
        {
            Rgaa = ["1.2.1", "1.3.1"],
            Wcag = ["1.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Figure | NodeKinds.Link | NodeKinds.Para | NodeKinds.Plain;

    public void Check(Node node, in RuleContext context)
    {
        switch (node)
        {
            case Figure { Caption.IsEmpty: false } figure:
                Compare(figure.Content.SelectMany(b => Inlines.All<Image>(Inlines.Of(b)).ToArray()), PlainText.Of(figure.Caption), context);
                break;
            case Link link:
                Beside(link.Content, context, image => true);
                break;
            case Para or Plain:
                Beside(Inlines.Of((Block)node), context, other => other is Link);
                break;
        }
    }

    /// <summary>Pictures among these, against the words that stand with them.</summary>
    private void Beside(ImmutableArray<Inline> content, in RuleContext context, Func<Inline, bool> isHeard)
    {
        if (content.Length < 2 || !content.Any(i => i is Image))
            return;
        var words = PlainText.Of([.. content.Where(i => i is not Image && isHeard(i))]);
        Compare(content.OfType<Image>(), words, context);
    }

    private void Compare(IEnumerable<Image> images, string words, in RuleContext context)
    {
        var folded = Folding.Fold(words);
        if (folded.Length == 0)
            return;
        foreach (var image in images)
        {
            var alternative = PictureFacts.Alternative(image, context);
            if (!image.IsDecorative && alternative.Length > 0 && Folding.Fold(alternative) == folded)
                context.Report(image.At, $"Le texte alternatif « {alternative} » répète le texte voisin. {Info.Why}", subject: alternative);
        }
    }
}
