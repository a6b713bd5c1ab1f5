using System.Collections.Immutable;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>One page a session: the one-minute summary first, then what it left.</summary>
internal static class SessionPages
{
    private const int PhotoCount = 6;

    public static IEnumerable<PageRecord> Write(SiteLists lists) =>
        from edition in lists.Publication.Editions
        from place in edition.Sessions.Index()
        where !lists.IsTaken(place.Item.Address)
        select Write(lists, edition, place.Item, place.Index);

    private static PageRecord Write(SiteLists lists, Edition edition, Session session, int index)
    {
        var site = lists.Site;
        var folder = session.Address.Trim('/');
        var description = session.Summary ?? (session.IsTransversal ? $"Ce qui concerne toute l’édition {edition.Title}." : $"Séance de l’édition {edition.Title}.");
        var page = PageModels.ForList(site, "session", folder, session.Title, description, "editions") with
        {
            Licence = SiteModels.Of(edition.Licence),
            Creators = [.. edition.Organisers.Select(o => o.Name)],
            Crumbs = PageModels.Crumbs(site, folder, edition, session),
            HeadTitle = $"{session.Title} – {edition.Title} – {lists.Publication.Settings.Title}",
        };
        var renditions = lists.Of(edition, session).ToList();
        var head = site.Head().Common(page, "Event", "Event").Link("collection", Addresses.Relative(folder, edition.Address), "text/html");
        SocialCard.Draw(site, head, page, folder, $"{edition.Title}. {EditionPages.Line(edition)}".TrimEnd(' ', '.'), new Attribution(page.Title, page.Creators, edition.Licence, page.Canonical, page.Title, "fr"));
        foreach (var rendition in renditions)
            head.Link("item", Addresses.Relative(folder, rendition.Resource.Address), "text/html");
        return lists.Write("session", page with { Metadata = head.JsonLd(SchemaOrg.ForSession(lists.Publication, edition, session)).ToMarkup() }, Model(lists, edition, session, index, renditions, folder), folder);
    }

    private static SessionModel Model(SiteLists lists, Edition edition, Session session, int index, List<Rendition> renditions, string folder)
    {
        var metadata = session.Metadata;
        var photos = renditions.Where(r => r.Resource.Kind == ResourceKind.PhotoSet).ToList();
        return new SessionModel
        {
            KindLabel = session.IsTransversal ? "Ressources transversales" : Words.OfSession(metadata.Type) is { } type ? $"Séance, {type}" : "Séance",
            States = metadata.IsDemonstration ? ["Contenu de démonstration"] : [],
            Lead = session.Summary,
            Themes = lists.Site.Links(ThemesOf(lists, metadata), folder),
            Facts = Facts(lists, metadata),
            Ideas = [.. metadata.KeyIdeas.Select(i => FrenchTypography.Apply(i))],
            Decisions = [.. metadata.Decisions.Select(d => FrenchTypography.Apply(d))],
            Steps = [.. metadata.NextSteps.Select(s => Step(s, session, folder))],
            Notes = [.. renditions.Where(r => r.Resource.Kind != ResourceKind.PhotoSet).Select(r => lists.ItemIn(session, r, folder))],
            Photos = [.. photos.SelectMany(r => Thumbnails(r, folder)).Take(PhotoCount)],
            PhotosHref = photos.FirstOrDefault() is { } set ? Addresses.Relative(folder, set.Resource.Address) : null,
            Links = [.. session.Links.Select(l => new LinkModel { Title = l.Title, Href = l.Url, Note = l.Description, Language = l.Language is null or "fr" ? null : l.Language })],
            Files = [.. renditions.SelectMany(r => r.Assets.Where(a => a.IsDistribution && a.Width == 0).Select(a => File(a, r.Resource, folder, edition.Licence)))],
            Archive = lists.Site.Options.HasArchives && renditions.Count > 0
                ? new LinkModel { Title = "Tout télécharger", Href = Addresses.Relative(folder, $"/archives/{edition.Id}/{session.Id}.zip"), Note = SiteLists.ArchiveNote(renditions) }
                : null,
            Reuse = ReuseModels.For(lists.Site, session.Title, [.. edition.Organisers.Select(o => o.Name)], edition.Licence, session.Address),
            Previous = Neighbour(edition, index - 1, folder),
            Next = Neighbour(edition, index + 1, folder),
        };
    }

