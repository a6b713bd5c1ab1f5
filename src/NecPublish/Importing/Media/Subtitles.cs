using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Importing.Media;

/// <summary>One subtitle.</summary>
/// <param name="Speaker">Who says it, where that is written; null mostly.</param>
/// <param name="Text">A line of plain text.</param>
/// <param name="At">The text in the source; without a length where it is not written as it reads.</param>
internal sealed record Cue(TimeSpan Start, TimeSpan End, string? Speaker, string Text, Place At);

/// <summary>
/// Reads and writes subtitles: WebVTT (W3C, section 4.1) and SubRip, which has commas in its times and no header. Notes, styles and regions
/// are not what is said: none is kept.
/// </summary>
internal static partial class Subtitles
{
    /// <summary>The cues in the order of the file, those without words left out.</summary>
    /// <param name="unread">The lines whose times cannot be read: what follows them is lost.</param>
    public static ImmutableArray<Cue> Read(string text, out ImmutableArray<Place> unread)
    {
        var lost = ImmutableArray.CreateBuilder<Place>();
        var cues = ImmutableArray.CreateBuilder<Cue>();
        (TimeSpan Start, TimeSpan End)? times = null;
        var lines = new List<(int At, string Line)>();
        for (var at = 0; at <= text.Length; )
        {
            var end = text.AsSpan(at).IndexOfAny('\r', '\n') is var n and >= 0 ? at + n : text.Length;
            var line = text[at..end];
            if (Times(line) is { } found)
            {
                // a player takes a line of times for a new cue even where the empty line before it was forgotten
                Add(times, lines, cues);
                times = found;
            }
            else if (line.Contains("-->", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(line))
            {
                Add(times, lines, cues);
                times = null;
                if (!string.IsNullOrWhiteSpace(line))
                    lost.Add(new(at, line.Length));
            }
            else if (times is not null)
                lines.Add((at, line));
            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        Add(times, lines, cues);
        unread = lost.ToImmutable();
        return cues.ToImmutable();
    }

    /// <summary>The same cues as WebVTT, and nothing else that the source held.</summary>
    public static byte[] Write(ImmutableArray<Cue> cues)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var cue in cues)
        {
            text.Append('\n').Append(Written(cue.Start)).Append(" --> ").Append(Written(cue.End)).Append('\n');
            if (cue.Speaker is { } speaker)
                text.Append("<v ").Append(Escaped(speaker)).Append('>');
            text.Append(Escaped(cue.Text)).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Add((TimeSpan Start, TimeSpan End)? times, List<(int At, string Line)> lines, ImmutableArray<Cue>.Builder cues)
    {
        if (times is var (start, end))
        {
            var raw = string.Join(' ', lines.Select(l => l.Line));
            var speaker = Voice().Match(raw) is { Success: true } voice ? Plain(voice.Groups["who"].Value) : null;
            var text = Plain(raw);
            // Zoom and others write the name before the words
            if (speaker is null && Named().Match(text) is { Success: true } named)
                (speaker, text) = (named.Groups["who"].Value, text[named.Length..]);
            if (text.Length > 0)
                cues.Add(new(start, end, speaker, text, lines is [var (at, line)] && line == text ? new(at, text.Length) : new(lines.Count > 0 ? lines[0].At : -1)));
        }
        lines.Clear();
    }

    private static (TimeSpan Start, TimeSpan End)? Times(string line) =>
        line.Contains("-->", StringComparison.Ordinal) && Timing().Match(line) is { Success: true } match && Time(match.Groups["start"].Value) is { } start && Time(match.Groups["end"].Value) is { } end
            ? (start, end)
            : null;

    /// <summary>"01:02:03.456", "02:03.456", "01:02:03,456".</summary>
    private static TimeSpan? Time(string text)
    {
        var parts = text.Replace(',', '.').Split(':');
        return int.TryParse(parts.Length > 2 ? parts[^3] : "0", NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && double.TryParse(parts[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromMilliseconds(((hours * 60L + minutes) * 60_000) + (long)(seconds * 1000))
            : null;
    }

    private static string Written(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.fff}");

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Without tags (voices, colours, times, {\an8} of other formats), with what entities stand for.</summary>
    private static string Plain(string text) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(text, "")), " ").Trim();

    [GeneratedRegex(@"^\s*(?<start>(\d{1,4}:)?\d{1,2}:\d{2}([.,]\d{1,3})?)\s*-->\s*(?<end>(\d{1,4}:)?\d{1,2}:\d{2}([.,]\d{1,3})?)(\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Timing();

    [GeneratedRegex(@"^\s*<v(\.[^\s>]*)?\s+(?<who>[^>]{1,80})>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Voice();

    /// <summary>« Camille Exemple: »: two words at least, each with its capital.</summary>
    [GeneratedRegex(@"^(?<who>\p{Lu}[\p{L}\p{M}'’.-]*(\s\p{Lu}[\p{L}\p{M}'’.-]*){1,4})\s?:\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"<[^>]{0,200}>|\{\\[^}]{0,200}\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();
}
