using System.Globalization;
using System.Text.Json;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>ro-crate-metadata.json (RO-Crate 1.2): one flat graph of the crate, its parts and files, people and licences.</summary>
public static class RoCrate
{
    public const string Specification = "https://w3id.org/ro/crate/1.2";

    public static ReadOnlyMemory<byte> Metadata(CrateContent content) => JsonText.WriteFile(content, Write);

    private static void Write(Utf8JsonWriter json, CrateContent content)
    {
        json.WriteStartObject();
        json.WriteString("@context", Specification + "/context");
        json.WriteStartArray("@graph");
        json.WriteStartObject();
        json.WriteString("@id", "ro-crate-metadata.json");
        json.WriteString("@type", "CreativeWork");
        Reference(json, "conformsTo", Specification);
        Reference(json, "about", "./");
        json.WriteEndObject();

        var licences = new SortedDictionary<string, Licence>(StringComparer.Ordinal);
        var agents = new SortedDictionary<string, NamedAgent>(StringComparer.Ordinal);
        Root(json, content, licences, agents);
        foreach (var part in content.Parts)
            Part(json, content, part, licences, agents);
        foreach (var (id, agent) in agents)
            Agent(json, id, agent);
        foreach (var (id, licence) in licences)
            Licence(json, id, licence);
        Event(json, content);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Root(Utf8JsonWriter json, CrateContent content, SortedDictionary<string, Licence> licences, SortedDictionary<string, NamedAgent> agents)
    {
        var (settings, edition) = (content.Publication.Settings, content.Edition);
        json.WriteStartObject();
        json.WriteString("@id", "./");
        json.WriteString("@type", "Dataset");
        json.WriteString("identifier", content.Url);
        json.WriteString("url", content.Url);
        json.WriteString("name", content.Title);
        json.WriteString("description", content.Session?.Summary is { Length: > 0 } summary ? summary : Descriptions.Of(edition, settings));
        json.WriteDay("datePublished", content.Modified);
        Use(json, "license", edition.Licence, licences);
        json.WriteStartArray("publisher");
        Reference(json, Use(content, null, NamedAgent.PublisherOf(settings), agents));
        json.WriteEndArray();
        json.WriteStartArray("author");
        foreach (var organiser in edition.Organisers.Select(o => o.Name).DefaultIfEmpty(NamedAgent.PublisherOf(settings)))
            Reference(json, Use(content, null, organiser, agents));
        json.WriteEndArray();
        Reference(json, "about", "#evenement");
        json.WriteStartArray("hasPart");
        foreach (var part in content.Parts)
            Reference(json, Id(part.Path));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, CrateContent content, CratePart part, SortedDictionary<string, Licence> licences, SortedDictionary<string, NamedAgent> agents)
    {
        var resource = part.Resource;
        json.WriteStartObject();
        json.WriteString("@id", Id(part.Path));
        json.WriteString("@type", "Dataset");
        json.WriteString("identifier", resource.Id);
        json.WriteString("name", resource.Title);
        json.WriteString("description", Descriptions.Of(resource));
        json.WriteDay("datePublished", part.Days.Issued);
        json.WriteDay("dateModified", part.Days.Modified);
        json.WriteString("inLanguage", resource.Language);
        json.WriteString("url", SiteUrl.Page(content.Publication.Settings, resource.Address));
        Use(json, "license", resource.Licence, licences);
        Authors(json, content, resource, null, agents);
        json.WriteStartArray("hasPart");
        foreach (var file in part.Files)
            Reference(json, Id(file.Path));
        json.WriteEndArray();
        json.WriteEndObject();
        foreach (var file in part.Files)
            File(json, content, resource, part, file, licences, agents);
    }

    private static void File(Utf8JsonWriter json, CrateContent content, Resource resource, CratePart part, CrateFile file, SortedDictionary<string, Licence> licences, SortedDictionary<string, NamedAgent> agents)
    {
        json.WriteStartObject();
        json.WriteString("@id", Id(file.Path));
        if (file.MediaType.StartsWith("image/", StringComparison.Ordinal))
        {
            json.WriteStartArray("@type");
            json.WriteStringValue("File");
            json.WriteStringValue("ImageObject");
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("@type", "File");
        }
        json.WriteString("name", file.Name);
        json.WriteOptional("description", file.Description);
        json.WriteString("encodingFormat", file.MediaType);
        json.WriteString("contentSize", file.Length.ToString(CultureInfo.InvariantCulture));
        json.WriteString("sha256", file.Sha256.ToString());
        json.WriteDay("dateModified", part.Days.Modified);
        json.WriteString("contentUrl", SiteUrl.File(content.Publication.Settings, file.Source));
        Use(json, "license", file.Licence, licences);
        Authors(json, content, resource, file.Creator, agents);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, CrateContent content, Resource resource, string? creator, SortedDictionary<string, NamedAgent> agents)
    {
        json.WriteStartArray("author");
        foreach (var name in creator is not null ? [creator] : resource.Creators.IsEmpty ? [NamedAgent.PublisherOf(content.Publication.Settings)] : resource.Creators)
            Reference(json, Use(content, resource, name, agents));
        json.WriteEndArray();
    }

    private static void Agent(Utf8JsonWriter json, string id, NamedAgent agent)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", agent.IsOrganisation ? "Organization" : "Person");
        json.WriteString("name", agent.Organisation?.Name ?? agent.Name);
        json.WriteOptional("identifier", agent.Organisation?.Siret);
        json.WriteOptional("url", Catalogue.WebAddress(agent.Organisation?.Url));
        json.WriteEndObject();
    }

