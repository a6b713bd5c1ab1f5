using System.Text.Json;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>
/// linkset.json (RFC 9264), one for the archive and one per edition: what each page's head says to machines (Signposting, level 2),
/// for all pages at once, and the way back from each file to its page.
/// </summary>
public sealed class LinksetExporter : IExporter
{
    public string Id => "linkset";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        Write(context, "linkset.json", context.Harvested.Where(r => r.Resource.Edition is null), Home);
        foreach (var edition in context.Harvested.Where(r => r.Resource.Edition is not null).GroupBy(r => Linksets.PathOf(r.Resource), StringComparer.Ordinal))
            Write(context, edition.Key, edition, null);
    }

    private static void Write(ExportContext context, string path, IEnumerable<Rendition> renditions, Action<Utf8JsonWriter, Settings>? first) =>
        context.Output.Write(path, stream =>
        {
            using var json = new Utf8JsonWriter(stream, JsonText.Compact);
            json.WriteStartObject();
            json.WriteStartArray("linkset");
            first?.Invoke(json, context.Publication.Settings);
            foreach (var rendition in renditions)
            {
                Page(json, context, rendition);
                if (json.BytesPending > 1 << 15)
                    json.Flush();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void Home(Utf8JsonWriter json, Settings settings)
    {
        json.WriteStartObject();
        json.WriteString("anchor", SiteUrl.Page(settings, "/"));
        Links(json, "license", (settings.Licence.Uri, null));
        Links(json, "describedby", (SiteUrl.File(settings, "catalogue.ttl"), "text/turtle"), (SiteUrl.File(settings, "catalogue.rdf"), "application/rdf+xml"), (SiteUrl.File(settings, "catalogue.jsonld"), "application/ld+json"));
        Links(json, "service-desc", (SiteUrl.File(settings, "api/v1/resources.json"), "application/json"));
        json.WriteEndObject();
    }

    private static void Page(Utf8JsonWriter json, ExportContext context, Rendition rendition)
    {
        var publication = context.Publication;
        var (settings, resource) = (publication.Settings, rendition.Resource);
        var page = SiteUrl.Page(settings, resource.Address);
        json.WriteStartObject();
        json.WriteString("anchor", page);
        Links(json, "cite-as", (page, null));
        Links(json, "license", (resource.Licence.Uri, null));
        Links(json, "type", ("https://schema.org/" + Type(resource.Kind), null), ("https://schema.org/AboutPage", null));
        if (resource.Kind == ResourceKind.Dataset && context.Output.Exists(DataPackageExporter.PathOf(resource)))
            Links(json, "describedby", (SiteUrl.File(settings, DataPackageExporter.PathOf(resource)), "application/json"));
        if (resource.Edition is { } edition)
            Links(json, "collection", (SiteUrl.Page(settings, resource.Session?.Address ?? edition.Address), "text/html"));
        var authors = resource.Creators.Select(c => Catalogue.WebAddress(NamedAgent.Of(publication, resource, c).Organisation?.Url)).OfType<string>().Distinct(StringComparer.Ordinal).Select(u => (u, (string?)null)).ToArray();
        if (authors.Length > 0)
            Links(json, "author", authors);
        var files = rendition.Assets.Where(a => a.IsDistribution).ToArray();
        if (files.Length > 0)
            Links(json, "item", [.. files.Select(f => (SiteUrl.File(settings, f.Path), (string?)f.MediaType))]);
        json.WriteEndObject();
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("anchor", SiteUrl.File(settings, file.Path));
            Links(json, "collection", (page, "text/html"));
            Links(json, "license", (file.Licence.Uri, null));
            json.WriteEndObject();
        }
    }

    private static void Links(Utf8JsonWriter json, string relation, params ReadOnlySpan<(string Href, string? Type)> links)
    {
        json.WriteStartArray(relation);
        foreach (var (href, type) in links)
        {
            json.WriteStartObject();
            json.WriteString("href", href);
            json.WriteOptional("type", type);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Type(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Deck => "PresentationDigitalDocument",
            ResourceKind.Dataset => "Dataset",
            ResourceKind.PhotoSet => "ImageGallery",
            ResourceKind.Media => "MediaObject",
            _ => "Article",
        };
}
