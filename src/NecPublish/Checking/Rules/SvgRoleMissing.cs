using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 1.1.5, 1.2.4: an inline drawing is a picture (role=img and a name) or decoration (aria-hidden): it must say which.</summary>
public sealed class SvgRoleMissing : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "svg-role-missing",
            Severity.Error,
            Sources.Html,
            "Dessin SVG ni décrit ni déclaré décoratif",
            "Selon le lecteur d’écran, le dessin est passé sous silence ou annoncé forme par forme.",
            "Image qui dit quelque chose\u202f: role=\"img\" et aria-label=\"…\"\u202f; décoration\u202f: aria-hidden=\"true\"."
        )
        {
            Rgaa = ["1.1.5", "1.2.4"],
            Wcag = ["1.1.1"],
            Act = ["e88epe"],
            Reason = "Les règles ACT ne disent rien d’un svg sans rôle\u202f; le RGAA demande l’un ou l’autre.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name == "svg" && element.IsExposed && element.IsSeen && Roles.Explicit(element) is null && page.Closest(element, a => a.Name == "svg" || IsNamed(a)) is null && HasShapes(page.Page, element))
            context.Report(element.At);
    }

    private static bool IsNamed(HtmlNode around) => Roles.Explicit(around) == "img";

    private static bool HasShapes(HtmlPage page, HtmlNode svg) => page.Descendants(svg).Any(d => d.Name is "path" or "circle" or "rect" or "line" or "polygon" or "polyline" or "ellipse" or "use" or "image");
}
