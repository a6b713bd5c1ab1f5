using System.Collections.Immutable;
using NecPublish.Checking.Privacy;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish.Continuing;

/// <summary>The addresses that were public once: those that lead elsewhere now, and those that lead nowhere any more.</summary>
public static class Former
{
    /// <summary>What a withdrawn page is called when its title may not be shown any more.</summary>
    private const string Unnamed = "Ressource retirée";

    /// <param name="publication">What is published: a page that is held back has left, until it comes back.</param>
    /// <param name="discovery">With the register of what was public.</param>
    /// <param name="today">When what is not there any more was withdrawn.</param>
    public static ImmutableArray<FormerAddress> Of(Publication publication, Discovery discovery, DateOnly today)
    {
        var register = discovery.Register.Entries;
        var standing = publication.Resources.Select(r => r.Address).ToHashSet(StringComparer.Ordinal);
        var former = new SortedDictionary<string, FormerAddress>(StringComparer.Ordinal);
        foreach (var resource in publication.Resources)
        {
            foreach (var address in resource.Source.Metadata.FormerAddresses.Where(a => !standing.Contains(a)))
            {
                var was = register.GetValueOrDefault(address);
                former.TryAdd(address, new(address, was?.Id ?? resource.Id, resource.Title, resource.Address, was is null ? null : was.Deleted ?? today) { Left = was is null ? null : was.Deleted ?? today });
            }
        }
        var left = register.Values.Where(e => !standing.Contains(e.Address)).ToImmutableArray();
        if (left.IsEmpty)
            return [.. former.Values];

        var successors = new Successors(publication, discovery, left);
        // one that moved before it was withdrawn left each of its addresses that day, not when it moved
        var withdrawn = left.GroupBy(e => e.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(e => e.Deleted ?? today), StringComparer.Ordinal);
        var unagreed = new UnagreedNames(publication.People);
        string Shown(string title) => unagreed.In(title).IsEmpty ? title : Unnamed;
        foreach (var entry in left)
        {
            var day = entry.Deleted ?? today;
            former.TryAdd(entry.Address, successors.Of(entry) is { } moved
                ? new(entry.Address, entry.Id, moved.Title, moved.Address, day) { Left = day }
                : new(entry.Address, entry.Id, Shown(entry.Title), null, withdrawn[entry.Id]) { Left = day });
        }
        foreach (var list in FormerLists.Of(publication, [.. left.Select(e => former[e.Address])], Shown))
            former.TryAdd(list.Address, list);
        return [.. former.Values];
    }
}
