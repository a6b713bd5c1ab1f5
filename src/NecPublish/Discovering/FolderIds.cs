using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>
/// Gives each edition and each session an id of its own, the first parts of every address below it: last year's folder that was copied still
/// says last year's id, and two long names may begin alike. Under one id, one of the two would be lost.
/// </summary>
internal static class FolderIds
{
    /// <summary>First parts that the site keeps for itself.</summary>
    public static readonly string[] Reserved =
    [
        "accessibilite", "api", "archives", "assets", "composants", "decisions", "donnees", "donnees-personnelles", "ecoconception", "licence",
        "mentions-legales", "moissonner", "organisations", "pagefind", "plan-du-site", "recherche", "regles", "themes",
    ];

    /// <summary>The editions, in their order; one whose id is taken gets another, and is told at its edition.yml.</summary>
    /// <param name="at">The findings of the edition of a folder.</param>
    public static List<Edition> Of(List<Edition> editions, Func<string, Findings> at)
    {
        var ids = Distinct(
            editions.Select(e => (e.Folder, e.Id)),
            Reserved,
            (folder, id, other, own) =>
            {
                var why = other is null ? "est prise par une page du site" : $"est déjà celle de l’édition «\u202F{other}\u202F»";
                at(folder).Add(
                    MetadataRules.AddressCollision, 0, 0,
                    $"L’adresse /{id}/ {why}. Celle-ci reçoit /{own}/.",
                    "Donnez-lui un identifiant à elle dans edition.yml, par exemple\u00A0: identifiant: nec-martinique-2026. Un dossier copié garde celui de l’année d’avant.",
                    subject: own
                );
            }
        );
        return [.. editions.Select(e => ids[e.Folder] == e.Id ? e : e with { Id = ids[e.Folder] })];
    }

    /// <summary>Session ids by folder, distinct within each edition.</summary>
    /// <param name="folders">Sessions' folders with a file of each, where the second to want an id is told.</param>
    public static Dictionary<string, string> OfSessions(IEnumerable<(string Folder, string File)> folders, Func<string, Findings> at)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (folder, file) in folders)
            files.TryAdd(folder, file);
        var ids = new Dictionary<string, string>(files.Count, StringComparer.Ordinal);
        foreach (var edition in files.Keys.GroupBy(f => f[..f.IndexOf('/')], StringComparer.Ordinal))
        {
            var own = Distinct(
                edition.Select(f => (f, Sessions.IdOf(f))),
                [],
                (folder, id, other, own) =>
                    at(files[folder]).Add(
                        MetadataRules.AddressCollision, 0, 0,
                        $"Les dossiers «\u202F{FolderLayout.NameOf(other!)}\u202F» et «\u202F{FolderLayout.NameOf(folder)}\u202F» donnent la même adresse de séance\u00A0: {id}. Le second reçoit {own}.",
                        "Donnez à l’un des deux dossiers un nom plus court ou plus différent, par exemple avec un autre numéro au début.",
                        subject: own
                    )
            );
            foreach (var (folder, id) in own)
                ids[folder] = id;
        }
        return ids;
    }

    /// <summary>The folder that bears an id as its very name has it, then the first in order; each other one a number more.</summary>
    private static Dictionary<string, string> Distinct(IEnumerable<(string Folder, string Id)> wanted, string[] reserved, Action<string, string, string?, string> tell)
    {
        var taken = reserved.ToDictionary(word => word, _ => (string?)null, StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (folder, id) in wanted.OrderBy(w => FolderLayout.NameOf(w.Folder) != w.Id).ThenBy(w => w.Folder, StringComparer.Ordinal))
        {
            var own = id;
            for (var n = 2; !taken.TryAdd(own, folder); n++)
                own = $"{id}-{n}";
            ids[folder] = own;
            if (own != id)
                tell(folder, id, taken[id], own);
        }
        return ids;
    }
}
