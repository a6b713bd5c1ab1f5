using System.Text.Json;
using NecPublish.Model;

namespace NecPublish.Describing;

public static partial class SchemaOrg
{
    public static byte[] ForEdition(Publication publication, Edition edition) =>
        Graph((publication, edition), static (json, s) =>
        {
            var settings = s.publication.Settings;
            Page(json, settings, "CollectionPage", s.edition.Title, s.edition.Address, s.edition.Licence, EditionId(settings, s.edition));
            Edition(json, settings, s.edition);
            Breadcrumb(json, settings, [(s.edition.Title, s.edition.Address)]);
        });

    public static byte[] ForSession(Publication publication, Edition edition, Session session) =>
        Graph((publication, edition, session), static (json, s) =>
        {
            var settings = s.publication.Settings;
            var isEvent = !s.session.IsTransversal;
            Page(json, settings, "CollectionPage", s.session.Title, s.session.Address, s.edition.Licence, isEvent ? SessionId(settings, s.session) : EditionId(settings, s.edition));
            if (isEvent)
                Session(json, settings, s.edition, s.session);
            Breadcrumb(json, settings, [(s.edition.Title, s.edition.Address), (s.session.Title, s.session.Address)]);
        });

    private static string EditionId(Settings settings, Edition edition) => SiteUrl.Page(settings, edition.Address) + "#edition";

    private static string SessionId(Settings settings, Session session) => SiteUrl.Page(settings, session.Address) + "#seance";

    private static void Edition(Utf8JsonWriter json, Settings settings, Edition edition)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Event");
        json.WriteString("@id", EditionId(settings, edition));
        json.WriteString("url", SiteUrl.Page(settings, edition.Address));
        json.WriteString("name", edition.Title);
        json.WriteString("description", Descriptions.Of(edition, settings));
        When(json, edition, null);
        Place(json, edition.Venue);
        Languages(json, edition.Languages);
        json.WriteBoolean("isAccessibleForFree", value: true);
        Organisers(json, edition);
        json.WriteStartArray("subEvent");
        foreach (var session in edition.Sessions)
        {
            if (session.IsTransversal)
                continue;
            json.WriteStartObject();
            json.WriteString("@id", SessionId(settings, session));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Session(Utf8JsonWriter json, Settings settings, Edition edition, Session session)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Event");
        json.WriteString("@id", SessionId(settings, session));
        json.WriteString("url", SiteUrl.Page(settings, session.Address));
        json.WriteString("name", session.Title);
        json.WriteOptional("description", session.Summary);
        When(json, edition, session.Metadata);
        Place(json, session.Metadata.Room is { } room ? (edition.Venue ?? new(null, null, null)) with { Name = room } : edition.Venue);
        Languages(json, edition.Languages);
        json.WriteBoolean("isAccessibleForFree", value: true);
        Organisers(json, edition);
        json.WriteStartObject("superEvent");
        json.WriteString("@id", EditionId(settings, edition));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>An event held on another day than planned is « rescheduled », with the day that was announced.</summary>
    private static void When(Utf8JsonWriter json, Edition edition, Metadata? session)
    {
        var start = session?.Start ?? edition.Start ?? edition.PlannedDate;
        if (start is { } day && session?.StartTime is { } time)
            json.WriteString("startDate", day.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        else
            json.WriteDay("startDate", start);
        if (start is { } sameDay && session is { StartTime: not null, EndTime: { } end })
            json.WriteString("endDate", sameDay.ToDateTime(end).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        else if (session is null)
            json.WriteDay("endDate", edition.End ?? edition.Start);
        var isMoved = edition is { Start: { } held, PlannedDate: { } planned } && held != planned;
        if (isMoved)
            json.WriteDay("previousStartDate", edition.PlannedDate);
        json.WriteString("eventStatus", edition.Status switch
        {
            EditionStatus.Cancelled => "https://schema.org/EventCancelled",
            EditionStatus.Postponed when edition.Start is null => "https://schema.org/EventPostponed",
            _ => isMoved ? "https://schema.org/EventRescheduled" : "https://schema.org/EventScheduled",
        });
        json.WriteString("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
    }

    private static void Place(Utf8JsonWriter json, Venue? venue)
    {
        if (venue is null)
            return;
        json.WriteStartObject("location");
        json.WriteString("@type", "Place");
        json.WriteOptional("name", venue.Name ?? venue.Commune);
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        json.WriteOptional("addressLocality", venue.Commune);
        json.WriteString("addressCountry", "FR");
        json.WriteEndObject();
        if (venue.InseeCode is { } code)
        {
            json.WriteString("sameAs", Places.Uri(code));
            json.WriteStartObject("identifier");
            json.WriteString("@type", "PropertyValue");
            json.WriteString("propertyID", "INSEE");
            json.WriteString("value", code);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Organisers(Utf8JsonWriter json, Edition edition)
    {
        if (edition.Organisers.IsEmpty)
            return;
        json.WriteStartArray("organizer");
        foreach (var organiser in edition.Organisers)
            Agent(json, new(organiser.Name, IsOrganisation: true, organiser));
        json.WriteEndArray();
    }
}
