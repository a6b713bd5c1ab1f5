using System.Globalization;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Tending.Sorting;

/// <summary>The sessions as files can be told to belong to them: by hour, by number, by words of their titles.</summary>
internal sealed partial class Programmed
{
    /// <summary>A photo taken this long before a session's hour may still be of it: people arrive.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(15);

    /// <summary>Words that name what a file is, not what it is about.</summary>
    private static readonly HashSet<string> Common = new(
        "atelier seance session table ronde pleniere compte rendu notes photo photos image diapo diapos diaporama presentation donnees fichier version finale final copie numerique numeriques avec pour dans".Split(' '),
        StringComparer.Ordinal
    );

    private readonly List<(Session Session, HashSet<string> Words, int? Number)> _sessions;
    private readonly Dictionary<string, int> _frequency;

    public Programmed(IEnumerable<Edition> editions)
    {
        _sessions = [.. editions.SelectMany(e => e.Sessions.Where(s => !s.IsTransversal)).Select(s => (s, Words($"{s.Title} {Name(s.Folder)}"), NumberOf(Name(s.Folder))))];
        _frequency = _sessions.SelectMany(s => s.Words).GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    /// <param name="path">In depot/: folders of the stick speak too.</param>
    /// <param name="taken">By the camera; the name's own date is read when there is none.</param>
    public (Session? Session, InboxReason Reason) SessionOf(string path, DateTime? taken)
    {
        var when = taken ?? DateIn(path);
        if (when is { } moment && At(moment) is { } byHour)
            return (byHour, InboxReason.Hour);
        return ByWords(path, when) is { } byWords ? (byWords, InboxReason.Words) : (null, InboxReason.None);
    }

    private Session? At(DateTime taken)
    {
        var sameDay = _sessions.Select(s => s.Session).Where(s => s.Metadata.Start == DateOnly.FromDateTime(taken)).ToList();
        if (taken.TimeOfDay == TimeSpan.Zero)
            return sameDay.Count == 1 ? sameDay[0] : null;
        return sameDay.Count == 1
            ? sameDay[0]
            : sameDay.Where(s => s.Metadata.StartTime is { } start && DateOnly.FromDateTime(taken).ToDateTime(start) - Early <= taken).MaxBy(s => s.Metadata.StartTime);
    }

    /// <summary>The one session that shares most with the name; rare words count more. Null at equal merit.</summary>
    private Session? ByWords(string path, DateTime? when)
    {
        var (words, number) = (Words(path), NumberIn(path));
        var ranked = _sessions
            // a file of another day is not of this session
            .Where(s => when is not { } day || s.Session.Metadata.Start is not { } start || start == DateOnly.FromDateTime(day))
            .Select(s => (s.Session, Merit: s.Words.Where(words.Contains).Sum(w => 1.0 / _frequency[w]) + (number is not null && number == s.Number ? 1.0 / _sessions.Count(o => o.Number == number) : 0)))
            .Where(s => s.Merit >= 0.5)
            .OrderByDescending(s => s.Merit)
            .Take(2)
            .ToList();
        return ranked.Count == 0 || ranked.Count == 2 && ranked[1].Merit > ranked[0].Merit - 0.01 ? null : ranked[0].Session;
    }

    private static HashSet<string> Words(string text) => Folding.Fold(text).Split(' ').Where(w => w.Length > 3 && !w.Any(char.IsDigit) && !Common.Contains(w)).ToHashSet(StringComparer.Ordinal);

    private static string Name(string folder) => folder[(folder.LastIndexOf('/') + 1)..];

    private static int? NumberOf(string folder) => int.TryParse(folder.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? NumberIn(string path) => NamedNumber().Match(Folding.Fold(path)) is { Success: true } m ? int.Parse(m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value, CultureInfo.InvariantCulture) : null;

    private static DateTime? DateIn(string path)
    {
        foreach (Match m in NamedDate().Matches(path))
        {
            var parts = m.Groups.Values.Skip(1).Select(g => g.Success ? int.Parse(g.Value, CultureInfo.InvariantCulture) : 0).ToArray();
            if (DateOnly.TryParseExact($"{parts[0]:0000}-{parts[1]:00}-{parts[2]:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && parts[3] < 24 && parts[4] < 60)
                return day.ToDateTime(new TimeOnly(parts[3], parts[4]));
        }
        return null;
    }

    /// <summary>« atelier 2 », « séance-02 », « s2 »; or the number that the name begins with.</summary>
    [GeneratedRegex(@"(?:^|[ ])(?:atelier|seance|session|table ronde|s)[ ]?0?([0-9]{1,2})(?=[ ]|$)|^0?([0-9]{1,2})[ ]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NamedNumber();

    /// <summary>IMG_20241213_143000, 2024-12-13 at 14.30, PXL_20241213_143000123.</summary>
    [GeneratedRegex(@"(?<![0-9])(20[0-9]{2})[-_.]?([0-9]{2})[-_.]?([0-9]{2})(?:(?:[-_ T]|\s(?:at|à)\s)([0-9]{2})[-_.:h]?([0-9]{2})[0-9]*)?(?![0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NamedDate();
}
