using NecPublish.Diagnostics;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 8.5.1.</summary>
public sealed class PageTitleMissing : IPageRule
{
    public RuleInfo Info { get; } =
        new(
            "page-title-missing",
            Severity.Error,
            Sources.Site,
            "Page sans titre",
            "Ni l’onglet du navigateur ni un lecteur d’écran ne peuvent la nommer.",
            "Écrivez « titre: » dans l’en-tête du fichier."
        )
        {
            Rgaa = ["8.5.1"],
            Wcag = ["2.4.2"],
            Act = ["2779a5"],
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site) =>
        from page in site.Pages
        where string.IsNullOrWhiteSpace(page.Title)
        select new Diagnostic(Info, Info.Severity, page.File ?? page.Path, null, $"{Info.Title}. {Info.Why}", Info.Fix, page.Path);
}
