using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.2.1: a picture declared decorative twice over, decorative and described, is a contradiction that a person must settle.</summary>
public sealed class ImgDecorativeUndeclared : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-decorative-undeclared",
            Severity.Error,
            Sources.Markdown,
            "Image décorative et décrite à la fois",
            "La description sera ignorée : une personne aveugle n’en saura rien.",
            "Gardez la description et retirez {.decorative}, ou l’inverse."
        )
        {
            Rgaa = ["1.2.1"],
            Wcag = ["1.1.1"],
            Tools = [("photos.csv", "Videz la colonne « alt », ou écrivez « non » dans la colonne « decorative ».")],
            Reason = "Une image vide sans {.decorative} est dite une seule fois, par img-alt-missing.",
        };

    public NodeKinds Visits => NodeKinds.Image;

    public void Check(Node node, in RuleContext context)
    {
        var image = (Image)node;
        var isDecorative = image.IsDecorative && image.Facts is null || PictureFacts.Of(image, context) is { IsDecorative: true };
        if (isDecorative && PictureFacts.Alternative(image, context) is { Length: > 0 } alternative)
            context.Report(image.At, subject: alternative);
    }
}
