using System.Globalization;
using NecPublish.Discovering;
using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>An edition's folder, with one session for each row of its programme.</summary>
public static class NewEdition
{
    /// <param name="programme">The sessions planned; none when they are not known yet.</param>
    /// <returns>What was made, by path.</returns>
    public static IReadOnlyList<string> Create(ContentFolder folder, string title, IReadOnlyList<SessionPlan> programme)
    {
        var edition = Slugs.Of(title, "edition");
        var made = new List<string>();
        if (folder.Create($"{edition}/edition.yml", Settings(edition, title, programme)))
            made.Add($"{edition}/edition.yml");
        if (folder.CreateFolder($"{edition}/seances"))
            made.Add($"{edition}/seances/");
        foreach (var plan in programme)
            made.AddRange(NewSession.Create(folder, edition, plan));
        return made;
    }

    private static string Settings(string id, string title, IReadOnlyList<SessionPlan> programme)
    {
        var days = programme.Select(p => p.Day).OfType<DateOnly>().Distinct().Order().Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        var dates = days.Length == 1 ? days[0] : days.Length > 1 ? $"[{days[0]}, {days[^1]}]" : "";
        return $$"""
            identifiant: {{id}}
            titre: {{Yaml.Text(title)}}
            statut: prevue              # prevue, reportee, tenue ou annulee
            dates:{{(dates.Length > 0 ? " " + dates : "")}}
            lieu: {nom: "", commune: "", code_insee: ""}
            porteurs: []
            licence: cc-by-sa-4.0
            langues: [fr]
            resume:

            """;
    }
}
