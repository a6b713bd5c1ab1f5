using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 2.1.1: only a title attribute names a frame; WCAG takes any name.</summary>
public sealed class IframeTitleByAria : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "iframe-title-by-aria",
            Severity.Error,
            Sources.Html,
            "Cadre nommé autrement que par son attribut title",
            "Le RGAA n’admet que l’attribut title\u202f: certains lecteurs d’écran n’annoncent que lui.",
            "Recopiez ce nom dans l’attribut title du cadre."
        )
        {
            Rgaa = ["2.1.1"],
            Wcag = ["4.1.2"],
            Reason = "WCAG et les règles ACT se contentent d’un nom, quel qu’il soit\u202f: cette règle dit ce que le RGAA ajoute.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (element.Name == "iframe" && element.IsExposed && !IframeTitleMissing.IsLeftOut(element) && string.IsNullOrWhiteSpace(element["title"]) && page.Name(element) is { Length: > 0 } name)
            context.Report(element.At, subject: name);
    }
}
