using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.6.1: two pages of authors with one title cannot be told apart. One finding, on the second.</summary>
public sealed class PageTitleDuplicate : IPageRule
{
    public RuleInfo Info { get; } =
        new(
            "page-title-duplicate",
            Severity.Warning,
            Sources.Site,
            "Deux pages portent le même titre",
            "Dans les onglets, l’historique et les résultats de recherche, rien ne les distingue.",
            "Précisez l’un des deux titres, par exemple avec le nom de la séance."
        )
        {
            Rgaa = ["8.6.1"],
            Wcag = ["2.4.2"],
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in site.Pages.Where(p => p.File is not null && p.IsIndexed))
        {
            if (seen.TryAdd(Folding.Fold(page.Title), page.File!))
                continue;
            var other = seen[Folding.Fold(page.Title)];
            if (other != page.File)
                yield return new Diagnostic(Info, Info.Severity, page.File!, null, $"« {page.Title} » est déjà le titre de {other}. {Info.Why}", Info.Fix, page.Title);
        }
    }
}
