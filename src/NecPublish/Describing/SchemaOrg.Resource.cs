using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NecPublish.Model;

namespace NecPublish.Describing;

public static partial class SchemaOrg
{
    private const int HeadlineLength = 110;

    /// <param name="assets">What was written for the resource: its downloads and pictures.</param>
    /// <param name="canonicalUrl">Absolute address of its page.</param>
    public static byte[] ForResource(Publication publication, Resource resource, ImmutableArray<Asset> assets, string canonicalUrl) =>
        Graph((publication, resource, assets, canonicalUrl), static (json, s) =>
        {
            Resource(json, s.publication, s.resource, s.assets, s.canonicalUrl);
            var (edition, session) = (s.resource.Edition, s.resource.Session);
            Breadcrumb(json, s.publication.Settings, (edition, session) switch
            {
                ({ } e, { } n) => [(e.Title, e.Address), (n.Title, n.Address), (s.resource.Title, s.resource.Address)],
                ({ } e, null) => [(e.Title, e.Address), (s.resource.Title, s.resource.Address)],
                _ => [(s.resource.Title, s.resource.Address)],
            });
        });

    private static void Resource(Utf8JsonWriter json, Publication publication, Resource resource, ImmutableArray<Asset> assets, string url)
    {
        var settings = publication.Settings;
        json.WriteStartObject();
        Type(json, resource.Kind, assets);
        json.WriteString("@id", url);
        json.WriteString("url", url);
        json.WriteString("identifier", resource.Id);
        json.WriteString("name", resource.Title);
        if (resource.Kind is ResourceKind.Note or ResourceKind.Transcript)
            json.WriteString("headline", resource.Title.Length <= HeadlineLength ? resource.Title : resource.Title[..(HeadlineLength - 1)].TrimEnd('\uD83C', '\uD83D', '\uD83E', ' ') + "…");
        json.WriteString("description", Descriptions.Of(resource));
        json.WriteString("inLanguage", resource.Language);
        json.WriteString("license", resource.Licence.Uri);
        json.WriteString("creditText", AttributionLines.ShortOf(resource, url));
        json.WriteBoolean("isAccessibleForFree", value: true);
        Creators(json, publication, resource);
        Publisher(json, settings);
        json.WriteDay("datePublished", resource.Issued);
        json.WriteDay("dateModified", resource.Modified);
        Keywords(json, resource);
        PartOf(json, settings, resource);
        if (resource.Source.Dataset is { } dataset)
        {
            json.WriteOptional("temporalCoverage", Period.Parse(dataset.Period)?.ToString());
            if (dataset.Territory is { } territory)
            {
                json.WriteStartObject("spatialCoverage");
                json.WriteString("@type", "Place");
                json.WriteString("name", territory);
                json.WriteEndObject();
            }
        }
        if (resource.Kind is ResourceKind.Note or ResourceKind.Deck)
            json.WriteString("learningResourceType", Descriptions.KindOf(resource.Kind));
        Files(json, settings, resource, assets);
        Images(json, publication, resource, assets, url);
        json.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter json, ResourceKind kind, ImmutableArray<Asset> assets)
    {
        switch (kind)
        {
            case ResourceKind.Note:
                json.WriteStartArray("@type");
                json.WriteStringValue("LearningResource");
                json.WriteStringValue("Article");
                json.WriteEndArray();
                break;
            case ResourceKind.Deck:
                json.WriteStartArray("@type");
                json.WriteStringValue("LearningResource");
                json.WriteStringValue("PresentationDigitalDocument");
                json.WriteEndArray();
                break;
            default:
                json.WriteString("@type", kind switch
                {
                    ResourceKind.Dataset => "Dataset",
                    ResourceKind.PhotoSet => "ImageGallery",
                    // a VideoObject needs a thumbnail that we may not have
                    ResourceKind.Media => assets.Any(a => a.MediaType.StartsWith("audio/", StringComparison.Ordinal)) ? "AudioObject" : "MediaObject",
                    ResourceKind.Transcript => "Article",
                    _ => "WebPage",
                });
                break;
        }
    }

