using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 12.7.1: the first thing that the Tab key meets leads to the content.</summary>
public sealed class SkipLink : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "skip-link",
            Severity.Error,
            Sources.Html,
            "Pas de lien d’accès rapide au contenu",
            "Au clavier, il faut parcourir tous les liens du menu à chaque page avant d’atteindre le contenu.",
            "Au début de la page\u202f: <a href=\"#contenu\">Aller au contenu</a>, et <main id=\"contenu\">."
        )
        {
            Rgaa = ["12.7.1", "12.7.2"],
            Wcag = ["2.4.1"],
            Reason = "Le RGAA demande ce lien même quand la page a des titres et des zones.",
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    /// <summary>Stops of the Tab key before the content that nobody minds.</summary>
    private const int FewStops = 3;

    public void Check(Node node, in RuleContext context)
    {
        if (node is not Document { Facts: HtmlPage })
            return;
        var page = context.Page;
        if (Repeated.Own(page) is not { } first)
            return;
        var before = page.Page.Elements.Where(e => e.Index < first.Index && Focus.IsInTabOrder(page.Page, e)).ToList();
        if (before.Count <= FewStops)
            return;
        if (!before.Take(FewStops).Any(e => e.Value("href").StartsWith('#') && e.Value("href").Length > 1 && page.Page.ById(Uri.UnescapeDataString(e.Value("href")[1..])) is not null))
            context.Report(before[0].At);
    }
}
