using NecPublish.Diagnostics;

namespace NecPublish.Checking.Rules;

/// <summary>A link to a place of this archive that nothing answers to. Outside RGAA; its reader is lost all the same.</summary>
public sealed class LinkBroken : IPageRule
{
    public RuleInfo Info { get; } =
        new(
            "link-broken",
            Severity.Warning,
            Sources.Site,
            "Lien vers un fichier absent",
            "Le lien est retiré de la page : le texte reste, sans rien à ouvrir.",
            "Corrigez le nom du fichier, majuscules et accents compris, ou ajoutez le fichier au dossier."
        )
        {
            Wcag = ["2.4.4"],
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site) =>
        from page in site.Pages
        where page.File is not null
        from link in page.Links
        where link.Resolved is null
        select new Diagnostic(Info, Info.Severity, page.File!, link.Place, $"Rien ne répond à « {link.Target} ». {Info.Why}", Info.Fix, link.Target);
}