    private static void Creators(Utf8JsonWriter json, Publication publication, Resource resource)
    {
        json.WriteStartArray("creator");
        foreach (var name in resource.Creators)
            Agent(json, NamedAgent.Of(publication, resource, name));
        if (resource.Creators.IsEmpty)
            Agent(json, new(NamedAgent.PublisherOf(publication.Settings), IsOrganisation: true, Organisation: null));
        json.WriteEndArray();
    }

    private static void Keywords(Utf8JsonWriter json, Resource resource)
    {
        if (resource.Themes.IsEmpty)
            return;
        json.WriteStartArray("keywords");
        foreach (var theme in resource.Themes)
            json.WriteStringValue(theme.Title);
        json.WriteEndArray();
    }

    private static void PartOf(Utf8JsonWriter json, Settings settings, Resource resource)
    {
        var address = resource.Session?.Address ?? resource.Edition?.Address ?? "/";
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", resource.Edition is null ? "WebSite" : "CollectionPage");
        json.WriteString("@id", SiteUrl.Page(settings, address) + (resource.Edition is null ? "" : "#page"));
        json.WriteString("name", resource.Session?.Title ?? resource.Edition?.Title ?? settings.Title);
        json.WriteEndObject();
        if (resource.Edition is { } edition)
        {
            json.WriteStartObject("recordedAt");
            json.WriteString("@id", SiteUrl.Page(settings, edition.Address) + "#edition");
            json.WriteEndObject();
        }
    }

    private static void Files(Utf8JsonWriter json, Settings settings, Resource resource, ImmutableArray<Asset> assets)
    {
        var isDataset = resource.Kind == ResourceKind.Dataset;
        var any = false;
        foreach (var asset in assets)
        {
            if (!asset.IsDistribution || IsImage(asset))
                continue;
            if (!any)
                json.WriteStartArray(isDataset ? "distribution" : "encoding");
            any = true;
            json.WriteStartObject();
            json.WriteString("@type", isDataset ? "DataDownload" : "MediaObject");
            json.WriteString("name", asset.Label);
            json.WriteString("contentUrl", SiteUrl.File(settings, asset.Path));
            json.WriteString("encodingFormat", asset.MediaType);
            json.WriteString("contentSize", asset.Length.ToString(CultureInfo.InvariantCulture));
            json.WriteString("sha256", asset.Sha256.ToString());
            json.WriteString("license", asset.Licence.Uri);
            json.WriteEndObject();
        }
        if (any)
            json.WriteEndArray();
    }

    private static void Images(Utf8JsonWriter json, Publication publication, Resource resource, ImmutableArray<Asset> assets, string url)
    {
        var any = false;
        foreach (var asset in assets)
        {
            if (!asset.IsDistribution || !IsImage(asset))
                continue;
            if (!any)
                json.WriteStartArray("image");
            any = true;
            json.WriteStartObject();
            json.WriteString("@type", "ImageObject");
            json.WriteString("contentUrl", SiteUrl.File(publication.Settings, asset.Path));
            json.WriteString("encodingFormat", asset.MediaType);
            json.WriteOptional("description", asset.Description);
            if (asset.Width > 0)
            {
                json.WriteNumber("width", asset.Width);
                json.WriteNumber("height", asset.Height);
            }
            json.WriteString("license", asset.Licence.Uri);
            json.WriteString("acquireLicensePage", url);
            var credit = asset.Creator ?? string.Join(", ", resource.Creators);
            json.WriteOptional("creditText", credit);
            json.WriteOptional("copyrightNotice", credit);
            if (asset.Creator is { } creator)
            {
                json.WritePropertyName("creator");
                Agent(json, NamedAgent.Of(publication, resource, creator));
            }
            json.WriteEndObject();
        }
        if (any)
            json.WriteEndArray();
    }

    private static bool IsImage(Asset asset) => asset.MediaType.StartsWith("image/", StringComparison.Ordinal);
}
