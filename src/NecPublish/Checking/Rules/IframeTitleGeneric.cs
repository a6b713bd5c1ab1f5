using System.Collections.Frozen;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 2.2.1: the title that a platform's copy-paste code brings says nothing of this very content.</summary>
public sealed class IframeTitleGeneric : ISourceRule
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "iframe", "frame", "cadre", "embed", "player", "lecteur", "lecteur video", "video", "video player", "youtube", "youtube video player", "lecteur video youtube", "vimeo", "vimeo video player",
        "dailymotion", "dailymotion video player", "peertube", "carte", "map", "google maps", "umap", "contenu", "contenu integre", "embedded content", "titre", "title", "sans titre", "untitled",
    }.ToFrozenSet(StringComparer.Ordinal);

    public RuleInfo Info { get; } =
        new(
            "iframe-title-generic",
            Severity.Warning,
            Sources.Markdown | Sources.Html,
            "Cadre intégré au titre vague",
            "Un lecteur d’écran annonce un lecteur vidéo, sans dire laquelle.",
            "Dites ce que montre le cadre : title=\"Vidéo : la restitution de l’atelier\"."
        )
        {
            Rgaa = ["2.2.1"],
            Wcag = ["4.1.2"],
        };

    public NodeKinds Visits => NodeKinds.Link | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode element)
        {
            if (element.Name == "iframe" && element.IsExposed && Titles.Contains(Folding.Fold(context.Page.Name(element))))
                context.Report(element.At, $"«\u202f{context.Page.Name(element)}\u202f» ne dit pas ce que montre ce cadre. {Info.Why}", subject: $"{context.Page.Name(element)} {element["src"]}");
            return;
        }
        if (node.Facts is RawHtmlFacts { Element: "iframe" } frame && frame["title"] is { } title && Titles.Contains(Folding.Fold(title)))
            context.Report(node.At, $"« {title.Trim()} » ne dit pas ce que montre ce cadre. {Info.Why}", subject: $"{title} {frame["src"]}");
    }
}
