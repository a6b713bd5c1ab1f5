using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace NecPublish.Tending.Planning;

/// <summary>A calendar (RFC 5545) as a programme: each event is a session. Organisers and guests, who are e-mail addresses, are not read.</summary>
internal static class CalendarProgramme
{
    private const int LongestSummary = 560;

    /// <exception cref="InvalidDataException">It is no calendar.</exception>
    public static IReadOnlyList<SessionPlan> Read(byte[] content)
    {
        try
        {
            var calendars = CalendarCollection.Load(Encoding.UTF8.GetString(content).TrimStart('\uFEFF'));
            if (calendars.Count == 0)
                throw new InvalidDataException("no calendar");
            return
            [
                .. calendars
                    .SelectMany(c => c.Events.Where(e => !string.IsNullOrWhiteSpace(e.Summary) && !string.Equals(e.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase)).Select(e => (Event: e, Start: Local(e.DtStart, Zone(c)), End: Local(e.DtEnd, Zone(c)))))
                    .OrderBy(e => e.Start?.Day ?? DateOnly.MaxValue)
                    .ThenBy(e => e.Start?.Hour ?? TimeOnly.MinValue)
                    .Select(e => new SessionPlan(e.Event.Summary!.Trim()) { Day = e.Start?.Day, Start = e.Start?.Hour, End = e.End?.Hour, Room = string.IsNullOrWhiteSpace(e.Event.Location) ? null : e.Event.Location.Trim(), Summary = Summary(e.Event) }),
            ];
        }
        // the parser answers broken calendars with exceptions of several kinds
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or InvalidDataException))
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>The day and hour that people of the place read on their clocks.</summary>
    private static (DateOnly Day, TimeOnly? Hour)? Local(CalDateTime? start, TimeZoneInfo zone)
    {
        if (start is null)
            return null;
        if (!start.HasTime)
            return (start.Date, null);
        var moment = start.IsUtc ? TimeZoneInfo.ConvertTimeFromUtc(start.AsUtc, zone) : start.Value;
        return (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));
    }

    /// <summary>The calendar's own zone, else this computer's.</summary>
    private static TimeZoneInfo Zone(Calendar calendar) =>
        calendar.Properties.FirstOrDefault(p => p.Name == "X-WR-TIMEZONE")?.Value is string name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone
        : calendar.TimeZones.Select(z => z.TzId).OfType<string>().Select(id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known) ? known : null).FirstOrDefault(z => z is not null) ?? TimeZoneInfo.Local;

    private static string? Summary(CalendarEvent item) =>
        item.Description?.ReplaceLineEndings(" ").Trim() is not { Length: > 0 } text ? null
        : text.Length <= LongestSummary ? text
        : text[..(text.LastIndexOf(' ', LongestSummary - 1) is var cut and > 0 ? cut : LongestSummary - 1)] + "…";
}
