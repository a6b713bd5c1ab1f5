using System.Collections.Immutable;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish;

/// <summary>The addresses that were public once: those that lead elsewhere now, and those that lead nowhere any more.</summary>
public static class Former
{
    public static ImmutableArray<FormerAddress> Of(Publication publication, Discovery discovery, DateOnly today)
    {
        var standing = publication.Resources.Select(r => r.Address).ToHashSet(StringComparer.Ordinal);
        var former = new SortedDictionary<string, FormerAddress>(StringComparer.Ordinal);
        foreach (var resource in publication.Resources)
        {
            foreach (var address in resource.Source.Metadata.FormerAddresses.Where(a => !standing.Contains(a)))
                former[address] = new(address, resource.Id, resource.Title, resource.Address, null);
        }
        var byHash = publication.Resources.Where(r => discovery.Hashes.ContainsKey(r.Source.Path)).GroupBy(r => discovery.Hashes[r.Source.Path], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var entry in discovery.Register.Entries.Values.Where(e => !standing.Contains(e.Address) && !former.ContainsKey(e.Address)))
        {
            // the same file under another name: people who kept the old address are led to the new one
            var moved = byHash.GetValueOrDefault(entry.Hash);
            former[entry.Address] = moved is null
                ? new(entry.Address, entry.Id, entry.Title, null, entry.Deleted ?? today)
                : new(entry.Address, moved.Id, entry.Title, moved.Address, null);
        }
        return [.. former.Values];
    }
}
