using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>Addresses never die: what moved redirects, what was withdrawn says so.</summary>
internal static class FormerPages
{
    /// <param name="standing">Paths of the pages that are there: an author's slip must not put a redirect in the place of one.</param>
    public static IEnumerable<PageRecord> Write(SiteLists lists, IReadOnlySet<string> standing) =>
        lists.Publication.FormerAddresses.Where(f => f.Address.Trim('/').Length > 0 && !lists.IsTaken(f.Address) && !standing.Contains(f.Address[1..] + "index.html")).Select(f => f.To is { } to ? Redirect(lists, f, to) : Gone(lists, f));

    /// <summary>A static host sends no 301: a meta refresh, a canonical link and a link to click.</summary>
    private static PageRecord Redirect(SiteLists lists, FormerAddress former, string to)
    {
        var folder = former.Address.Trim('/');
        var page = PageModels.ForList(lists.Site, "redirect", folder, former.Title, $"Cette page a changé d’adresse\u00A0: {former.Title}.");
        page = page with { IsIndexed = false, Canonical = lists.Site.Absolute(to), Metadata = lists.Site.Head().Refresh(Addresses.Relative(folder, to)).Link("canonical", lists.Site.Absolute(to)).Link("license", page.Licence.Uri).ToMarkup() };
        return lists.Write("redirect", page, new RedirectModel { Href = Addresses.Relative(folder, to), Target = lists.Site.Absolute(to) }, folder);
    }

    private static PageRecord Gone(SiteLists lists, FormerAddress former)
    {
        var folder = former.Address.Trim('/');
        var page = PageModels.ForList(lists.Site, "gone", folder, "Ressource retirée", "Ce contenu n’est plus dans l’archive.");
        var edition = lists.Publication.Editions.FirstOrDefault(e => former.Address.StartsWith(e.Address, StringComparison.Ordinal));
        page = page with
        {
            IsIndexed = false,
            HeadTitle = $"Ressource retirée\u00A0: {former.Title} – {lists.Publication.Settings.Title}",
            Crumbs = PageModels.Crumbs(lists.Site, folder, edition, null),
            Metadata = lists.Site.Head().Link("license", page.Licence.Uri).ToMarkup(),
        };
        var model = new GoneModel
        {
            FormerTitle = former.Title,
            Date = former.Deleted is { } day ? French.Date(day) : null,
            BackHref = Addresses.Relative(folder, edition?.Address ?? "/"),
            BackTitle = edition is null ? "Revenir à l’accueil" : $"Voir les autres ressources de {edition.Title}",
        };
        return lists.Write("gone", page, model, folder);
    }
}
