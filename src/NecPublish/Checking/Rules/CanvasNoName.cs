using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.1.8: what a script paints is a picture; it has a name, or nothing to say.</summary>
public sealed class CanvasNoName : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "canvas-no-name",
            Severity.Warning,
            Sources.Html,
            "Dessin fait par un script, sans texte alternatif",
            "Une personne aveugle ne sait pas qu’il y a quelque chose à voir.",
            "Ajoutez role=\"img\" et aria-label=\"…\", ou écrivez l’équivalent entre les balises <canvas>\u202f; s’il est décoratif, aria-hidden=\"true\"."
        )
        {
            Rgaa = ["1.1.8", "1.2.5"],
            Wcag = ["1.1.1"],
            Act = ["e88epe"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name == "canvas" && element.IsExposed && element.IsSeen && Roles.Explicit(element) is not "none" && page.Name(element).Length == 0 && string.IsNullOrWhiteSpace(page.Page.TextOf(element)) && !page.Page.Children(element).Any(c => !c.IsText) && page.Page.Named("script").Any())
            context.Report(element.At, subject: element.Value("id"));
    }
}
