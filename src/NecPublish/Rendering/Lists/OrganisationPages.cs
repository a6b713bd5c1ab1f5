using System.Collections.Immutable;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;

namespace NecPublish.Rendering.Lists;

/// <summary>One page an organisation: what it organised and what it took part in.</summary>
internal static class OrganisationPages
{
    private const int MostPerEdition = 100;

    public static IEnumerable<PageRecord> Write(SiteLists lists)
    {
        if (lists.Publication.Organisations.IsEmpty)
            return [];
        var byOrganisation = lists.Renditions.SelectMany(r => r.Resource.Organisations.Select(o => (o.Id, Rendition: r))).ToLookup(p => p.Id, p => p.Rendition, StringComparer.Ordinal);
        return lists.Publication.Organisations.DistinctBy(Addresses.Of).Where(o => Addresses.Of(o) != "/organisations/" && !lists.IsTaken(Addresses.Of(o))).Select(o => Write(lists, o, byOrganisation[o.Id]));
    }

    private static PageRecord Write(SiteLists lists, Organisation organisation, IEnumerable<Rendition> renditions)
    {
        var folder = Addresses.Of(organisation).Trim('/');
        var page = PageModels.ForList(lists.Site, "organisation", folder, organisation.Name, $"Ce que {organisation.Name} a organisé ou documenté.");
        page = page with { Crumbs = [.. page.Crumbs, new LinkModel { Title = "Organisations", Href = Addresses.Relative(folder, "/organisations/") }] };
        var head = lists.Site.Head().Common(page, "CollectionPage", "Collection").JsonLd(SchemaOrg.ForPage(lists.Publication, page.Title, Addresses.Of(organisation)));
        return lists.Write("organisation", page with { Metadata = head.ToMarkup() }, Model(lists, organisation, folder, renditions), folder);
    }

    private static OrganisationModel Model(SiteLists lists, Organisation organisation, string folder, IEnumerable<Rendition> renditions)
    {
        var facts = ImmutableArray.CreateBuilder<FactModel>();
        if (organisation.Url is { } url)
            facts.Add(new FactModel { Term = "Site", Text = "", Links = [new LinkModel { Title = $"Site de {organisation.Name}", Href = url }] });
        ResourceFacts.Add(facts, "SIRET", organisation.Siret);
        var organised = lists.Publication.Editions.Where(e => e.Organisers.Any(o => o.Id == organisation.Id)).Select(e => Edition(e, folder)).ToImmutableArray();
        var groups = ImmutableArray.CreateBuilder<GroupModel>();
        if (!organised.IsEmpty)
            groups.Add(new GroupModel { Id = "porte", Title = organised.Length > 1 ? "Éditions organisées" : "Édition organisée", Items = organised });
        groups.AddRange(lists.ByEdition(renditions, folder, MostPerEdition));
        return new OrganisationModel
        {
            KindLabel = Words.Of(organisation.Kind) ?? "Organisation",
            Facts = facts.ToImmutable(),
            Groups = groups.ToImmutable(),
        };
    }

    private static ItemModel Edition(Edition edition, string folder) =>
        new()
        {
            Title = edition.Title,
            Href = Addresses.Relative(folder, edition.Address),
            Kind = "Édition",
            Summary = edition.Summary,
            Detail = EditionPages.Line(edition),
        };
}
