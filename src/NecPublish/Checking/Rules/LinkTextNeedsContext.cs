using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.1 lets the sentence explain a link; a list of links shows it alone (WCAG 2.4.9, AAA).</summary>
public sealed class LinkTextNeedsContext : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-text-needs-context",
            Severity.Warning,
            Sources.Html,
            "Lien qui ne se comprend qu’avec sa phrase",
            "Qui parcourt la liste des liens ne l’entend que seul.",
            "Mettez dans le lien le nom de ce que l’on va trouver."
        )
        {
            Rgaa = ["6.1.1"],
            Wcag = ["2.4.9"],
            Act = ["aizyf1"],
            Reason = "WCAG n’en fait un critère qu’au niveau AAA\u202f; le RGAA admet le contexte\u202f: c’est un avertissement.",
        };

    public NodeKinds Visits => NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (!page.Is(element, "link"))
            return;
        var name = page.Name(element);
        if (name.Length > 0 && LinkTextGeneric.IsVague(name) && (LinkTextGeneric.HasContext(page, element) || !LinkTextGeneric.IsGenericHere(name)))
            context.Report(element.At, $"Le lien «\u202f{name}\u202f» ne dit pas seul où il mène. {Info.Why}", subject: $"{name} {element["href"]}");
    }
}
