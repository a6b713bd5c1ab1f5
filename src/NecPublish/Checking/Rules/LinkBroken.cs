using NecPublish.Diagnostics;
using NecPublish.Model;

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
            "Le lien est retiré de la page : le texte reste, sans rien à ouvrir.",
            "Corrigez le nom du fichier, majuscules et accents compris, ou ajoutez le fichier au dossier."
        )
        {
            Wcag = ["2.4.4"],
        };

    public IEnumerable<Diagnostic> Check(SiteRecord site)
    {
        var waiting = site.HeldBack.Select(p => p.File).OfType<string>().ToHashSet(ContentPathComparer.Instance);
        return from page in site.Pages.Concat(site.HeldBack)
            where page.File is not null
            from link in page.Links
            where link.Resolved is null
            select IsWaiting(page.File!, link.Target)
                ? Finding(page.File!, link, $"« {link.Target} » n’est pas publié pour l’instant : il attend une correction. Le lien est retiré de la page jusque-là.", "Corrigez d’abord ce fichier : le lien reviendra de lui-même.")
                : Finding(page.File!, link, $"Rien ne répond à « {link.Target} ». {Info.Why}", Info.Fix);

        bool IsWaiting(string file, string target) => ContentPath.Combine(Folder(file), Uri.UnescapeDataString(target.Split('#', '?')[0])) is { } path && waiting.Contains(path);
    }

    private Diagnostic Finding(string file, LinkRecord link, string message, string fix) => new(Info, Info.Severity, file, link.Place, message, fix, link.Target);

    private static string Folder(string file) => file.LastIndexOf('/') is > 0 and var end ? file[..end] : "";
}
