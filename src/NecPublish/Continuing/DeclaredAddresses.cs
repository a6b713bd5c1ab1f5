using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Rendering;

namespace NecPublish.Continuing;

/// <summary>What authors wrote in « anciennes_adresses » that cannot be followed: a page stands there, or another one was promised the address.</summary>
internal static class DeclaredAddresses
{
    private const string Key = "anciennes_adresses";

    /// <param name="publication">With all its resources, those of one address in their order: the first to claim an old address has it (<see cref="Former"/>).</param>
    public static IEnumerable<Diagnostic> Findings(Publication publication)
    {
        var claims = publication.Resources.SelectMany(r => r.Source.Metadata.FormerAddresses.Distinct(StringComparer.Ordinal).Select(a => (Address: a, Resource: r))).ToImmutableArray();
        if (claims.IsEmpty)
            yield break;
        var resources = publication.Resources.ToDictionary(r => r.Address, StringComparer.Ordinal);
        var pages = Pages(publication).ToHashSet(StringComparer.Ordinal);
        var claimed = new Dictionary<string, Resource>(StringComparer.Ordinal);
        foreach (var (address, resource) in claims)
        {
            if (resources.TryGetValue(address, out var standing))
                yield return Finding(resource, address, ReferenceEquals(standing, resource) ? "c’est l’adresse de cette page" : $"la page «\u202F{standing.Title}\u202F» est à cette adresse");
            else if (pages.Contains(address))
                yield return Finding(resource, address, "une page du site est à cette adresse");
            else if (!claimed.TryAdd(address, resource))
                yield return Finding(resource, address, $"cette adresse mène déjà à «\u202F{claimed[address].Title}\u202F» ({claimed[address].Source.Path})");
        }
    }

    private static IEnumerable<string> Pages(Publication publication) =>
        publication.Editions.SelectMany(e => e.Sessions.Select(s => s.Address).Prepend(e.Address))
            .Concat(publication.Themes.Select(t => t.Address))
            .Concat(publication.Organisations.Select(Addresses.Of))
            .Concat(Addresses.Fixed);

    private static Diagnostic Finding(Resource resource, string address, string why)
    {
        var findings = new Findings(resource.Source.Path);
        findings.Add(
            MetadataRules.InvalidValue,
            resource.Source.Metadata.LineOf(Key),
            1,
            $"«\u202F{Key}\u00A0: {address}\u202F» ne peut pas mener ici\u00A0: {why}. La ligne est laissée de côté.",
            "Supprimez cette adresse, ou écrivez celle que la page avait autrefois, comme /nec-martinique-2024/01-ouverture/compte-rendu/.",
            $"{Key}: {address}"
        );
        return findings.All[0];
    }
}
