using NecPublish.Diagnostics;
using NecPublish.Model;

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

    public NodeKinds Visits => NodeKinds.Link;

    public void Check(Node node, in RuleContext context)
    {
        if (node.Facts is RawHtmlFacts { Element: "iframe" } frame && string.IsNullOrWhiteSpace(frame["title"]))
            context.Report(node.At, subject: frame["src"] ?? "");
    }
}
