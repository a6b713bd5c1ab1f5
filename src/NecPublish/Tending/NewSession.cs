using System.Globalization;
using System.Text;
using NecPublish.Discovering;
using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>What is known of a session before it is held.</summary>
public sealed record SessionPlan(string Title)
{
    public DateOnly? Day { get; init; }
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public string? Room { get; init; }

    /// <summary>atelier, table-ronde, pleniere…</summary>
    public string? Type { get; init; }
    public IReadOnlyList<string> Facilitators { get; init; } = [];
    public IReadOnlyList<string> Speakers { get; init; } = [];
    public string? Summary { get; init; }
}

/// <summary>A session's folders and its note to fill in, as a draft.</summary>
public static class NewSession
{
    /// <param name="edition">The edition's folder.</param>
    /// <returns>What was made, by path.</returns>
    public static IReadOnlyList<string> Create(ContentFolder folder, string edition, SessionPlan plan)
    {
        var session = FolderOf(folder, edition, plan.Title);
        var made = new List<string>();
        var people = (Facilitators: People.Ids(folder, plan.Facilitators), Speakers: People.Ids(folder, plan.Speakers));
        if (folder.Create($"{session}/compte-rendu.md", Note(plan, people.Facilitators, people.Speakers)))
            made.Add($"{session}/compte-rendu.md");
        foreach (var part in (string[])["diapos", "donnees", "photos"])
        {
            if (folder.CreateFolder($"{session}/{part}"))
                made.Add($"{session}/{part}/");
        }
        return made;
    }

    /// <summary>Where a session of this title stands, or would.</summary>
    public static string FolderOf(ContentFolder folder, string edition, string title)
    {
        var sessions = folder.Folders($"{edition}/seances");
        var slug = Slugs.Of(title, "seance");
        var name = sessions.FirstOrDefault(s => s == slug || s.EndsWith("-" + slug, StringComparison.Ordinal) && s[..^(slug.Length + 1)].All(char.IsAsciiDigit));
        name ??= string.Create(CultureInfo.InvariantCulture, $"{Next(sessions):00}-{slug}");
        return $"{edition}/seances/{name}";
    }

    public static bool HasEdition(ContentFolder folder, string edition) => folder.Exists($"{edition}/edition.yml") || folder.Exists(edition);

    /// <summary>The folders that are editions.</summary>
    public static IEnumerable<string> Editions(ContentFolder folder) => folder.Folders("").Where(f => folder.Exists($"{f}/edition.yml"));

    private static int Next(IReadOnlyList<string> sessions) =>
        sessions.Select(s => int.TryParse(s.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max() + 1;

    private static string Note(SessionPlan plan, IReadOnlyList<string> facilitators, IReadOnlyList<string> speakers)
    {
        var text = new StringBuilder("---\n");
        Line("titre", Yaml.Text(plan.Title));
        Line("type", plan.Type is null ? "atelier" : Yaml.Text(plan.Type));
        Line("debut", plan.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (plan.Start is { } start ? start.ToString(" HH:mm", CultureInfo.InvariantCulture) : "") : "");
        if (plan.End is { } end)
            Line("fin", end.ToString("HH:mm", CultureInfo.InvariantCulture));
        if (plan.Room is { } room)
            Line("lieu", Yaml.Text(room));
        if (facilitators.Count > 0)
            Line("animation", $"[{string.Join(", ", facilitators)}]");
        if (speakers.Count > 0)
            Line("intervenants", $"[{string.Join(", ", speakers)}]");
        Line("resume", plan.Summary is null ? "" : Yaml.Text(plan.Summary));
        Line("idees_cles", "");
        Line("publication", "brouillon   # puis a-relire, puis bon-a-publier");
        return text.Append("---\n\n## Ce qui s’est dit\n\n## Ce qui a été décidé\n\n## Ce qui reste à faire\n").ToString();

        void Line(string key, string value) => text.Append(key).Append(':').Append(value.Length > 0 ? " " : "").Append(value).Append('\n');
    }
}
