using System.Collections.Concurrent;
using System.Collections.Immutable;
using NecPublish.Exporting;
using NecPublish.Model;
using NecPublish.Model.LesBases;
using NecPublish.Pushing.LesBases;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// Gathers what Les Bases gets of each resource while its body is at hand, and writes the kit once every page is there.
/// Safe for parallel calls of <see cref="Add"/>, one resource each.
/// </summary>
public sealed class DepositKit
{
    private readonly ConcurrentDictionary<string, Deposit> _deposits = new(StringComparer.Ordinal);

    public void Add(Publication publication, Rendition rendition, Document document)
    {
        if (!Companions.IsDeposited(rendition.Resource))
            return;
        var assets = rendition.Assets.ToDictionary(a => a.Path, StringComparer.Ordinal);
        var input = new MappingInput(publication, rendition.Resource, document, rendition.Assets, image => rendition.Pictures?.TryGetValue(image.Target, out var path) == true ? assets.GetValueOrDefault(path) : null);
        _deposits[rendition.Resource.Id] = LesBasesMapper.Map(input);
    }

    /// <summary>Writes the kit, and returns its deposits in the order of the renditions.</summary>
    /// <param name="site">Where the build wrote the files.</param>
    public ImmutableArray<Deposit> Write(ImmutableArray<Rendition> renditions, IOutputTree site, IOutputTree kit, CancellationToken cancellation)
    {
        ImmutableArray<Deposit> deposits =
        [
            .. Companions
                .Group(renditions)
                .Where(g => _deposits.ContainsKey(g.Main.Resource.Id))
                .Select(g => LesBasesMapper.Join(_deposits[g.Main.Resource.Id], g.Main.Resource, g.With)),
        ];
        LesBasesKit.Write(deposits, site, kit, cancellation);
        return deposits;
    }
}
