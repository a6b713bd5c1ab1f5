using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.1.5: a drawing that says it is a picture has a name.</summary>
public sealed class SvgNoName : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "svg-no-name",
            Severity.Error,
            Sources.Html,
            "Dessin SVG sans texte alternatif",
            "Une personne aveugle ne saura pas ce que montre ce dessin.",
            "Ajoutez role=\"img\" et aria-label=\"…\", ou un élément <title> au début du <svg>\u202f; s’il est décoratif, aria-hidden=\"true\"."
        )
        {
            Rgaa = ["1.1.5"],
            Wcag = ["1.1.1"],
            Act = ["7d6734"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if ((element.Name == "svg" || page.Closest(element, a => a.Name == "svg") is not null)
            && element.IsExposed
            && Roles.Explicit(element) is "img" or "graphics-document" or "graphics-symbol"
            && page.Name(element).Length == 0)
            context.Report(element.At);
    }
}
