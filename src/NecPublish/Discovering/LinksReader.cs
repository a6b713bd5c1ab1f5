using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>liens.csv: pages and videos elsewhere, shown as cards and never embedded.</summary>
public static class LinksReader
{
    public static ImmutableArray<LinkCard> Read(ISourceTree tree, string path, Findings findings)
    {
        var cards = ImmutableArray.CreateBuilder<LinkCard>();
        foreach (var line in SidecarTable.Read(tree, path, findings, "titre", "url", "description", "langue", "type"))
        {
            if (OrganisationsReader.WebAddress(line["url"]) is { } url)
                cards.Add(new(line["titre"] ?? new Uri(url).Host, url, line["description"], line["langue"]));
            else
                findings.Add(
                    MetadataRules.InvalidValue,
                    line.Number,
                    1,
                    $"Le lien « {line["url"] ?? ""} » n’a pas d’adresse web : il n’est pas publié.",
                    "Écrivez une adresse complète, qui commence par https://.",
                    line["url"] ?? ""
                );
        }
        return cards.DrainToImmutable();
    }
}
