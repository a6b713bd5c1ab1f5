using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>The renditions, at hand for the pages that list them.</summary>
internal sealed class SiteLists
{
    private readonly ILookup<string, Rendition> _byEdition;
    private readonly ILookup<string, Rendition> _byTheme;
    private readonly HashSet<string> _taken;

    public SiteLists(Site site, ImmutableArray<Rendition> renditions)
    {
        Site = site;
        Renditions = renditions;
        _byEdition = Rendition.ByEdition(renditions);
        _byTheme = renditions.SelectMany(r => r.Resource.Themes.Select(t => (Theme: t.Id, Rendition: r))).ToLookup(p => p.Theme, p => p.Rendition, StringComparer.Ordinal);
        _taken = renditions.Select(r => r.Resource.Address).ToHashSet(StringComparer.Ordinal);
    }

    public Site Site { get; }

    /// <summary>Livrets by edition id.</summary>
    public ImmutableDictionary<string, ImmutableArray<Asset>> Books { get; init; } = ImmutableDictionary<string, ImmutableArray<Asset>>.Empty;
    public ImmutableArray<Rendition> Renditions { get; }
    public Publication Publication => Site.Publication;

    /// <summary>What belongs to a session; for none, what belongs to the edition alone.</summary>
    public IEnumerable<Rendition> Of(Edition edition, Session? session) =>
        session is null ? Of(edition).Where(r => r.Resource.Session is null) : AddressOrder.Under(Renditions, static r => r.Resource.Address, session.Address);

    public IEnumerable<Rendition> Of(Edition edition) => _byEdition[edition.Id];

    public IEnumerable<Rendition> Of(Theme theme) => _byTheme[theme.Id];

    /// <summary>True when an author wrote a page for an address that the program would fill.</summary>
    public bool IsTaken(string address) => _taken.Contains(address);

    public PageRecord Write(string kind, PageModel page, ITemplateModel content, string folder) =>
        Site.Write(folder.Length == 0 ? "index.html" : $"{folder}/index.html", kind, page, content);

    /// <summary>A resource in a list of a page.</summary>
    public ItemModel Item(Rendition rendition, string folder, bool saysWhere)
    {
        var resource = rendition.Resource;
        return new ItemModel
        {
            Title = resource.Title,
            Href = Addresses.Relative(folder, resource.Address),
            Kind = Words.Of(resource.Kind),
            Where = saysWhere ? WhereOf(resource) : null,
            Summary = resource.Summary,
            Detail = DetailOf(rendition),
            Language = resource.Language == "fr" ? null : resource.Language,
        };
    }

    /// <summary>Resources under the edition that they belong to, the newest first.</summary>
    /// <param name="most">As many of each edition.</param>
    public ImmutableArray<GroupModel> ByEdition(IEnumerable<Rendition> renditions, string folder, int most = int.MaxValue) =>
        [
            .. Rendition.ByEdition(renditions)
                .Select(g => (g.First().Resource.Edition, Items: g.Take(most)))
                .OrderByDescending(g => g.Edition?.Start ?? g.Edition?.PlannedDate ?? DateOnly.MinValue)
                .Select(g => new GroupModel
                {
                    Id = g.Edition?.Id ?? "autres",
                    Title = g.Edition?.Title ?? "Hors édition",
                    Href = g.Edition is null ? null : Addresses.Relative(folder, g.Edition.Address),
                    Items = [.. g.Items.Select(r => Item(r, folder, saysWhere: false))],
                }),
        ];

    /// <summary>A resource in the list of its session: one that bears the session's title is told by what it is, and not summed up twice.</summary>
    public ItemModel ItemIn(Session session, Rendition rendition, string folder)
    {
        var item = Item(rendition, folder, saysWhere: false);
        return rendition.Resource.Title.EndsWith(session.Title, StringComparison.Ordinal)
            ? item with { Title = Words.Whole(rendition.Resource.Kind), Of = session.Title, Summary = rendition.Resource.Summary == session.Summary ? null : item.Summary }
            : item;
    }

    /// <summary>"ZIP, environ 350 Ko": the archive of these resources is made after the pages, so its weight is told by what goes into it.</summary>
    public static string ArchiveNote(IEnumerable<Rendition> renditions) =>
        $"ZIP, environ {French.Size(renditions.SelectMany(r => r.Assets).Where(a => a.IsDistribution).Sum(a => a.Length))}";

    /// <summary>The edition, and the session when it says more.</summary>
    private static string? WhereOf(Resource resource) =>
        resource.Session is { IsTransversal: false } session && !resource.Title.EndsWith(session.Title, StringComparison.Ordinal) ? $"{session.Title}, {resource.Edition?.Title}" : resource.Edition?.Title;

    private static string? DetailOf(Rendition rendition)
    {
        var resource = rendition.Resource;
        var detail = resource.Kind switch
        {
            ResourceKind.Dataset when rendition.Assets.FirstOrDefault(a => a.IsDistribution && a.MediaType != "text/markdown") is { } file =>
                $"{Words.Format(file.MediaType, file.Path)}, {French.Count(rendition.RowCount, "ligne", "lignes")}, {French.Size(file.Length)}",
            ResourceKind.Deck => French.Count(rendition.SlideCount, "diapositive", "diapositives"),
            ResourceKind.PhotoSet => French.Count(rendition.Assets.Count(a => a.IsDistribution && a.Width > 0), "photo", "photos"),
            not ResourceKind.Media when rendition.WordCount > 0 => $"{French.Count((rendition.WordCount + 199) / 200, "minute", "minutes")} de lecture",
            _ => null,
        };
        // a summary that says so says it in every list
        return resource.Source.Metadata.IsDemonstration && resource.Summary?.Contains("démonstration", StringComparison.OrdinalIgnoreCase) != true ? (detail is null ? "" : detail + ". ") + "Contenu de démonstration" : detail;
    }
}
