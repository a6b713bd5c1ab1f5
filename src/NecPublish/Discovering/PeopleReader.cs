using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>personnes.csv: people and their agreements, use by use.</summary>
public static class PeopleReader
{
    public static ImmutableArray<Person> Read(ISourceTree tree, string path, Findings findings) =>
        [
            .. SidecarTable
                .Read(tree, path, findings, "id", "nom_affiche", "role", "organisation", "accord_nom", "accord_image", "accord_voix", "accord_date", "portee", "retrait_le")
                .Where(l => l["id"] is not null && l["nom_affiche"] is not null)
                .Select(l => new Person(l["id"]!, l["nom_affiche"]!)
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
