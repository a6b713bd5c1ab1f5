using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 2.1.1: a frame needs a title attribute; aria-label is not enough.</summary>
public sealed class IframeTitleMissing : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "iframe-title-missing",
            Severity.Error,
            Sources.Markdown | Sources.Html,
            "Cadre intégré sans titre",
            "Un lecteur d’écran ne peut pas dire ce que contient le cadre.",
            "Remplacez le cadre par un lien : [Voir la vidéo de l’atelier](https://…), ou ajoutez title=\"…\"."
        )
        {
            Rgaa = ["2.1.1"],
            Wcag = ["4.1.2"],
            Act = ["cae760"],
        };

    public NodeKinds Visits => NodeKinds.Link | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (element.Name == "iframe" && element.IsExposed && !IsLeftOut(element) && context.Page.Name(element).Length == 0)
                context.Report(element.At, subject: element.Value("src"));
            return;
        }
        if (node.Facts is RawHtmlFacts { Element: "iframe" } frame && string.IsNullOrWhiteSpace(frame["title"]))
            context.Report(node.At, subject: frame["src"] ?? "");
    }

    /// <summary>Taken out of the keyboard's way: nobody is led into it.</summary>
    internal static bool IsLeftOut(HtmlNode frame) => Focus.TabIndex(frame) < 0;
}
