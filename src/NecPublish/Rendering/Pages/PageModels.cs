using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>The <c>page</c> of the templates: what a list page and a resource's page have in common.</summary>
internal static class PageModels
{
    public static PageModel ForResource(Site site, Resource resource) =>
        new()
        {
            Kind = LayoutOf(resource.Kind),
            Title = resource.Title,
            HeadTitle = HeadTitle(site, resource.Title, resource.Session?.IsTransversal == false ? resource.Session.Title : resource.Edition?.Title),
            Description = resource.Summary ?? Describe(resource),
            Language = resource.Language,
            Root = Addresses.Root(resource.Folder),
            Section = resource.Kind == ResourceKind.Dataset ? "donnees" : resource.Edition is null ? "" : "editions",
            Canonical = site.Absolute(resource.Address),
            Licence = SiteModels.Of(resource.Licence),
            LicenceNote = LicenceNote(site, resource.Licence),
            Crumbs = Crumbs(site, resource.Folder, resource.Edition, resource.Session),
            CrumbTitle = resource.Title == resource.Session?.Title ? Words.Of(resource.Kind) : resource.Title,
            Banners = Banners(resource.State),
            Creators = resource.Creators,
            Issued = resource.Issued is { } issued ? French.Iso(issued) : null,
            Modified = resource.Modified is { } modified ? French.Iso(modified) : null,
            IsIndexed = resource.State.MayGoOut() && !site.Model.IsDraft,
            HtmlClass = resource.Kind == ResourceKind.Deck ? "snap" : null,
        };

    /// <summary>A page that the program makes.</summary>
    public static PageModel ForList(Site site, string kind, string folder, string title, string description, string section = "")
    {
        // a former page's title comes as it was typed
        title = FrenchTypography.Apply(title);
        return new()
        {
            Kind = kind,
            Title = title,
            HeadTitle = HeadTitle(site, title, null),
            Description = FrenchTypography.Apply(description),
            Language = "fr",
            Root = Addresses.Root(folder),
            Section = section,
            Canonical = site.Absolute(folder.Length == 0 ? "/" : $"/{folder}/"),
            Licence = site.Model.Licence,
            Crumbs = folder.Length == 0 ? [] : Crumbs(site, folder, null, null),
            CrumbTitle = title,
            Creators = site.Publication.Settings.Publisher is { } publisher ? [publisher] : [],
            IsIndexed = !site.Model.IsDraft,
        };
    }

    public static ImmutableArray<LinkModel> Crumbs(Site site, string folder, Edition? edition, Session? session)
    {
        var crumbs = ImmutableArray.CreateBuilder<LinkModel>(3);
        Add("Accueil", "/");
        if (edition is not null && folder != edition.Address.Trim('/'))
            Add(edition.Title, edition.Address);
        if (session is not null && folder != session.Address.Trim('/'))
            Add(session.Title, session.Address);
        return crumbs.DrainToImmutable();

        void Add(string title, string address) => crumbs.Add(new LinkModel { Title = title, Href = Addresses.Relative(folder, address) });
    }

    public static string LayoutOf(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Deck => "deck",
            ResourceKind.Dataset => "dataset",
            ResourceKind.PhotoSet => "photos",
            ResourceKind.Page => "page",
            _ => "note",
        };

    public static string? LicenceNote(Site site, Licence licence) =>
        licence.Id == site.Publication.Settings.Licence.Id ? null
        : licence.Compatibility == Compatibility.Outside ? $"Ce contenu est montré avec autorisation mais ne suit pas la licence de l’archive : {licence.Name}."
        : $"Ce contenu suit sa propre licence\u00A0: {licence.Name}.";

    private static ImmutableArray<BannerModel> Banners(PublicationState state) =>
        state switch
        {
            PublicationState.Draft => [new BannerModel { Kind = "draft", Title = "Brouillon.", Text = "Cette page n’est pas prête à être publiée." }],
            PublicationState.ToReview =>
            [
                new BannerModel
                {
                    Kind = "review",
                    Title = "À relire.",
                    Text = "Ce texte n’a pas encore été relu par les personnes qui ont participé\u00A0: il peut changer.",
                },
            ],
            _ => [],
        };

    private static string HeadTitle(Site site, string title, string? parent)
    {
        var archive = site.Publication.Settings.Title;
        return title == archive ? title
            : parent is null || title == parent ? $"{title} – {archive}"
            : $"{title} – {parent} – {archive}";
    }

    private static string Describe(Resource resource) =>
        resource.Session is { IsTransversal: false } session ? $"{Words.Of(resource.Kind)} de la séance « {session.Title} »."
        : resource.Edition is { } edition ? $"{Words.Of(resource.Kind)} de l’édition « {edition.Title} »."
        : $"{resource.Title}.";
}
