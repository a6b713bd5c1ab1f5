using System.Collections.Immutable;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>The list of themes, and one page a theme.</summary>
internal static class ThemePages
{
    public static IEnumerable<PageRecord> Write(SiteLists lists)
    {
        if (!lists.IsTaken("/themes/"))
            yield return WriteAll(lists);
        foreach (var theme in lists.Publication.Themes.Where(t => !lists.IsTaken(t.Address)))
            yield return WriteOne(lists, theme);
    }

    private static PageRecord WriteAll(SiteLists lists)
    {
        var page = PageModels.ForList(lists.Site, "list", "themes", "Les thèmes", "Les ressources de l’archive, par thème.", "themes");
        var model = new ListModel
        {
            Lead = "Un même sujet, d’une édition à l’autre.",
            Themes = Links(lists, "themes"),
            Empty = lists.Publication.Themes.IsEmpty ? "Aucun thème n’est encore renseigné." : null,
        };
        var head = lists.Site.Head().Common(page, "CollectionPage", "Collection").JsonLd(SchemaOrg.ForPage(lists.Publication, page.Title, "/themes/")).ToMarkup();
        return lists.Write("list", page with { Metadata = head }, model, "themes");
    }

    /// <summary>The themes as notes on a page, each with how much there is to find.</summary>
    public static ImmutableArray<LinkModel> Links(SiteLists lists, string folder) =>
        [
            .. lists
                .Site.Links(lists.Publication.Themes, folder)
                .Zip(lists.Publication.Themes, (link, theme) => link with { Note = lists.Of(theme).Count() is > 0 and var count ? French.Count(count, "ressource", "ressources") : "Rien encore" }),
        ];

    private static PageRecord WriteOne(SiteLists lists, Theme theme)
    {
        var folder = theme.Address.Trim('/');
        var page = PageModels.ForList(lists.Site, "list", folder, theme.Title, $"Les ressources de l’archive sur le thème «\u202F{theme.Title}\u202F».", "themes");
        page = page with { Crumbs = [.. page.Crumbs, new LinkModel { Title = "Thèmes", Href = Addresses.Relative(folder, "/themes/") }] };
        var groups = lists.ByEdition(lists.Of(theme), folder);
        var model = new ListModel
        {
            Family = lists.Site.FamilyOf(theme),
            Groups = groups,
            Empty = groups.IsEmpty ? "Aucune ressource n’est encore publiée sur ce thème." : null,
        };
        var head = lists.Site.Head().Common(page, "CollectionPage", "Collection");
        foreach (var item in lists.Of(theme))
            head.Link("item", Addresses.Relative(folder, item.Resource.Address), "text/html");
        return lists.Write("list", page with { Metadata = head.JsonLd(SchemaOrg.ForPage(lists.Publication, theme.Title, theme.Address)).ToMarkup() }, model, folder);
    }
}
