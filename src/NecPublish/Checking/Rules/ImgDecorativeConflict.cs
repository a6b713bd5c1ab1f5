using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.2.1: a picture is decorative, or it says something; its author said both.</summary>
public sealed class ImgDecorativeConflict : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-decorative-conflict",
            Severity.Error,
            Sources.Text | Sources.Image,
            "Image à la fois décorative et décrite",
            "Une personne aveugle n’entendra pas la description que vous avez écrite.",
            "Retirez {.decorative} si l’image dit quelque chose ; sinon, videz les crochets."
        )
        {
            Rgaa = ["1.2.1"],
            Wcag = ["1.1.1"],
            Act = ["46ca7f"],
            Reason = "Une image vide sans {.decorative} est dite une seule fois, par img-alt-missing.",
            Tools = [("Word", "Clic droit sur l’image, « Modifier le texte de remplacement » : décochez « Marquer comme décoratif », ou effacez le texte."), ("photos.csv", "Gardez une seule des colonnes « alt » et « decorative ».")],
        };

    public NodeKinds Visits => NodeKinds.Image | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (IsConflict(context.Page, element))
                context.Report(element.At, subject: context.Page.Name(element));
            return;
        }
        var image = (Image)node;
        var isDecorative = image.IsDecorative && image.Facts is null || PictureFacts.Of(image, context) is { IsDecorative: true };
        if (isDecorative && PictureFacts.Alternative(image, context) is { Length: > 0 } alternative)
            context.Report(image.At, $"Cette image est déclarée décorative, et décrite\u202f: « {alternative} ». {Info.Why}", subject: alternative);
    }

    /// <summary>Marked as decoration (alt="" or role none), and told to assistive technologies all the same: ARIA 1.2, "Presentational Roles Conflict Resolution".</summary>
    private static bool IsConflict(PageReading page, HtmlNode element)
    {
        var isMarked = element.Name == "img" && element["alt"] is { Length: 0 } && Roles.Explicit(element) is null || Roles.Explicit(element) == "none";
        return isMarked && element.IsExposed && page.Role(element) is not ("none" or "generic") && Roles.RefusesNone(page.Page, element);
    }
}
