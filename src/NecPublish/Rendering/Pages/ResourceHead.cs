using System.Collections.Immutable;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>What the head of a resource's page says to machines.</summary>
internal static class ResourceHead
{
    /// <summary>Below this width, social networks show no picture.</summary>
    private const int MinCardWidth = 200;

    public static Markup Of(Site site, Resource resource, PageModel page, ImmutableArray<Asset> assets)
    {
        var (type, dcmi) = resource.Kind switch
        {
            ResourceKind.Deck => ("PresentationDigitalDocument", "Text"),
            ResourceKind.Dataset => ("Dataset", "Dataset"),
            ResourceKind.PhotoSet => ("ImageGallery", "Image"),
            ResourceKind.Media => ("MediaObject", "MovingImage"),
            _ => ("Article", "Text"),
        };
        var head = site.Head().Common(page, type, dcmi);
        if (assets.FirstOrDefault(a => a.IsDistribution && (a.MediaType is "image/jpeg" or "image/png") && a.Width >= MinCardWidth) is { } picture)
        {
            head.Property("og:image", site.Absolute("/" + SiteUrl.EncodePath(picture.Path)));
            head.Property("og:image:alt", picture.Description);
        }
        else if (site.Options.HasDerivatives && (resource.Session?.Address ?? resource.Edition?.Address) is { } card)
            head.Property("og:image", site.Absolute("/" + SiteUrl.EncodePath(SocialCard.PathOf(card.Trim('/')))));
        foreach (var organisation in resource.Organisations.Where(o => o.Url is not null))
            head.Link("author", organisation.Url!);
        head.Link("alternate", "index.md", "text/markdown", "Texte brut (Markdown)");
        foreach (var asset in assets.Where(a => a.IsDistribution))
            head.Link("item", Addresses.Relative(resource.Folder, "/" + asset.Path), asset.MediaType);
        if (resource.Session is { } session)
            head.Link("collection", Addresses.Relative(resource.Folder, session.Address), "text/html");
        else if (resource.Edition is { } edition)
            head.Link("collection", Addresses.Relative(resource.Folder, edition.Address), "text/html");
        if (resource.Kind != ResourceKind.Page)
        {
            head.Link("linkset", Addresses.Relative(resource.Folder, "/" + Linksets.PathOf(resource)), Linksets.MediaType);
            head.Link("describedby", Addresses.Relative(resource.Folder, "/catalogue.jsonld"), "application/ld+json");
        }
        return head.JsonLd(SchemaOrg.ForResource(site.Publication, resource, assets, page.Canonical)).JsonLd(Amb.ForResource(site.Publication, resource, assets, page.Canonical)).ToMarkup();
    }
}
