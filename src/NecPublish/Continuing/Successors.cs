using System.Collections.Immutable;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish.Continuing;

/// <summary>What people who kept an old address are led to: the same resource, what took its place, or the same file under another name.</summary>
internal sealed class Successors
{
    private readonly Dictionary<string, Resource> _byId;
    private readonly Dictionary<string, Resource> _byHash;
    private readonly Dictionary<string, string> _places;

    /// <param name="left">What was public at addresses where nothing stands.</param>
    public Successors(Publication publication, Discovery discovery, ImmutableArray<RegisterEntry> left)
    {
        _byId = publication.Resources.ToDictionary(r => r.Id, StringComparer.Ordinal);
        _byHash = publication.Resources.Select(r => (Hash: discovery.HashOf(r), Resource: r)).Where(p => p.Hash.Length > 0).DistinctBy(p => p.Hash, StringComparer.Ordinal)
            .ToDictionary(p => p.Hash, p => p.Resource, StringComparer.Ordinal);
        _places = left.Where(e => e.LeadsTo is not null).DistinctBy(e => e.Id, StringComparer.Ordinal).ToDictionary(e => e.Id, e => e.LeadsTo!, StringComparer.Ordinal);
    }

    /// <summary>Null for what was withdrawn.</summary>
    public Resource? Of(RegisterEntry entry)
    {
        // what took its place may have been replaced in its turn; a register mended by hand may turn in circles
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = entry.Id; id is not null && seen.Add(id); id = seen.Count == 1 ? entry.LeadsTo : _places.GetValueOrDefault(id))
        {
            if (_byId.TryGetValue(id, out var resource))
                return resource;
        }
        return _byHash.GetValueOrDefault(entry.Hash);
    }
}