    private static void Licence(Utf8JsonWriter json, string id, Licence licence)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", "CreativeWork");
        json.WriteString("name", licence.Title);
        json.WriteString("description", $"{licence.Name}, résumé lisible\u202F: {licence.Deed}");
        json.WriteOptional("identifier", licence.Spdx);
        json.WriteString("url", licence.Uri);
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, CrateContent content)
    {
        var edition = content.Edition;
        json.WriteStartObject();
        json.WriteString("@id", "#evenement");
        json.WriteString("@type", "Event");
        json.WriteString("name", content.Title);
        json.WriteString("url", content.Url);
        json.WriteDay("startDate", content.Session?.Metadata.Start ?? edition.Start ?? edition.PlannedDate);
        json.WriteDay("endDate", content.Session is null ? edition.End : null);
        if (edition.Venue is { } venue)
            Reference(json, "location", "#lieu");
        json.WriteEndObject();
        if (edition.Venue is not { } place)
            return;
        json.WriteStartObject();
        json.WriteString("@id", "#lieu");
        json.WriteString("@type", "Place");
        json.WriteString("name", string.Join(", ", ((string?[])[place.Name, place.Commune]).Where(p => !string.IsNullOrWhiteSpace(p)).DefaultIfEmpty("Lieu non renseigné")));
        if (place.InseeCode is { } code)
            json.WriteString("sameAs", Places.Uri(code));
        json.WriteEndObject();
    }

    private static string Use(CrateContent content, Resource? resource, string name, SortedDictionary<string, NamedAgent> agents)
    {
        var id = "#agent-" + Catalogue.AgentSlug(name);
        agents.TryAdd(id, NamedAgent.Of(content.Publication, resource, name) is var agent && resource is null ? agent with { IsOrganisation = true } : agent);
        return id;
    }

    private static void Use(Utf8JsonWriter json, string name, Licence licence, SortedDictionary<string, Licence> licences)
    {
        licences.TryAdd(licence.Uri, licence);
        Reference(json, name, licence.Uri);
    }

    /// <summary>RO-Crate 1.2, section 4.2: a relative URI, percent-encoded.</summary>
    private static string Id(string path) => SiteUrl.EncodePath(path);

    private static void Reference(Utf8JsonWriter json, string name, string id)
    {
        json.WritePropertyName(name);
        Reference(json, id);
    }

    private static void Reference(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteEndObject();
    }
}
