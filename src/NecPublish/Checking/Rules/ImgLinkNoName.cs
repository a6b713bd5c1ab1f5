using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.2.1: a link made of pictures only is named by their alternatives; decorative or silent, they leave it without a name.</summary>
public sealed class ImgLinkNoName : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "img-link-no-name",
            Severity.Error,
            Sources.Markdown | Sources.Html | Sources.Office,
            "Image cliquable sans texte alternatif",
            "Un lecteur d’écran annonce un lien sans dire où il mène : l’image est seule à pouvoir le dire.",
            "Écrivez où mène le lien comme texte alternatif : [![Le site de l’organisateur](logo.png)](https://…)"
        )
        {
            Rgaa = ["6.2.1", "1.1.1"],
            Wcag = ["2.4.4", "4.1.2"],
            Act = ["c487ae"],
            Tools = [("Word", "Clic droit sur l’image, « Modifier le texte de remplacement », et écrivez où mène le lien."), ("LibreOffice", "Clic droit sur l’image, « Propriétés », onglet « Options », champ « Texte alternatif ».")],
        };

    public NodeKinds Visits => NodeKinds.Link | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (context.Page.Is(element, "link") && IsPictured(context.Page.Page, element) && context.Page.Name(element).Length == 0)
                context.Report(element.At, subject: element.Value("href"));
            return;
        }
        var link = (Link)node;
        if (IsNameless(link, context))
            context.Report(link.At, subject: link.Target);
    }

    /// <summary>True when the link holds pictures, nothing else that is read, and none of them says anything.</summary>
    internal static bool IsNameless(Link link, in RuleContext context)
    {
        var hasPicture = false;
        foreach (var image in Inlines.All<Image>(link.Content))
        {
            hasPicture = true;
            if (!image.IsDecorative && PictureFacts.Alternative(image, context).Length > 0)
                return false;
        }
        return hasPicture && string.IsNullOrWhiteSpace(PlainText.Of(link.Content));
    }

    /// <summary>A link of a page that holds a picture, or is one.</summary>
    internal static bool IsPictured(HtmlPage page, HtmlNode link) => link.Name == "area" || page.Descendants(link).Any(d => d.Name is "img" or "svg");
}
