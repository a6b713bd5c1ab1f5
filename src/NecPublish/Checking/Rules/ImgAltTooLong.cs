using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.3.9, a recommendation: 80 characters; over 200 the words belong in the page.</summary>
public sealed class ImgAltTooLong : ISourceRule
{
    private const int Advised = 80;
    private const int Detailed = 200;

    public RuleInfo Info { get; } =
        new(
            "img-alt-too-long",
            Severity.Warning,
            Sources.Text | Sources.Image,
            "Texte alternatif trop long",
            "Un lecteur d’écran le lit d’une traite, sans pause ni retour possible.",
            "Gardez l’essentiel en une phrase courte, et mettez le détail dans le texte, près de l’image."
        )
        {
            Rgaa = ["1.3.9"],
            Wcag = ["1.1.1"],
        };

    public NodeKinds Visits => NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        var image = (Image)node;
        var alternative = PictureFacts.Alternative(image, context);
        if (image.IsDecorative || alternative.Length <= Advised)
            return;
        var length = alternative.Length.ToString(CultureInfo.InvariantCulture);
        context.Report(
            image.At,
            $"Ce texte alternatif compte {length} caractères ; 80 suffisent le plus souvent. {Info.Why}",
            alternative.Length > Detailed ? "Écrivez une description détaillée sous l’image, et gardez une phrase courte comme texte alternatif." : null,
            alternative
        );
    }
}
