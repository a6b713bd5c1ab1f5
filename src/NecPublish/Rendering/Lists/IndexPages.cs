using System.Collections.Immutable;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>The pages that list across editions: data, decisions, organisations, plan du site, search; and the gallery and 404.</summary>
internal static class IndexPages
{
    private const int MostPerKind = 200;

    public static IEnumerable<PageRecord> Write(SiteLists lists)
    {
        if (lists.Site.Model.HasDatasets && !lists.IsTaken("/donnees/"))
            yield return Datasets(lists);
        if (lists.Site.Model.HasDecisions && !lists.IsTaken("/decisions/"))
            yield return DecisionsPage.Write(lists);
        if (!lists.IsTaken("/organisations/"))
            yield return AgentsPage.Write(lists);
        foreach (var page in OrganisationPages.Write(lists))
            yield return page;
        if (lists.Site.Model.HasRules && !lists.IsTaken("/regles/"))
            yield return RulesPage.Write(lists);
        if (!lists.IsTaken("/plan-du-site/"))
            yield return PlanPage.Write(lists);
        if (!lists.IsTaken("/recherche/"))
            yield return Search(lists);
        if (!lists.IsTaken("/moissonner/"))
            yield return HarvestPage.Write(lists);
        if (!lists.IsTaken("/composants/"))
            yield return Page(lists, "gallery", "composants", "Galerie des composants", "Tout ce que le thème sait dessiner, sur une page.", "", new ListModel(), isIndexed: false);
        yield return NotFound(lists);
    }

    private static PageRecord Datasets(SiteLists lists)
    {
        var groups = lists.ByEdition(lists.Renditions.Where(r => r.Resource.Kind == ResourceKind.Dataset), "donnees");
        return Page(
            lists,
            "list",
            "donnees",
            "Les jeux de données",
            "Tous les jeux de données de l’archive, avec leur licence et leur description.",
            "donnees",
            new ListModel { Lead = "À ouvrir dans un tableur, à relire dans la page, à réutiliser.", Groups = groups }
        );
    }

    private static PageRecord Search(SiteLists lists)
    {
        var model = new ListModel
        {
            HasFilter = true,
            Groups =
            [
                .. lists
                    .Renditions.GroupBy(r => Words.Plural(r.Resource.Kind), StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new GroupModel
                    {
                        Id = Folding.Slug(g.Key),
                        Title = g.Key,
                        // the plan du site lists everything; here the first of each kind are enough to start from, searched by title and headings
                        Items = [.. g.Take(MostPerKind).Select(r => lists.Item(r, "recherche", saysWhere: true) with { Contents = r.Headings })],
                    }),
            ],
        };
        return Page(lists, "search", "recherche", "Rechercher", "Chercher dans les séances, les données, les diapositives et les pages de l’archive.", "recherche", model);
    }

    public static PageRecord Page(SiteLists lists, string kind, string folder, string title, string description, string section, ITemplateModel model, bool isIndexed = true)
    {
        var page = PageModels.ForList(lists.Site, kind, folder, title, description, section);
        page = page with
        {
            Metadata = lists.Site.Head().Common(page, "WebPage", "Text").JsonLd(SchemaOrg.ForPage(lists.Publication, title, $"/{folder}/")).ToMarkup(),
            IsIndexed = isIndexed && page.IsIndexed,
        };
        return lists.Write(kind, page, model, folder);
    }

    /// <summary>A host shows this page at any depth: its links start from the root of the site.</summary>
    private static PageRecord NotFound(SiteLists lists)
    {
        var page = PageModels.ForList(lists.Site, "not-found", "", "Page introuvable", "Cette adresse ne mène à aucune page de l’archive.");
        var root = Uri.TryCreate(lists.Site.BaseUrl, UriKind.Absolute, out var url) ? url.AbsolutePath.TrimEnd('/') + "/" : "/";
        return lists.Site.Write("404.html", "not-found", page with { Root = root, IsIndexed = false, Metadata = lists.Site.Head().Link("license", page.Licence.Uri).JsonLd(SchemaOrg.ForPage(lists.Publication, page.Title, "/404.html")).ToMarkup() }, new ListModel());
    }
}
