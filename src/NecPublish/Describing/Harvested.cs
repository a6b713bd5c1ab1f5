using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>What harvesters are told of: everything that an event produced, not the site's own pages (« À propos »).</summary>
public static class Harvested
{
    public static IEnumerable<Rendition> Of(ImmutableArray<Rendition> renditions) => renditions.Where(r => r.Resource.Kind != ResourceKind.Page);
}
