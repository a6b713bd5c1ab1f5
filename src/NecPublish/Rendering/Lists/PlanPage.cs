using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Lists;

/// <summary>Plan du site: every page on one page (RGAA 12.3), with what machines read.</summary>
internal static class PlanPage
{
    private const string Folder = "plan-du-site";

    public static PageRecord Write(SiteLists lists)
    {
        var groups = ImmutableArray.CreateBuilder<GroupModel>();
        groups.Add(Archive(lists));
        foreach (var edition in HomePage.Sorted(lists.Publication))
            groups.Add(Of(lists, edition));
        ImmutableArray<ItemModel> free = [.. lists.Renditions.Where(r => r.Resource.Edition is null).Select(r => lists.Item(r, Folder, saysWhere: false))];
        if (!free.IsEmpty)
            groups.Add(new GroupModel { Id = "pages", Title = "Autres pages", Items = free });
        groups.Add(Rights());
        return IndexPages.Page(
            lists,
            "plan",
            Folder,
            "Plan du site",
            "Toutes les pages de l’archive, sur une seule page.",
            "plan",
            new ListModel { Lead = "Toutes les pages, sur une seule page.", Groups = groups.ToImmutable(), HasFilter = true }
        );
    }

    private static GroupModel Archive(SiteLists lists)
    {
        var items = ImmutableArray.CreateBuilder<ItemModel>();
        items.Add(Item("Accueil", "/", "Page"));
        items.Add(Item("Les thèmes", "/themes/", "Liste"));
        foreach (var theme in lists.Publication.Themes)
            items.Add(Item(theme.Title, theme.Address, "Thème"));
        if (lists.Site.Model.HasDatasets)
            items.Add(Item("Les jeux de données", "/donnees/", "Liste"));
        if (lists.Site.Model.HasDecisions)
            items.Add(Item("Décisions et suites", "/decisions/", "Liste"));
        items.Add(Item("Organisations et personnes", "/organisations/", "Liste"));
        foreach (var organisation in lists.Publication.Organisations)
            items.Add(Item(organisation.Name, Addresses.Of(organisation), "Organisation"));
        if (lists.Site.Model.HasRules)
            items.Add(Item("Ce qui est vérifié", "/regles/", "Liste"));
        items.Add(Item("Rechercher", "/recherche/", "Recherche"));
        items.Add(Item("Galerie des composants", "/composants/", "Pour les thèmes"));
        return new GroupModel { Id = "archive", Title = "Pages de l’archive", Items = items.ToImmutable() };
    }

    private static GroupModel Of(SiteLists lists, Edition edition)
    {
        var items = ImmutableArray.CreateBuilder<ItemModel>();
        items.Add(Item("Présentation et programme", edition.Address, "Édition"));
        foreach (var session in edition.Sessions)
        {
            items.Add(Item(session.Title, session.Address, session.IsTransversal ? "Ressources" : "Séance"));
            items.AddRange(lists.Of(edition, session).Select(r => lists.ItemIn(session, r, Folder)));
        }
        foreach (var rendition in lists.Of(edition, null))
            items.Add(Item(rendition.Resource.Title, rendition.Resource.Address, Words.Of(rendition.Resource.Kind)));
        return new GroupModel { Id = edition.Id, Title = edition.Title, Items = items.ToImmutable() };
    }

    private static GroupModel Rights() =>
        new()
        {
            Id = "droits",
            Title = "Droits et mentions",
            Items =
            [
                Item("La licence", "/licence/", "Page"),
                Item("Accessibilité", "/accessibilite/", "Déclaration"),
                Item("Données personnelles", "/donnees-personnelles/", "Page"),
                Item("Mentions légales", "/mentions-legales/", "Page"),
                Item("Écoconception", "/ecoconception/", "Page"),
            ],
        };

    private static ItemModel Item(string title, string address, string kind) =>
        new()
        {
            Title = title,
            Href = Addresses.Relative(Folder, address),
            Kind = kind,
        };
}
