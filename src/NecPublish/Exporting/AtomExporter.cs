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
        var all = context.Harvested;
        new AtomFeed("", publication.Settings.Title, "/", publication.Settings.Licence).Write(context, all, publication.FormerAddresses);
        var byEdition = Rendition.ByEdition(all);
        foreach (var edition in publication.Editions)
        {
            var former = publication.FormerAddresses.Where(f => f.Address.StartsWith(edition.Address, StringComparison.Ordinal));
            new AtomFeed(edition.Address.TrimStart('/'), edition.Title, edition.Address, edition.Licence).Write(context, byEdition[edition.Id], former);
        }
        var byTheme = new Dictionary<string, List<Rendition>>(StringComparer.Ordinal);
        foreach (var rendition in all)
        {
            foreach (var theme in rendition.Resource.Themes)
            {
                if (!byTheme.TryGetValue(theme.Id, out var list))
                    byTheme[theme.Id] = list = [];
                list.Add(rendition);
            }
        }
        foreach (var theme in publication.Themes)
        {
            if (byTheme.TryGetValue(theme.Id, out var list))
                new AtomFeed(theme.Address.TrimStart('/'), theme.Title, theme.Address, publication.Settings.Licence).Write(context, list, []);
        }
    }
}
