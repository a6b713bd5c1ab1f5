using System.Globalization;
using NecPublish.Diagnostics;

namespace NecPublish.Checking.Rules;

/// <summary>RGESN 6.1: how many files a page asks for.</summary>
public sealed class EcoRequests : IPageRule
{
    private const int Budget = 25;

    public RuleInfo Info { get; } =
        new(
            "eco-requests",
            Severity.Advice,
            Sources.Site,
            "Page qui demande beaucoup de fichiers",
            "Sur une mauvaise connexion, chaque fichier attend son tour.",
            "Répartissez les images sur plusieurs pages, ou gardez les plus utiles."
        )
        {
            Reason = "RGESN 6.1.",
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site)
    {
        foreach (var page in site.Pages)
        {
            if (page.File is not null && page.Requests > Budget)
                yield return new Diagnostic(Info, Info.Severity, page.File, null, $"La page demande {page.Requests.ToString(CultureInfo.InvariantCulture)} fichiers\u202f; {Budget.ToString(CultureInfo.InvariantCulture)} suffisent le plus souvent. {Info.Why}", Info.Fix, page.Path);
        }
    }
}
