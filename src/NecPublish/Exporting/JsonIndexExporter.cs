using System.Globalization;
using System.Text.Json;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>
/// api/v1/resources.json: one entry per resource, in the fields that ANCT's own harvester reads, and one per withdrawn resource
/// with its day in « deleted », for ever. Its JSON Schema stands beside it.
/// </summary>
public sealed class JsonIndexExporter : IExporter
{
    public string Id => "json-index";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        context.Output.Write("api/v1/resources.json", stream =>
        {
            using var json = new Utf8JsonWriter(stream, JsonText.Indented);
            json.WriteStartObject();
            json.WriteString("$schema", SiteUrl.File(context.Publication.Settings, "api/v1/resources.schema.json"));
            json.WriteString("title", context.Publication.Settings.Title);
            json.WriteString("licence", context.Publication.Settings.Licence.Uri);
            json.WriteStartArray("data");
            foreach (var rendition in context.Harvested)
            {
                Entry(json, context, rendition);
                if (json.BytesPending > 1 << 15)
                    json.Flush();
            }
            foreach (var former in context.Withdrawn)
                Deleted(json, context.Publication.Settings, former);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        context.Output.Write("api/v1/resources.schema.json", JsonSchemas.Resources);
    }

    private static void Entry(Utf8JsonWriter json, ExportContext context, Rendition rendition)
    {
        var (settings, resource) = (context.Publication.Settings, rendition.Resource);
        var days = Days.Of(resource, context.BuiltOn);
        json.WriteStartObject();
        json.WriteString("id", resource.Id);
        json.WriteString("slug", Slug(resource.Address));
        json.WriteString("title", resource.Title);
        json.WriteString("description", Descriptions.Of(resource));
        json.WriteString("kind", Kind(resource.Kind));
        json.WriteString("created", Instant(days.Issued));
        json.WriteString("updated", Instant(days.Modified));
        json.WriteNull("deleted");
        json.WriteBoolean("is_public", value: true);
        json.WriteString("published", Instant(days.Issued));
        json.WriteString("url", SiteUrl.Page(settings, resource.Address));
        json.WriteString("licence", resource.Licence.Uri);
        json.WriteString("licence_id", resource.Licence.Id);
        json.WriteString("language", resource.Language);
        if (resource.Edition is { } edition)
            json.WriteString("edition", edition.Id);
        else
            json.WriteNull("edition");
        if (resource.Session is { } session)
            json.WriteString("session", session.Id);
        else
            json.WriteNull("session");
        Strings(json, "themes", resource.Themes.Select(t => t.Id));
        Strings(json, "creators", resource.Creators);
        json.WriteString("sha256", rendition.ContentHash.ToString());
        json.WriteStartArray("files");
        foreach (var file in rendition.Assets)
        {
            if (file.IsDistribution)
                File(json, settings, file);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void File(Utf8JsonWriter json, Settings settings, Asset file)
    {
        json.WriteStartObject();
        json.WriteString("url", SiteUrl.File(settings, file.Path));
        json.WriteString("title", file.Label);
        json.WriteString("media_type", file.MediaType);
        json.WriteNumber("bytes", file.Length);
        json.WriteString("sha256", file.Sha256.ToString());
        json.WriteString("licence", file.Licence.Uri);
        json.WriteEndObject();
    }

    private static void Deleted(Utf8JsonWriter json, Settings settings, FormerAddress former)
    {
        json.WriteStartObject();
        json.WriteString("id", former.Id);
        json.WriteString("slug", Slug(former.Address));
        json.WriteString("title", former.Title);
        json.WriteString("deleted", Instant(former.Deleted!.Value));
        json.WriteBoolean("is_public", value: false);
        json.WriteNull("published");
        json.WriteString("url", SiteUrl.Page(settings, former.Address));
        json.WriteEndObject();
    }

    internal static string Kind(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Note => "note",
            ResourceKind.Deck => "diaporama",
            ResourceKind.Dataset => "jeu-de-donnees",
            ResourceKind.PhotoSet => "photos",
            ResourceKind.Media => "enregistrement",
            ResourceKind.Transcript => "transcription",
            _ => "page",
        };

    internal static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    internal static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static string Slug(string address)
    {
        var trimmed = address.Trim('/');
        return trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }
}
