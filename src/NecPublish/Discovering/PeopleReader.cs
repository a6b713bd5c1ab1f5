using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>personnes.csv: people and their agreements, use by use.</summary>
public static class PeopleReader
{
    private static readonly string[] Columns = ["id", "nom_affiche", "role", "organisation", "accord_nom", "accord_image", "accord_voix", "accord_date", "portee", "retrait_le", "prenom"];

    /// <summary>Every list, wherever it stands. A row without an id has its name's. Of two rows for one person, by id or by name, what either refuses is refused.</summary>
    /// <param name="names">Every file: one that is nearly a list by its name is told.</param>
    /// <returns>IsKnown is false when there is a list that cannot be read as one: who must not be named is not known then.</returns>
    public static (ImmutableArray<Person> People, bool IsKnown) Read(ISourceTree tree, IEnumerable<string> paths, IReadOnlySet<string> names, Func<string, Findings> at)
    {
        var misnamed = names.Where(n => IsMisnamed(FolderLayout.NameOf(n)) && FolderLayout.Of(n + ".md", names.Contains) is not null).ToList();
        foreach (var path in misnamed)
            at(path).Add(MetadataRules.PeopleUnread, 0, 0, $"Ce fichier a presque le nom de la liste des personnes, personnes.csv. {MetadataRules.PeopleUnread.Why}", subject: path);
        var rows = new List<Person>();
        var isKnown = misnamed.Count == 0;
        foreach (var path in paths)
            isKnown &= Read(tree, path, at(path), rows);
        return (Combined(rows), isKnown);
    }

    /// <summary>True for « personnes (1).csv », « Copie de personnes.csv », « personnes.xlsx »: a list that nobody would read, and everybody if it were published.</summary>
    public static bool IsMisnamed(string name) => SidecarNames.Meant(name) is null && SidecarNames.IsNearly(name, "personnes");

    private static ImmutableArray<Person> Combined(List<Person> rows)
    {
        var byId = rows.ToLookup(p => p.Id, StringComparer.OrdinalIgnoreCase);
        var byName = rows.ToLookup(p => Folding.Fold(p.DisplayName), StringComparer.Ordinal);
        return
        [
            .. rows.Select(p =>
            {
                var all = byId[p.Id].Concat(byName[Folding.Fold(p.DisplayName)]);
                return p with
                {
                    NameAgreed = all.All(o => o.NameAgreed),
                    ImageAgreed = all.All(o => o.ImageAgreed),
                    VoiceAgreed = all.All(o => o.VoiceAgreed),
                    WithdrawnOn = all.Max(o => o.WithdrawnOn),
                };
            }),
        ];
    }

    private static bool Read(ISourceTree tree, string path, Findings findings, List<Person> people)
    {
        if (SidecarTable.Rows(tree, path, findings) is not { } rows)
            return false;
        people.AddRange(SidecarTable.Of(rows, findings, Columns).Where(l => NameIn(l) is not null).Select(l => Person(l, NameIn(l)!)));
        // the header as a row of its own tells whether it has the column
        if (rows.All(r => r.IsBlank) || SidecarTable.Of([rows[0], rows[0]], new Findings(path), Columns).Any(l => NameIn(l) is not null))
            return true;
        findings.Add(MetadataRules.PeopleUnread, 1, 1, $"Aucune colonne ne donne de nom\u00A0: la première ligne doit nommer les colonnes, dont «\u202Fnom_affiche\u202F». {MetadataRules.PeopleUnread.Why}", subject: path);
        return false;
    }

    private static string? NameIn(SidecarTable.Line line) => line["prenom"] is { } first && line["nom_affiche"] is { } last ? $"{first} {last}" : line["nom_affiche"];

    private static Person Person(SidecarTable.Line line, string name) =>
        new(line["id"] ?? Folding.Slug(name), name)
        {
            Role = line["role"],
            Organisation = line["organisation"],
            NameAgreed = line.YesNo("accord_nom") ?? false,
            ImageAgreed = line.YesNo("accord_image") ?? false,
            VoiceAgreed = line.YesNo("accord_voix") ?? false,
            AgreedOn = line.Date("accord_date"),
            Scope = line["portee"],
            // a withdrawal whose date cannot be read is a withdrawal all the same
            WithdrawnOn = line["retrait_le"] is null ? null : line.Date("retrait_le") ?? DateOnly.MinValue,
        };
}
