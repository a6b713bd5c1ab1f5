using System.Text.Json;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>The columns of a dataset as a Table Schema (Frictionless, 1.0 and 2.0).</summary>
internal static class TableSchema
{
    /// <summary>A schema.json of its own, with what schema.data.gouv.fr's validators read at its head.</summary>
    public static void WriteFile(Utf8JsonWriter json, ExportContext context, Rendition rendition)
    {
        var (settings, resource) = (context.Publication.Settings, rendition.Resource);
        var days = Days.Of(resource, context.BuiltOn);
        json.WriteStartObject();
        json.WriteString("$schema", "https://frictionlessdata.io/schemas/table-schema.json");
        json.WriteString("name", Folding.Slug(resource.Id));
        json.WriteString("title", resource.Title);
        json.WriteString("description", Descriptions.Of(resource));
        json.WriteString("homepage", SiteUrl.Page(settings, resource.Address));
        json.WriteString("path", SiteUrl.File(settings, resource.Folder + "/schema.json"));
        json.WriteDay("created", days.Issued);
        json.WriteDay("lastModified", days.Modified);
        json.WriteString("version", "1.0.0");
        json.WriteString("basedOn", resource.Source.Dataset!.Schema);
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", NamedAgent.PublisherOf(settings));
        json.WriteString("role", "author");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("resources");
        json.WriteEndArray();
        Write(json, rendition);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Rendition rendition)
    {
        json.WriteStartArray("fields");
        foreach (var column in rendition.Columns)
            Field(json, column);
        json.WriteEndArray();
        JsonIndexExporter.Strings(json, "missingValues", [""]);
    }

    private static void Field(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            ColumnType.Integer => "integer",
            ColumnType.Number => "number",
            ColumnType.Boolean => "boolean",
            ColumnType.Date => "date",
            ColumnType.DateTime => "datetime",
            ColumnType.Year => "year",
            _ => "string",
        });
        if (column.Type == ColumnType.DateTime)
            json.WriteString("format", "%Y-%m-%dT%H:%M:%S"); // local time, as written: the default format wants a Z
        var description = (column.Description, column.Unit) switch
        {
            ({ } text, { } unit) => $"{text} (unité\u202F: {unit})",
            (null, { } unit) => $"Unité\u202F: {unit}",
            (var text, _) => text,
        };
        json.WriteOptional("description", description);
        if (column.Type == ColumnType.Boolean)
        {
            JsonIndexExporter.Strings(json, "trueValues", ["oui", "Oui", "OUI", "vrai", "Vrai", "VRAI", "true", "True", "TRUE", "1"]);
            JsonIndexExporter.Strings(json, "falseValues", ["non", "Non", "NON", "faux", "Faux", "FAUX", "false", "False", "FALSE", "0"]);
        }
        if (column.Required || column.Unique)
        {
            json.WriteStartObject("constraints");
            if (column.Required)
                json.WriteBoolean("required", value: true);
            if (column.Unique)
                json.WriteBoolean("unique", value: true);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
