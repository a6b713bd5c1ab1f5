using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>The home page: what is new, editions on a timeline, themes.</summary>
internal static class HomePage
{
    private const int NewsCount = 6;

    public static PageRecord Write(SiteLists lists)
    {
        var site = lists.Site;
        var settings = lists.Publication.Settings;
        var page = PageModels.ForList(site, "home", "", settings.Title, settings.Description ?? "Notes, diapositives, données et photos, sous licence libre.");
        var head = site.Head().Common(page, "CollectionPage", "Collection");
        SocialCard.Draw(site, head, page, "", settings.Description ?? "", new Attribution(page.Title, page.Creators, settings.Licence, page.Canonical, page.Title, "fr"));
        foreach (var edition in lists.Publication.Editions)
            head.Link("item", Addresses.Relative("", edition.Address), "text/html");
        return lists.Write("home", page with { Metadata = head.JsonLd(SchemaOrg.ForHome(lists.Publication)).ToMarkup() }, Model(lists), "");
    }

    private static HomeModel Model(SiteLists lists) =>
        new()
        {
            News =
            [
                .. lists
                    .Renditions.Where(r => r.Resource.Kind != ResourceKind.Page)
                    .OrderByDescending(r => r.Resource.Modified ?? r.Resource.Issued ?? DateOnly.MinValue)
                    .ThenBy(r => r.Resource.Address, StringComparer.Ordinal)
                    .Take(NewsCount)
                    .Select(r => lists.Item(r, "", saysWhere: true)),
            ],
            Editions = [.. Sorted(lists.Publication).Select((e, i) => Of(e, i))],
            Themes = ThemePages.Links(lists, ""),
            Pages =
            [
                .. lists
                    .Renditions.Where(r => r.Resource.Kind == ResourceKind.Page)
                    .Select(r => new LinkModel { Title = r.Resource.Title, Href = Addresses.Relative("", r.Resource.Address) }),
            ],
            Count = French.Count(lists.Renditions.Length, "ressource", "ressources"),
        };

    /// <summary>The last first; an edition without a date comes first, as it is yet to come.</summary>
    public static IEnumerable<Edition> Sorted(Publication publication) =>
        publication.Editions.OrderByDescending(e => e.Start ?? e.PlannedDate ?? DateOnly.MaxValue).ThenBy(e => e.Id, StringComparer.Ordinal);

    private static TimelineModel Of(Edition edition, int index) =>
        new()
        {
            Year = (edition.Start ?? edition.PlannedDate)?.Year.ToString(CultureInfo.InvariantCulture) ?? "À venir",
            Title = edition.Title,
            Href = Addresses.Relative("", edition.Address),
            Text = Sentence(edition),
            State = Words.Of(edition.Status),
            Class = edition.Status == EditionStatus.Held ? "on" : "todo",
            Family = Words.Families[(index + 3) % Words.Families.Length],
        };

    /// <summary>"13 décembre 2024, Le Lamentin. MILCEM, CTM et CAP Nord.": the state stands beside.</summary>
    private static string Sentence(Edition edition)
    {
        var date = edition.Start ?? edition.PlannedDate;
        var what = string.Join(", ", new[] { date is { } day ? French.Date(day) : null, edition.Venue?.Commune ?? edition.Venue?.Name }.OfType<string>());
        var who = edition.Organisers.IsDefaultOrEmpty ? "" : French.Join([.. edition.Organisers.Select(o => o.Name)]);
        return string.Join(' ', new[] { what, who }.Where(t => t.Length > 0).Select(t => t + "."));
    }
}
