using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>
/// RGAA 1.1.1. In Markdown <c>![](x)</c> says nothing, and RGAA does not let silence mean "decorative": one finding, with both ways out.
/// The alternative may also stand in photos.csv.
/// </summary>
public sealed class ImgAltMissing : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-alt-missing",
            Severity.Error,
            Sources.Markdown | Sources.Html | Sources.Office | Sources.Slides | Sources.Image,
            "Image sans texte alternatif",
            "Une personne aveugle ne saura pas ce qu’elle montre.",
            "Décrivez-la entre les crochets : ![Ce que montre l’image](photo.jpg), ou marquez-la décorative : ![](photo.jpg){.decorative}"
        )
        {
            Rgaa = ["1.1.1"],
            Wcag = ["1.1.1"],
            Act = ["23a2a8"],
            Tools =
            [
                ("Word", "Clic droit sur l’image, « Modifier le texte de remplacement », puis écrivez ce qu’elle montre ou cochez « Marquer comme décoratif »."),
                ("LibreOffice", "Clic droit sur l’image, « Propriétés », onglet « Options », champ « Texte alternatif »."),
                ("HTML", "Ajoutez alt=\"…\" avec ce que montre l’image, ou alt=\"\" si elle est décorative."),
                ("photos.csv", "Remplissez la colonne « alt », ou écrivez « oui » dans la colonne « decorative »."),
            ],
            Reason = "RGAA veut une décision de l’auteur : une alternative, ou une image déclarée décorative.",
        };

    public NodeKinds Visits => NodeKinds.Image | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (IsSilent(element, context))
                context.Report(element.At, subject: element.Value("src"));
            return;
        }
        var image = (Image)node;
        if (image.IsDecorative || PlainText.Of(image.Content).Trim().Length > 0 || PictureFacts.Of(image, context) is { IsDecorative: true } or { Alt: not null })
            return;
        // a linked picture is the link's only name: ImgLinkNoName says so
        foreach (var ancestor in context.Ancestors)
        {
            if (ancestor is Link link && ImgLinkNoName.IsNameless(link, context))
                return;
        }
        if (context.Document.Source == Sources.Markdown && image.Facts is null)
            context.Report(
                image.At,
                "Cette image n’a pas de texte alternatif : une personne aveugle ne saura pas ce qu’elle montre.",
                $"décrivez-la entre les crochets, ou marquez-la décorative : ![]({image.Target}){{.decorative}}",
                image.Target
            );
        else
            context.Report(image.At, subject: image.Target);
    }

    /// <summary>alt="" is an author's decision; a link's only picture is ImgLinkNoName's.</summary>
    private static bool IsSilent(HtmlNode element, in RuleContext context)
    {
        var page = context.Page;
        if (element.Name != "img" && Roles.Explicit(element) != "img" || element.Name is "svg" or "object" or "embed" || !page.Is(element, "img") || page.Name(element).Length > 0)
            return false;
        return page.Page.Closest(element, "svg") is null;
    }
}
