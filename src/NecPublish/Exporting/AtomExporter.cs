using System.Collections.Immutable;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>
/// flux.atom for the archive, and one beside the page of each edition and theme. No program follows a page that leads elsewhere: at the address
/// that an edition left, its feed goes on, under the name that it had (RFC 4287, 4.2.6).
/// </summary>
public sealed class AtomExporter : IExporter
{
    public string Id => "atom";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var publication = context.Publication;
        // the newest first in each feed: put in order once for all
        var all = context.Harvested
            .Select(r => new AtomEntry(r.Resource, Days.Of(r.Resource, context.BuiltOn)))
            .OrderByDescending(e => e.Days.Modified)
            .ThenBy(e => e.Resource.Id, StringComparer.Ordinal)
            .ToArray();
        new AtomFeed("", publication.Settings.Title, "/", publication.Settings.Licence).Write(context, all, context.Withdrawn);
        var byEdition = all.ToLookup(e => e.Resource.Edition?.Id ?? "", StringComparer.Ordinal);
        var editions = publication.Editions.DistinctBy(e => e.Address, StringComparer.Ordinal).ToDictionary(e => e.Address, StringComparer.Ordinal);
        var former = publication.FormerAddresses.Where(f => f.IsList && f.Address.IndexOf('/', 1) == f.Address.Length - 1 && !editions.ContainsKey(f.Address)).ToLookup(f => f.To ?? "", StringComparer.Ordinal);
        var withdrawn = WithdrawnUnder(context);
        foreach (var edition in publication.Editions)
        {
            var entries = byEdition[edition.Id].ToArray();
            // what left while the edition stood elsewhere left it all the same
            var gone = former[edition.Address].Select(f => f.Address).Prepend(edition.Address).SelectMany(address => withdrawn[address]).DistinctBy(f => f.Id, StringComparer.Ordinal).OrderBy(f => f.Id, StringComparer.Ordinal).ToImmutableArray();
            var feed = new AtomFeed(edition.Address.TrimStart('/'), edition.Title, edition.Address, edition.Licence);
            feed.Write(context, entries, gone);
            foreach (var old in former[edition.Address])
                (feed with { FormerFolder = old.Address.TrimStart('/') }).Write(context, entries, gone);
        }
        foreach (var left in former[""].Where(l => withdrawn.Contains(l.Address)))
            new AtomFeed(left.Address.TrimStart('/'), left.Title, left.Address, publication.Settings.Licence).Write(context, [], [.. withdrawn[left.Address].OrderBy(f => f.Id, StringComparer.Ordinal)]);
        var byTheme = all.SelectMany(e => e.Resource.Themes.Select(t => (t.Id, Entry: e))).ToLookup(p => p.Id, p => p.Entry, StringComparer.Ordinal);
        foreach (var theme in publication.Themes.Where(t => byTheme.Contains(t.Id)))
            new AtomFeed(theme.Address.TrimStart('/'), theme.Title, theme.Address, publication.Settings.Licence).Write(context, [.. byTheme[theme.Id]], []);
    }

    /// <summary>What is withdrawn, by the address of each edition that it stood under.</summary>
    private static ILookup<string, FormerAddress> WithdrawnUnder(ExportContext context)
    {
        var byId = context.Withdrawn.ToDictionary(f => f.Id, StringComparer.Ordinal);
        return context.Publication.FormerAddresses.Where(f => f.Deleted is not null && byId.ContainsKey(f.Id) && f.Address.IndexOf('/', 1) > 0)
            .Select(f => (Edition: f.Address[..(f.Address.IndexOf('/', 1) + 1)], f.Id)).Distinct()
            .ToLookup(p => p.Edition, p => byId[p.Id], StringComparer.Ordinal);
    }
}
