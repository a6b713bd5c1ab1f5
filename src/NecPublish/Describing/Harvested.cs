using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>What harvesters are told of: everything that an event produced, not the site's own pages (« À propos »).</summary>
public static class Harvested
{
    public static IEnumerable<Rendition> Of(ImmutableArray<Rendition> renditions) => renditions.Where(r => r.Resource.Kind != ResourceKind.Page);

    /// <summary>What they were told of and is not there any more, whether its address leads elsewhere or not: by identifier, each once, with the address that it had last.</summary>
    public static IEnumerable<FormerAddress> Gone(Publication publication)
    {
        var left = publication.FormerAddresses.Where(f => f.Deleted is not null).OrderByDescending(f => f.Left ?? f.Deleted).DistinctBy(f => f.Id, StringComparer.Ordinal).OrderBy(f => f.Id, StringComparer.Ordinal).ToImmutableArray();
        if (left.IsEmpty)
            return left;
        var standing = publication.Resources.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return left.Where(f => !standing.Contains(f.Id));
    }
}
