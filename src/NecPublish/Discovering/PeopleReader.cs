using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>personnes.csv: people and their agreements, use by use.</summary>
public static class PeopleReader
{
    /// <summary>A row without an id has its name's. Of two rows for one person, by id or by name, what either refuses is refused.</summary>
    public static ImmutableArray<Person> Read(ISourceTree tree, string path, Findings findings)
    {
        var rows = Rows(tree, path, findings);
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

    private static ImmutableArray<Person> Rows(ISourceTree tree, string path, Findings findings) =>
        [
            .. SidecarTable
                .Read(tree, path, findings, "id", "nom_affiche", "role", "organisation", "accord_nom", "accord_image", "accord_voix", "accord_date", "portee", "retrait_le")
                .Where(l => l["nom_affiche"] is not null)
                .Select(l => new Person(l["id"] ?? Folding.Slug(l["nom_affiche"]!), l["nom_affiche"]!)
                {
                    Role = l["role"],
                    Organisation = l["organisation"],
                    NameAgreed = l.YesNo("accord_nom") ?? false,
                    ImageAgreed = l.YesNo("accord_image") ?? false,
                    VoiceAgreed = l.YesNo("accord_voix") ?? false,
                    AgreedOn = l.Date("accord_date"),
                    Scope = l["portee"],
                    // a withdrawal whose date cannot be read is a withdrawal all the same
                    WithdrawnOn = l["retrait_le"] is null ? null : l.Date("retrait_le") ?? DateOnly.MinValue,
                }),
        ];
}
