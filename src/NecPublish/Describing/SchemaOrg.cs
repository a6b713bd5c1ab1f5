using System.Collections.Immutable;
using System.Text.Json;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>
/// The schema.org graph of each page, as the UTF-8 text of its <c>script type="application/ld+json"</c>. Nothing in it needs escaping
/// again. Properties follow schema.org 28 and what Google documents for Article, Dataset, Event, ImageObject and BreadcrumbList.
/// </summary>
public static partial class SchemaOrg
{
    public static byte[] ForHome(Publication publication) =>
        Graph(publication, static (json, publication) =>
        {
            var settings = publication.Settings;
            json.WriteStartObject();
            json.WriteString("@type", "WebSite");
            json.WriteString("@id", SiteUrl.Page(settings, "/"));
            json.WriteString("url", SiteUrl.Page(settings, "/"));
            json.WriteString("name", settings.Title);
            json.WriteString("description", Descriptions.Of(settings));
            json.WriteString("license", settings.Licence.Uri);
            Languages(json, settings.Languages);
            Publisher(json, settings);
            json.WriteEndObject();
        });

    /// <param name="address">"/accessibilite/".</param>
    public static byte[] ForPage(Publication publication, string title, string address) =>
        Graph((publication, title, address), static (json, state) =>
        {
            var settings = state.publication.Settings;
            Page(json, settings, "WebPage", state.title, state.address, settings.Licence, null);
            Breadcrumb(json, settings, [(state.title, state.address)]);
        });

    private static byte[] Graph<T>(T state, Action<Utf8JsonWriter, T> write) =>
        JsonText.Write((state, write), static (json, s) =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            s.write(json, s.state);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <param name="mainEntity">The @id of what the page is about, or null.</param>
    private static void Page(Utf8JsonWriter json, Settings settings, string type, string title, string address, Licence licence, string? mainEntity)
    {
        var url = SiteUrl.Page(settings, address);
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("@id", mainEntity is null ? url : url + "#page");
        json.WriteString("url", url);
        json.WriteString("name", title);
        json.WriteString("license", licence.Uri);
        Languages(json, settings.Languages);
        json.WriteStartObject("isPartOf");
        json.WriteString("@id", SiteUrl.Page(settings, "/"));
        json.WriteEndObject();
        if (mainEntity is not null)
        {
            json.WriteStartObject("mainEntity");
            json.WriteString("@id", mainEntity);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Breadcrumb(Utf8JsonWriter json, Settings settings, ReadOnlySpan<(string Title, string Address)> trail)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        Item(1, "Accueil", "/");
        for (var i = 0; i < trail.Length; i++)
            Item(i + 2, trail[i].Title, trail[i].Address);
        json.WriteEndArray();
        json.WriteEndObject();

        void Item(int position, string name, string address)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", position);
            json.WriteString("name", name);
            json.WriteString("item", SiteUrl.Page(settings, address));
            json.WriteEndObject();
        }
    }

    private static void Languages(Utf8JsonWriter json, ImmutableArray<string> languages)
    {
        if (languages is [var only])
        {
            json.WriteString("inLanguage", only);
            return;
        }
        json.WriteStartArray("inLanguage");
        foreach (var language in languages)
            json.WriteStringValue(language);
        json.WriteEndArray();
    }

    private static void Publisher(Utf8JsonWriter json, Settings settings)
    {
        json.WriteStartObject("publisher");
        json.WriteString("@type", settings.PublisherKind == OrganisationKind.Administration ? "GovernmentOrganization" : "Organization");
        json.WriteString("name", NamedAgent.PublisherOf(settings));
        json.WriteString("url", SiteUrl.Page(settings, "/"));
        Siret(json, settings.PublisherSiret);
        json.WriteEndObject();
    }

    private static void Agent(Utf8JsonWriter json, NamedAgent agent)
    {
        json.WriteStartObject();
        json.WriteString("@type", agent.IsOrganisation ? "Organization" : "Person");
        json.WriteString("name", agent.Organisation?.Name ?? agent.Name);
        json.WriteOptional("url", Catalogue.WebAddress(agent.Organisation?.Url));
        Siret(json, agent.Organisation?.Siret);
        json.WriteEndObject();
    }

    private static void Siret(Utf8JsonWriter json, string? siret)
    {
        if (siret is null)
            return;
        json.WriteStartObject("identifier");
        json.WriteString("@type", "PropertyValue");
        json.WriteString("propertyID", "SIRET");
        json.WriteString("value", siret);
        json.WriteEndObject();
    }
}
