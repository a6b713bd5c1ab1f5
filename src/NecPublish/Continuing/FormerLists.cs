using System.Collections.Immutable;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish.Continuing;

/// <summary>
/// The pages of editions and sessions that left: an address of a resource says that those of its session and of its edition were public. They
/// lead where most of what they held went.
/// </summary>
internal static class FormerLists
{
    /// <param name="left">What was public of resources and is no longer there.</param>
    /// <param name="shown">A title that was public, or what stands for it.</param>
    public static IEnumerable<FormerAddress> Of(Publication publication, ImmutableArray<FormerAddress> left, Func<string, string> shown)
    {
        var titles = publication.Editions.SelectMany(e => e.Sessions.Select(s => (s.Address, s.Title)).Append((e.Address, e.Title)))
            .DistinctBy(p => p.Address, StringComparer.Ordinal).ToDictionary(p => p.Address, p => p.Title, StringComparer.Ordinal);
        var lists = left.SelectMany(f => Above(f.Address).Select((address, depth) => (Address: address, Depth: depth, f.To))).Where(l => !titles.ContainsKey(l.Address));
        foreach (var list in lists.GroupBy(l => l.Address, StringComparer.Ordinal))
        {
            var to = list.Select(l => l.To is { } to ? Above(to).Take(l.Depth + 1).LastOrDefault(titles.ContainsKey) : null).OfType<string>()
                .CountBy(a => a, StringComparer.Ordinal).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
            // no day: it is no resource, and harvesters were never told of it
            yield return new(list.Key, list.Key.Trim('/'), to is null ? shown(FileTitle.Of(FolderLayout.NameOf(list.Key.Trim('/')))) : titles[to], to, null) { IsList = true };
        }
    }

    /// <summary>"/a/b/c/" → "/a/", "/a/b/".</summary>
    private static IEnumerable<string> Above(string address)
    {
        for (var end = address.IndexOf('/', 1); end > 0 && end < address.Length - 1; end = address.IndexOf('/', end + 1))
            yield return address[..(end + 1)];
    }
}
