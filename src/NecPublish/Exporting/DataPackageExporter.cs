using System.Text;
using System.Text.Json;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Exporting;

/// <summary>
/// datapackage.json beside each dataset: Frictionless Data Package, valid as 1.0 and 2.0, with the Table Schema of its columns.
/// </summary>
public sealed class DataPackageExporter : IExporter
{
    public string Id => "datapackage";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        foreach (var rendition in context.Renditions.Where(r => r.Resource.Kind == ResourceKind.Dataset))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var files = rendition.Assets.Where(a => IsData(rendition.Resource, a)).ToArray();
            if (files.Length == 0)
                continue;
            context.Output.Write(PathOf(rendition.Resource), JsonText.WriteFile((context, rendition, files), static (json, s) => Package(json, s.context, s.rendition, s.files)));
            if (rendition.Resource.Source.Dataset?.Schema is not null && !rendition.Columns.IsEmpty)
                context.Output.Write($"{rendition.Resource.Folder}/schema.json", JsonText.WriteFile((context, rendition), static (json, s) => TableSchema.WriteFile(json, s.context, s.rendition)));
        }
    }

    /// <summary>"nec-2024/01-ouverture/votes/datapackage.json".</summary>
    public static string PathOf(Resource resource) => $"{resource.Folder}/datapackage.json";

    /// <summary>A file of the dataset itself, in its own folder: not the Markdown twin of its page.</summary>
    private static bool IsData(Resource resource, Asset asset) =>
        asset.IsDistribution && asset.MediaType != "text/markdown" && asset.Path.StartsWith(resource.Folder + "/", StringComparison.Ordinal);

    private static void Package(Utf8JsonWriter json, ExportContext context, Rendition rendition, Asset[] files)
    {
        var (settings, resource) = (context.Publication.Settings, rendition.Resource);
        var url = SiteUrl.Page(settings, resource.Address);
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("profile", "data-package");
        json.WriteString("name", Folding.Slug(resource.Id));
        json.WriteString("id", url);
        json.WriteString("title", resource.Title);
        json.WriteString("description", Descriptions.Of(resource));
        json.WriteString("homepage", url);
        json.WriteString("created", UrlSet.Instant(Days.Of(resource, context.BuiltOn).Issued));
        Licences(json, resource.Licence);
        json.WriteStartArray("contributors");
        foreach (var creator in resource.Creators)
            Contributor(json, creator, "author");
        Contributor(json, NamedAgent.PublisherOf(settings), "publisher");
        json.WriteEndArray();
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("title", resource.Source.Dataset?.Producer ?? resource.Title);
        json.WriteString("path", url);
        json.WriteEndObject();
        json.WriteEndArray();
        if (!resource.Themes.IsEmpty)
            JsonIndexExporter.Strings(json, "keywords", resource.Themes.Select(t => t.Title));
        json.WriteStartArray("resources");
        foreach (var file in files)
            Resource(json, context.Output, rendition, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Resource(Utf8JsonWriter json, IOutputTree output, Rendition rendition, Asset file)
    {
        var path = file.Path[(rendition.Resource.Folder.Length + 1)..];
        var isTable = file.MediaType == "text/csv" && !rendition.Columns.IsEmpty;
        json.WriteStartObject();
        json.WriteString("name", Folding.Slug(path));
        if (isTable)
        {
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("type", "table");
        }
        json.WriteString("title", file.Label);
        json.WriteString("path", path);
        json.WriteString("format", Path.GetExtension(path).TrimStart('.'));
        json.WriteString("mediatype", file.MediaType);
        if (file.MediaType.StartsWith("text/", StringComparison.Ordinal))
            json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Length);
        json.WriteString("hash", "sha256:" + file.Sha256);
        Licences(json, file.Licence);
        if (isTable)
        {
            json.WriteStartObject("dialect");
            json.WriteString("delimiter", Delimiter(output, file.Path, rendition.Columns.Length).ToString());
            json.WriteString("quoteChar", "\"");
            json.WriteBoolean("doubleQuote", value: true);
            json.WriteBoolean("header", value: true);
            json.WriteEndObject();
            json.WriteStartObject("schema");
            TableSchema.Write(json, rendition);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>The separator that cuts the header line into as many names as the table has columns.</summary>
    private static char Delimiter(IOutputTree output, string path, int columns)
    {
        // a check writes nothing: there is nothing to read back
        if (!output.Exists(path))
            return ',';
        using var reader = new StreamReader(output.Open(path), Encoding.UTF8);
        var buffer = new char[1 << 14];
        var header = buffer.AsSpan(0, reader.ReadBlock(buffer, 0, buffer.Length));
        Span<int> counts = stackalloc int[3];
        var isQuoted = false;
        foreach (var c in header)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            if (isQuoted)
                continue;
            if (c == '\n')
                break;
            if (",;\t".IndexOf(c, StringComparison.Ordinal) is var at and >= 0)
                counts[at]++;
        }
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] == columns - 1)
                return ",;\t"[i];
        }
        return ',';
    }

    /// <summary>The licences array of a Data Package or of one of its resources.</summary>
    internal static void Licences(Utf8JsonWriter json, Licence licence)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", licence.Spdx ?? licence.Id);
        json.WriteString("path", licence.Uri);
        json.WriteString("title", licence.Title);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Contributor(Utf8JsonWriter json, string name, string role)
    {
        json.WriteStartObject();
        json.WriteString("title", name);
        json.WriteString("role", role);
        JsonIndexExporter.Strings(json, "roles", [role]);
        json.WriteEndObject();
    }
}
