using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.2.1: a link has a name, from its text or the alternative of its image.</summary>
public sealed class LinkEmpty : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-empty",
            Severity.Error,
            Sources.Markdown | Sources.Html,
            "Lien sans texte",
            "Un lecteur d’écran annonce un lien sans dire où il mène.",
            "Écrivez entre les crochets ce que l’on trouve en suivant le lien."
        )
        {
            Rgaa = ["6.2.1"],
            Wcag = ["2.4.4", "4.1.2"],
            Act = ["c487ae"],
            Tools = [("Word", "Clic droit sur le lien, « Modifier le lien », champ « Texte à afficher ».")],
        };

    public NodeKinds Visits => NodeKinds.Link | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (context.Page.Is(element, "link") && context.Page.Name(element).Length == 0 && !ImgLinkNoName.IsPictured(context.Page.Page, element))
                context.Report(element.At, subject: element.Value("href"));
            return;
        }
        var link = (Link)node;
        // a link made of pictures is ImgLinkNoName's
        if (PlainText.Of(link.Content).Trim().Length == 0 && Inlines.All<Image>(link.Content).IsEmpty)
            context.Report(link.At, subject: link.Target);
    }
}
