using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>A programme kept in a spreadsheet: one session a row.</summary>
public static class Programme
{
    /// <returns>The sessions in the order of the rows, and what could not be understood.</returns>
    public static (IReadOnlyList<SessionPlan> Plans, IReadOnlyList<Diagnostic> Diagnostics) Read(ISourceTree tree, string path)
    {
        var findings = new Findings(path);
        var lines = SidecarTable.Read(tree, path, findings, "titre", "date", "debut", "fin", "lieu", "type", "animation", "intervenants", "resume");
        var plans = new List<SessionPlan>();
        foreach (var line in lines)
        {
            if (line["titre"] is not { } title)
                continue;
            plans.Add(
                new SessionPlan(title)
                {
                    Day = line.Date("date") ?? line.Date("debut"),
                    Start = line["debut"] is { } start ? Values.Time(start) : null,
                    End = line["fin"] is { } end ? Values.Time(end) : null,
                    Room = line["lieu"],
                    Type = line["type"],
                    Facilitators = Names(line["animation"]),
                    Speakers = Names(line["intervenants"]),
                    Summary = line["resume"],
                }
            );
        }
        return (plans, findings.All);
    }

    private static string[] Names(string? cell) => cell?.Split([',', ';', '\n', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
