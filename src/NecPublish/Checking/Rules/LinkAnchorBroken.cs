using System.Collections.Frozen;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 12.7.2, 6.1: a link to a part of a page that has no such part.</summary>
public sealed class LinkAnchorBroken : IPageRule
{
    public RuleInfo Info { get; } =
        new(
            "link-anchor-broken",
            Severity.Error,
            Sources.Site,
            "Lien vers une partie qui n’existe pas",
            "Le lien ne mène nulle part : la page ne bouge pas.",
            "Écrivez le titre de la partie visée, en minuscules, sans accents, avec des tirets : #ce-qui-a-ete-decide."
        )
        {
            Rgaa = ["12.7.2"],
            Wcag = ["2.4.1"],
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site)
    {
        var anchors = site.Pages.Concat(site.HeldBack).DistinctBy(p => p.Path, StringComparer.Ordinal).ToFrozenDictionary(p => "/" + (p.Path.EndsWith("index.html", StringComparison.Ordinal) ? p.Path[..^"index.html".Length] : p.Path), StringComparer.Ordinal);
        foreach (var page in site.Pages.Concat(site.HeldBack).Where(p => p.File is not null))
        {
            foreach (var link in page.Links.Where(l => l.Fragment is { Length: > 0 } and not "top" && l.Resolved is not null))
            {
                if (!anchors.TryGetValue(link.Resolved!, out var target) || target.Anchors.Contains(link.Fragment!))
                    continue;
                var near = Closest.To(link.Fragment!, target.Anchors.All);
                yield return new Diagnostic(
                    Info,
                    Info.Severity,
                    page.File!,
                    link.Place,
                    $"« #{link.Fragment} » ne répond à aucune partie de la page.{(near is null ? "" : $" Vouliez-vous dire « #{near} » ?")} {Info.Why}",
                    Info.Fix,
                    link.Target
                );
            }
        }
    }
}
