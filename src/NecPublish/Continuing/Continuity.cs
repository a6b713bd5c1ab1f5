using System.Collections.Immutable;
using NecPublish.Checking.Privacy;
using NecPublish.Discovering;
using NecPublish.Model;

namespace NecPublish.Continuing;

/// <summary>
/// What each resource was when the archive was last published. One that moved is still the same: it keeps its identifier and the day of its
/// first publication, so that who harvests the archive, or keeps a deposit of it, knows it again.
/// </summary>
public sealed class Continuity
{
    private readonly AddressRegister _register;
    private readonly UnagreedNames _unagreed;

    /// <summary>What was published of each resource, by its address now.</summary>
    private readonly Dictionary<string, RegisterEntry> _was = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _newIds = new(StringComparer.Ordinal);

    /// <param name="resources">All of them, under the addresses that they have now.</param>
    public Continuity(Discovery discovery, IReadOnlyList<Resource> resources)
    {
        (_register, _unagreed) = (discovery.Register, new(discovery.People));
        if (_register.Entries.IsEmpty)
            return;
        var arrived = ImmutableArray.CreateBuilder<Resource>();
        foreach (var resource in resources)
        {
            if (!(Known(resource.Address) is { Deleted: null } entry && Take(resource, entry)))
                arrived.Add(resource);
        }
        if (arrived.Count > 0)
            Arrive(arrived.ToImmutable(), resources.Select(r => r.Address).ToHashSet(StringComparer.Ordinal), discovery);
    }

    /// <summary>What was published of a resource, here or elsewhere; null for one that never was.</summary>
    public RegisterEntry? Of(Resource resource) => _was.GetValueOrDefault(resource.Address);

    /// <summary>Its identifier: that of its first address, wherever it stands now.</summary>
    public string IdOf(Resource resource)
    {
        if (_newIds.TryGetValue(resource.Address, out var id))
            return id;
        return Of(resource) is { } was && MayShow(was.Id, resource) ? was.Id : resource.Id;
    }

    /// <summary>Those that did not stand where they stand now: first what authors say that they were, then what was there before, then what has the same bytes, then what left a folder that went to theirs.</summary>
    private void Arrive(ImmutableArray<Resource> arrived, HashSet<string> standing, Discovery discovery)
    {
        foreach (var resource in arrived)
            _ = resource.Source.Metadata.FormerAddresses.Any(a => !standing.Contains(a) && Known(a) is { } entry && Take(resource, entry));
        foreach (var resource in arrived.Where(r => Of(r) is null))
            _ = Known(resource.Address) is { } entry && Take(resource, entry);
        var left = _register.Entries.Values.Where(e => e.Hash.Length > 0 && !standing.Contains(e.Address)).OrderByDescending(e => e.Deleted ?? DateOnly.MaxValue).ThenBy(e => e.Address, StringComparer.Ordinal)
            .ToLookup(e => e.Hash, StringComparer.Ordinal);
        foreach (var resource in arrived.Where(r => Of(r) is null))
            _ = left[discovery.HashOf(resource)].Any(entry => Take(resource, entry));
        FollowFolders(arrived, standing);
        // the address of one that moved away may be another's now, its identifier not
        foreach (var resource in arrived.Where(r => Of(r) is null))
        {
            var id = resource.Id;
            for (var n = 2; !_taken.Add(id); n++)
                id = $"{resource.Id}-{n}";
            if (id != resource.Id)
                _newIds[resource.Address] = id;
        }
    }

    /// <summary>
    /// A session or an edition that is renamed takes along what was rewritten at once, and its photos, whose list is part of what tells them
    /// from others: what left the old folder under the same name is the same.
    /// </summary>
    private void FollowFolders(ImmutableArray<Resource> arrived, HashSet<string> standing)
    {
        var lost = arrived.Where(r => Of(r) is null).ToImmutableArray();
        if (lost.IsEmpty)
            return;
        var folders = _was.Where(p => p.Value is { Deleted: null } was && was.Address != p.Key).Select(p => Folders(p.Value.Address, p.Key)).CountBy(f => f)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key.From, StringComparer.Ordinal).ThenBy(c => c.Key.To, StringComparer.Ordinal).Select(c => c.Key).ToImmutableArray();
        foreach (var resource in lost)
            _ = folders.Any(f => resource.Address.StartsWith(f.To, StringComparison.Ordinal) && f.From + resource.Address[f.To.Length..] is var old && !standing.Contains(old) && Known(old) is { Deleted: null } entry && Take(resource, entry));
    }

    /// <summary>"/nec/01-a/notes/", "/nec/02-b/notes/" → "/nec/01-a/", "/nec/02-b/": what is left without the names that both end with.</summary>
    private static (string From, string To) Folders(string from, string to)
    {
        var same = 1;
        for (var n = 1; n < int.Min(from.Length, to.Length) && from[^n] == to[^n]; n++)
        {
            if (from[^n] == '/')
                same = n;
        }
        return (from[..^(same - 1)], to[..^(same - 1)]);
    }

    private RegisterEntry? Known(string address) => _register.Entries.GetValueOrDefault(address);

    private bool Take(Resource resource, RegisterEntry entry)
    {
        if (!_taken.Add(entry.Id))
            return false;
        _was[resource.Address] = entry;
        return true;
    }

    /// <summary>False when an old address that became an identifier names someone who may not be named any more.</summary>
    private bool MayShow(string id, Resource resource) => id == resource.Id || _unagreed.In(id).IsEmpty;
}
