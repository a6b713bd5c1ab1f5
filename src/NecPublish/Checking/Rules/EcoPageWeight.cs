using System.Globalization;
using NecPublish.Diagnostics;

namespace NecPublish.Checking.Rules;

/// <summary>RGESN 6.1: a page's weight, with all that it loads at its widest.</summary>
public sealed class EcoPageWeight : IPageRule
{
    /// <summary>Bytes: what the reference suggests for a page of content.</summary>
    private const long Budget = 500_000;

    public RuleInfo Info { get; } =
        new(
            "eco-page-weight",
            Severity.Advice,
            Sources.Site,
            "Page lourde",
            "Avec un forfait prépayé, chaque visite se paie\u202f; sur un vieux téléphone, la page se fait attendre.",
            "Gardez les images qui servent, et mettez les autres dans le dossier photos."
        )
        {
            Reason = "RGESN 6.1. Les images sont déjà réduites et converties à la publication.",
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site)
    {
        foreach (var page in site.Pages)
        {
            var weight = page.Length + page.LoadedLength;
            if (page.File is not null && weight > Budget)
                yield return new Diagnostic(Info, Info.Severity, page.File, null, $"La page pèse {(weight / 1000).ToString(CultureInfo.InvariantCulture)} Ko sur un grand écran\u202f; 500 suffisent le plus souvent. {Info.Why}", Info.Fix, page.Path);
        }
    }
}
