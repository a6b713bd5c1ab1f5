using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>
/// Which resources are deposited, and what each takes along: the first note of a session carries its decks, datasets and photos,
/// so that one session is one resource there. What stands under another licence that Les Bases can show is deposited by itself.
/// </summary>
public static class Companions
{
    /// <summary>True for what an edition produced; the site's own pages stay at home.</summary>
    public static bool IsDeposited(Resource resource) =>
        resource is { Edition: not null, Kind: not ResourceKind.Page } && resource.State.MayGoOut();

    /// <summary>The renditions to deposit, each with its companions, in the order of the publication.</summary>
    public static ImmutableArray<(Rendition Main, ImmutableArray<Rendition> With)> Group(ImmutableArray<Rendition> renditions)
    {
        var result = ImmutableArray.CreateBuilder<(Rendition, ImmutableArray<Rendition>)>();
        var deposited = renditions.Where(r => IsDeposited(r.Resource)).ToArray();
        var leads = deposited
            .Where(r => r.Resource is { Kind: ResourceKind.Note, Session.IsTransversal: false })
            .GroupBy(SessionOf, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var carried = new Dictionary<Rendition, List<Rendition>>(ReferenceEqualityComparer.Instance);
        var alone = new List<Rendition>();
        foreach (var rendition in deposited)
        {
            if (rendition.Resource.Kind != ResourceKind.Note && leads.TryGetValue(SessionOf(rendition), out var lead) && MayJoin(rendition.Resource, lead.Resource))
            {
                if (!carried.TryGetValue(lead, out var list))
                    carried[lead] = list = [];
                list.Add(rendition);
            }
            else
                alone.Add(rendition);
        }
        foreach (var main in alone)
            result.Add((main, carried.TryGetValue(main, out var with) ? [.. with.OrderBy(r => r.Resource.Kind).ThenBy(r => r.Resource.Address, StringComparer.Ordinal)] : []));
        return result.ToImmutable();
    }

    private static string SessionOf(Rendition rendition) => rendition.Resource.Session is { } s ? s.EditionId + "/" + s.Id : "";

    private static bool MayJoin(Resource resource, Resource lead) => resource.Licence.Id == lead.Licence.Id || Licensing.CodeOf(resource.Licence) is null;
}