    public static StepModel Step(NextStep step, Session session, string folder) =>
        new()
        {
            What = FrenchTypography.Apply(step.What),
            Who = FrenchTypography.Apply(step.Who) ?? "Non renseigné",
            Due = step.Due ?? "Non fixée",
            State = step.State is { Length: > 0 } state ? French.Capital(FrenchTypography.Apply(state)) : "Non renseigné",
            Class = ClassOf(step.State),
            Title = session.Title,
            Href = Addresses.Relative(folder, session.Address),
        };

    /// <summary>The word an author begins with decides: "fait le 13 décembre 2024", "en cours", "à faire".</summary>
    private static string ClassOf(string? state)
    {
        var word = Folding.Fold(state ?? "");
        return word.StartsWith("fait", StringComparison.Ordinal) || word.StartsWith("termine", StringComparison.Ordinal) ? "done"
            : word.StartsWith("en cours", StringComparison.Ordinal) ? "doing"
            : word.StartsWith("a faire", StringComparison.Ordinal) || word.StartsWith("prevu", StringComparison.Ordinal) ? "todo"
            : word.StartsWith("abandon", StringComparison.Ordinal) ? "dropped"
            : "unknown";
    }

    private static FileModel File(Asset asset, Resource resource, string folder, Licence licence)
    {
        var file = ResourceFiles.Of(asset, folder, licence);
        return file with { Title = $"{file.Title}, «\u202F{resource.Title}\u202F»" };
    }

    private static ImmutableArray<Theme> ThemesOf(SiteLists lists, Metadata metadata) =>
        [.. metadata.Themes.Select(word => Named(lists.Publication.Themes, word)).OfType<Theme>().Distinct()];

    private static Theme? Named(ImmutableArray<Theme> themes, string word)
    {
        if (themes.FirstOrDefault(t => t.Id == word) is { } same)
            return same;
        var folded = Folding.Fold(word);
        return themes.FirstOrDefault(t => Folding.Fold(t.Title) == folded);
    }

    private static ImmutableArray<FactModel> Facts(SiteLists lists, Metadata metadata)
    {
        var facts = ImmutableArray.CreateBuilder<FactModel>();
        if (metadata.Start is { } start)
            ResourceFacts.Add(facts, "Quand", French.Capital(French.LongDate(start)) + Hours(metadata));
        if (metadata.Room is { } room)
            ResourceFacts.Add(facts, "Où", room);
        ResourceFacts.AddPeople(facts, lists.Site, metadata);
        if (metadata.Participants is >= 5 and var count)
            ResourceFacts.Add(facts, "Participation", French.Count(count, "personne", "personnes"));
        return facts.ToImmutable();
    }

    private static string Hours(Metadata metadata) =>
        metadata.StartTime is not { } start ? ""
        : metadata.EndTime is { } end ? $", de {French.Hour(start)} à {French.Hour(end)}"
        : $", {French.Hour(start)}";

    private static IEnumerable<PictureModel> Thumbnails(Rendition set, string folder)
    {
        var copies = set.Assets.Where(a => a.CopyOf is not null).ToLookup(a => a.CopyOf, StringComparer.Ordinal);
        foreach (var main in set.Assets.Where(a => a is { Width: > 0, IsDistribution: true }))
        {
            var small = copies[main.Path].Where(a => a.MediaType == main.MediaType).Append(main).MinBy(a => a.Width)!;
            yield return new PictureModel
            {
                Src = Addresses.Relative(folder, "/" + small.Path),
                Light = copies[main.Path].FirstOrDefault(a => a.MediaType == "image/webp" && a.Width == small.Width) is { } light ? Addresses.Relative(folder, "/" + light.Path) : null,
                Width = small.Width,
                Height = small.Height,
                Alt = main.Description ?? "",
                Href = Addresses.Relative(folder, set.Resource.Address),
            };
        }
    }

    private static LinkModel? Neighbour(Edition edition, int index, string folder) =>
        index >= 0 && index < edition.Sessions.Length && edition.Sessions[index] is { IsTransversal: false } session
            ? new LinkModel { Title = session.Title, Href = Addresses.Relative(folder, session.Address) }
            : null;
}
