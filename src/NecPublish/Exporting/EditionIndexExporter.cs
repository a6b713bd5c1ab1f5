using System.Text.Json;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>api/v1/editions.json: the events, their days, places, organisers and charter.</summary>
public sealed class EditionIndexExporter : IExporter
{
    public string Id => "edition-index";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        context.Output.Write("api/v1/editions.json", JsonText.WriteFile(context, Write));
        context.Output.Write("api/v1/editions.schema.json", JsonSchemas.Editions);
    }

    private static void Write(Utf8JsonWriter json, ExportContext context)
    {
        var settings = context.Publication.Settings;
        json.WriteStartObject();
        json.WriteString("$schema", SiteUrl.File(settings, "api/v1/editions.schema.json"));
        json.WriteString("title", settings.Title);
        json.WriteString("licence", settings.Licence.Uri);
        json.WriteStartArray("data");
        var counts = context.Harvested.CountBy(r => r.Resource.Edition?.Id ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var edition in context.Publication.Editions)
            Entry(json, settings, edition, counts.GetValueOrDefault(edition.Id));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Entry(Utf8JsonWriter json, Settings settings, Edition edition, int resources)
    {
        json.WriteStartObject();
        json.WriteString("id", edition.Id);
        json.WriteString("title", edition.Title);
        json.WriteString("description", Descriptions.Of(edition, settings));
        if (edition.Number is { } number)
            json.WriteNumber("number", number);
        json.WriteString("status", edition.Status switch
        {
            EditionStatus.Planned => "prevue",
            EditionStatus.Postponed => "reportee",
            EditionStatus.Cancelled => "annulee",
            _ => "tenue",
        });
        json.WriteDay("start", edition.Start);
        json.WriteDay("end", edition.End ?? edition.Start);
        json.WriteDay("planned", edition.PlannedDate);
        if (edition.Venue is { } venue)
        {
            json.WriteStartObject("place");
            json.WriteOptional("name", venue.Name);
            json.WriteOptional("commune", venue.Commune);
            json.WriteOptional("insee", venue.InseeCode);
            json.WriteEndObject();
        }
        json.WriteStartArray("organisers");
        foreach (var organiser in edition.Organisers)
        {
            json.WriteStartObject();
            json.WriteString("name", organiser.Name);
            json.WriteOptional("siret", organiser.Siret);
            json.WriteOptional("url", Catalogue.WebAddress(organiser.Url));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteOptional("charter", edition.Charter);
        if (edition.NationalEdition is { } tookPart)
            json.WriteBoolean("national_edition", tookPart);
        JsonIndexExporter.Strings(json, "languages", edition.Languages);
        JsonIndexExporter.Strings(json, "themes", edition.Themes.Select(t => t.Id));
        json.WriteString("licence", edition.Licence.Uri);
        json.WriteString("url", SiteUrl.Page(settings, edition.Address));
        json.WriteNumber("sessions", edition.Sessions.Count(s => !s.IsTransversal));
        json.WriteNumber("resources", resources);
        json.WriteEndObject();
    }
}
