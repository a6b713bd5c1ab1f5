using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>One page an edition: what, when, where, who, and everything that it left.</summary>
internal static class EditionPages
{
    public static IEnumerable<PageRecord> Write(SiteLists lists) => lists.Publication.Editions.Where(e => !lists.IsTaken(e.Address)).Select(e => Write(lists, e));

    private static PageRecord Write(SiteLists lists, Edition edition)
    {
        var site = lists.Site;
        var folder = edition.Address.Trim('/');
        var page = PageModels.ForList(site, "edition", folder, edition.Title, edition.Summary ?? $"{edition.Title}\u00A0: programme et ressources.", "editions") with
        {
            Licence = SiteModels.Of(edition.Licence),
            Creators = [.. edition.Organisers.Select(o => o.Name)],
        };
        var head = site.Head().Common(page, "Event", "Event");
        SocialCard.Draw(site, head, page, folder, Line(edition), new Attribution(page.Title, page.Creators, edition.Licence, page.Canonical, page.Title, "fr"));
        foreach (var resource in lists.Of(edition))
            head.Link("item", Addresses.Relative(folder, resource.Resource.Address), "text/html");
        return lists.Write("edition", page with { Metadata = head.JsonLd(SchemaOrg.ForEdition(lists.Publication, edition)).ToMarkup() }, Model(lists, edition, folder), folder);
    }

    private static EditionModel Model(SiteLists lists, Edition edition, string folder) =>
        new()
        {
            KindLabel = edition.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"Édition locale nº {number}") : "Édition locale",
            Status = Words.Of(edition.Status),
            IsHeld = edition.Status == EditionStatus.Held,
            Lead = edition.Summary,
            Notice = Notice(edition),
            Facts = Facts(lists, edition, folder),
            Groups = Groups(lists, edition, folder),
            Archive = lists.Site.Options.HasArchives
                ? new LinkModel { Title = "Tout télécharger", Href = Addresses.Relative(folder, $"/archives/{edition.Id}.zip"), Note = SiteLists.ArchiveNote(lists.Of(edition)) }
                : null,
            Books =
            [
                .. lists.Books.GetValueOrDefault(edition.Id, []).Select(b => new LinkModel
                {
                    Title = b.Label,
                    Href = Addresses.Relative(folder, "/" + b.Path),
                    Note = $"{Words.Format(b.MediaType, b.Path)}, {French.Size(b.Length)}",
                }),
            ],
            Charter = Charter.Of(lists, edition),
            Figures = [.. Commitments.Of(lists.Publication, lists.Of(edition), edition).Where(c => !c.Id.StartsWith("format-", StringComparison.Ordinal)).Select(c => new FactModel { Term = c.Label, Text = c.Value })],
            Reuse = ReuseModels.For(lists.Site, edition.Title, [.. edition.Organisers.Select(o => o.Name)], edition.Licence, edition.Address),
        };

    private static string? Notice(Edition edition) =>
        edition switch
        {
            { Status: EditionStatus.Cancelled } => "Cette édition a été annulée.",
            { Status: EditionStatus.Postponed, Start: { } date } => $"Cette édition est reportée au {French.LongDate(date)}.",
            { Status: EditionStatus.Postponed } => "Cette édition est reportée\u202F; la nouvelle date n’est pas fixée.",
            { PlannedDate: { } planned, Start: { } start } when planned != start =>
                $"La date a changé\u00A0: prévue le {French.LongDate(planned)}, l’édition s’est tenue le {French.LongDate(start)}.",
            _ => null,
        };

    private static ImmutableArray<FactModel> Facts(SiteLists lists, Edition edition, string folder)
    {
        var facts = ImmutableArray.CreateBuilder<FactModel>();
        ResourceFacts.Add(facts, "Quand", When(edition));
        ResourceFacts.Add(facts, "Où", edition.Venue is null ? null : string.Join(", ", new[] { edition.Venue.Name, edition.Venue.Commune }.OfType<string>()));
        ResourceFacts.AddOrganisations(facts, lists.Site, edition.Organisers, folder);
        if (!edition.Languages.IsDefaultOrEmpty && !(edition.Languages is ["fr"]))
            ResourceFacts.Add(facts, "Langues", French.Capital(French.Join([.. edition.Languages.Select(Words.Language)])));
        ResourceFacts.Add(facts, "Charte", edition.Charter is { } charter ? $"Charte {charter.Replace('-', ' ').ToUpperInvariant()}" : null);
        ResourceFacts.Add(facts, "Édition nationale", edition.NationalEdition switch { true => "Les organisateurs y ont pris part", false => "Les organisateurs n’y ont pas pris part", null => null });
        if (!edition.Themes.IsDefaultOrEmpty)
            facts.Add(new FactModel { Term = "Thèmes", Text = "", Links = lists.Site.Links(edition.Themes, folder) });
        return facts.ToImmutable();
    }

    /// <summary>"Vendredi 13 décembre 2024, Le Lamentin".</summary>
    public static string Line(Edition edition) => string.Join(", ", new[] { When(edition), edition.Venue?.Commune ?? edition.Venue?.Name }.OfType<string>());

    private static string? When(Edition edition)
    {
        if (edition.Start is not { } start)
            return edition.PlannedDate is { } planned ? $"Prévue le {French.LongDate(planned)}" : null;
        return edition.End is { } end && end != start ? $"Du {French.LongDate(start)} au {French.LongDate(end)}" : French.Capital(French.LongDate(start));
    }

    private static ImmutableArray<GroupModel> Groups(SiteLists lists, Edition edition, string folder)
    {
        var groups = ImmutableArray.CreateBuilder<GroupModel>();
        foreach (var session in edition.Sessions)
        {
            ImmutableArray<ItemModel> items = [.. lists.Of(edition, session).Select(r => lists.ItemIn(session, r, folder))];
            if (items.IsEmpty && session.IsTransversal)
                continue;
            groups.Add(
                new GroupModel
                {
                    Id = session.Id,
                    Title = session.Title,
                    Note = Words.OfSession(session.Metadata.Type) is { } type ? French.Capital(type) : null,
                    Summary = items.IsEmpty ? null : session.Summary,
                    Href = Addresses.Relative(folder, session.Address),
                    Items = items,
                }
            );
        }
        ImmutableArray<ItemModel> rest = [.. lists.Of(edition, null).Select(r => lists.Item(r, folder, saysWhere: false))];
        if (!rest.IsEmpty)
            groups.Add(new GroupModel { Id = "edition", Title = "Toute l’édition", Items = rest });
        return groups.ToImmutable();
    }
}
