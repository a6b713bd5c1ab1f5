using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Tending.Planning;

/// <summary>A programme kept in a spreadsheet (CSV, xlsx, xls, ods), one session a row, or in a calendar (ics), one session an event.</summary>
public static class Programme
{
    private static readonly string[] Columns = ["titre", "date", "debut", "fin", "lieu", "type", "animation", "intervenants", "resume"];

    /// <returns>The sessions in the order of the rows, or of the hours, and what could not be understood.</returns>
    public static (IReadOnlyList<SessionPlan> Plans, IReadOnlyList<Diagnostic> Diagnostics) Read(ISourceTree tree, string path)
    {
        var findings = new Findings(path);
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() is ".ics" or ".ical"
                ? (CalendarProgramme.Read(tree.ReadAllBytes(path)), findings.All)
                : ([.. SidecarTable.Read(tree, path, findings, Columns).Select(Plan).OfType<SessionPlan>()], findings.All);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            var rule = MetadataRules.UnreadableTable;
            findings.Add(rule, 0, 0, $"{rule.Title}. {rule.Why}", subject: path);
            return ([], findings.All);
        }
    }

    private static SessionPlan? Plan(SidecarTable.Line line) =>
        line["titre"] is not { } title
            ? null
            : new SessionPlan(title)
            {
                Day = line.Date("date") ?? DayOf(line),
                Start = line["debut"] is { } start ? Values.Time(start) : null,
                End = line["fin"] is { } end ? Values.Time(end) : null,
                Room = line["lieu"],
                Type = line["type"],
                Facilitators = Names(line["animation"]),
                Speakers = Names(line["intervenants"]),
                Summary = line["resume"],
            };

    /// <summary>A beginning may hold its day; a spreadsheet's hour alone stands on a day of 1899.</summary>
    private static DateOnly? DayOf(SidecarTable.Line line) => line.Date("debut") is { Year: > 1904 } day ? day : null;

    private static string[] Names(string? cell) => cell?.Split([',', ';', '\n', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
