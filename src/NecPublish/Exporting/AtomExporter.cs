using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>flux.atom for the archive, and one beside the page of each edition and theme.</summary>
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
        foreach (var edition in publication.Editions)
        {
            var gone = context.Withdrawn.Where(f => f.Address.StartsWith(edition.Address, StringComparison.Ordinal));
            new AtomFeed(edition.Address.TrimStart('/'), edition.Title, edition.Address, edition.Licence).Write(context, [.. byEdition[edition.Id]], [.. gone]);
        }
        var byTheme = all.SelectMany(e => e.Resource.Themes.Select(t => (t.Id, Entry: e))).ToLookup(p => p.Id, p => p.Entry, StringComparer.Ordinal);
        foreach (var theme in publication.Themes.Where(t => byTheme.Contains(t.Id)))
            new AtomFeed(theme.Address.TrimStart('/'), theme.Title, theme.Address, publication.Settings.Licence).Write(context, [.. byTheme[theme.Id]], []);
    }
}
