using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>
/// A note or a deck as directories of open educational resources read it: Allgemeines Metadatenprofil für Bildungsressourcen
/// (AMB, DINI, 2023-10-19). It stands in a script element of its own, because its context is not schema.org's.
/// </summary>
public static class Amb
{
    /// <summary>Null for what is no learning resource, or stands under a licence that the profile does not know.</summary>
    public static byte[]? ForResource(Publication publication, Resource resource, ImmutableArray<Asset> assets, string canonicalUrl)
    {
        if (resource.Kind is not (ResourceKind.Note or ResourceKind.Deck) || !resource.Licence.Uri.StartsWith("https://creativecommons.org/", StringComparison.Ordinal))
            return null;
        return JsonText.Write((publication, resource, assets, canonicalUrl), static (json, s) => Write(json, s.publication, s.resource, s.assets, s.canonicalUrl));
    }

    private static void Write(Utf8JsonWriter json, Publication publication, Resource resource, ImmutableArray<Asset> assets, string url)
    {
        var language = resource.Language.Length == 0 ? "fr" : resource.Language.Split('-')[0];
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("https://w3id.org/kim/amb/context.jsonld");
        json.WriteStartObject();
        // the profile's list of languages ends at two letters: gcf is spoken of in French
        json.WriteString("@language", language.Length == 2 ? language : "fr");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("id", url);
        // the profile's context makes « type » another name of @type; readers of schema.org, who know no such context, want the latter
        Types(json, "type", resource.Kind);
        Types(json, "@type", resource.Kind);
        json.WriteString("name", resource.Title);
        json.WriteString("description", Descriptions.Of(resource));
        json.WriteStartArray("creator");
        foreach (var name in resource.Creators.IsEmpty ? [NamedAgent.PublisherOf(publication.Settings)] : resource.Creators)
            Agent(json, NamedAgent.Of(publication, resource, name));
        json.WriteEndArray();
        json.WriteStartObject("license");
        json.WriteString("id", resource.Licence.Uri);
        json.WriteEndObject();
        json.WriteStartArray("inLanguage");
        json.WriteStringValue(language.Length == 2 ? language : "fr");
        json.WriteEndArray();
        json.WriteBoolean("isAccessibleForFree", value: true);
        json.WriteDay("datePublished", resource.Issued);
        json.WriteDay("dateModified", resource.Modified);
        json.WriteStartArray("publisher");
        json.WriteStartObject();
        json.WriteString("type", "Organization");
        json.WriteString("name", NamedAgent.PublisherOf(publication.Settings));
        json.WriteEndObject();
        json.WriteEndArray();
        if (!resource.Themes.IsEmpty)
        {
            json.WriteStartArray("keywords");
            foreach (var theme in resource.Themes)
                json.WriteStringValue(theme.Title);
            json.WriteEndArray();
        }
        json.WriteStartArray("mainEntityOfPage");
        json.WriteStartObject();
        json.WriteString("id", url);
        json.WriteString("type", "WebContent");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("encoding");
        foreach (var asset in assets)
        {
            if (!asset.IsDistribution)
                continue;
            json.WriteStartObject();
            json.WriteString("type", "MediaObject");
            json.WriteString("contentUrl", SiteUrl.File(publication.Settings, asset.Path));
            json.WriteString("encodingFormat", asset.MediaType);
            json.WriteString("contentSize", asset.Length.ToString(CultureInfo.InvariantCulture));
            json.WriteString("sha256", asset.Sha256.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Types(Utf8JsonWriter json, string name, ResourceKind kind)
    {
        json.WriteStartArray(name);
        json.WriteStringValue("LearningResource");
        json.WriteStringValue(kind == ResourceKind.Deck ? "PresentationDigitalDocument" : "Article");
        json.WriteEndArray();
    }

    private static void Agent(Utf8JsonWriter json, NamedAgent agent)
    {
        json.WriteStartObject();
        json.WriteString("type", agent.IsOrganisation ? "Organization" : "Person");
        json.WriteString("name", agent.Organisation?.Name ?? agent.Name);
        json.WriteEndObject();
    }
}
