using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NecPublish.Tending.Fixing;

/// <summary>Lines of a source and what replaces them. Line counts from 1.</summary>
public sealed record Change(int Line, ImmutableArray<string> Before, ImmutableArray<string> After);

/// <summary>
/// What may be mended in a Markdown source without a person: lists and headings made by hand, letters spread with spaces, empty lines made
/// of breaks, French spaces and apostrophes. Words never change, and what is not prose (header, code, tables, HTML) is left alone.
/// </summary>
public static partial class MarkdownFixes
{
    private const int LongestHeading = 80;

    /// <summary>The changes that a text needs, from top to bottom; none when it is fine.</summary>
    public static ImmutableArray<Change> Of(string text)
    {
        var lines = text.Split('\n');
        var kinds = LineKinds.Of(lines);
        var (isFrench, hasReferences) = (IsFrench(text), Reference().IsMatch(text));
        string Set(string line) => Typography.Set(line, isFrench, hasReferences);
        var changes = ImmutableArray.CreateBuilder<Change>();
        var level = 1;
        var afterList = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (kinds[i] != LineKind.Prose)
            {
                if (kinds[i] == LineKind.Heading)
                    level = lines[i].TakeWhile(c => c == '#').Count();
                continue;
            }
            var run = FakeList(lines, kinds, i);
            if (run >= 2)
            {
                var items = lines[i..(i + run)].Select(l => Set(Item(l)));
                ImmutableArray<string> before = [.. lines[i..(i + run)]];
                var follows = i + run < lines.Length && lines[i + run].Trim().Length > 0;
                string[] apart = [End(lines[i])];
                changes.Add(new(i + 1, before, [.. i > 0 && lines[i - 1].Trim().Length > 0 ? apart : [], .. items, .. follows ? apart : []]));
                i += run - 1;
                afterList = i + 1;
                continue;
            }
            var line = IsFakeHeading(lines, kinds, i, i == afterList) ? $"{new string('#', Math.Min(level + 1, 6))} {Set(lines[i].Trim()[2..^2])}{End(lines[i])}" : Set(lines[i]);
            if (IsEmptyLine(lines[i]))
                changes.Add(new(i + 1, [lines[i]], [End(lines[i])]));
            else if (line != lines[i])
                changes.Add(new(i + 1, [lines[i]], [.. line.Split('\n')]));
        }
        return changes.ToImmutable();
    }

    /// <summary>The text with its changes made.</summary>
    public static string Apply(string text, ImmutableArray<Change> changes)
    {
        var lines = text.Split('\n').ToList();
        foreach (var change in changes.Reverse())
        {
            lines.RemoveRange(change.Line - 1, change.Before.Length);
            lines.InsertRange(change.Line - 1, change.After);
        }
        return string.Join('\n', lines);
    }

    /// <summary>How many lines from here begin with a sign of a hand-made list; 0 when the first does not.</summary>
    private static int FakeList(string[] lines, LineKind[] kinds, int from)
    {
        var first = NumberOf(lines[from]);
        var run = 0;
        // a list counts by itself: numbers that do not follow each other (hours, years) would change
        while (from + run < lines.Length && kinds[from + run] == LineKind.Prose && (first is { } number ? NumberOf(lines[from + run]) == number + run : Bulleted().IsMatch(lines[from + run])))
            run++;
        return run;
    }

    private static int? NumberOf(string line) => Numbered().Match(line) is { Success: true } found ? int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>What stands before the line feed: the source keeps its ends of lines.</summary>
    private static string End(string line) => line.EndsWith('\r') ? "\r" : "";

    /// <summary>Unless the header names another language.</summary>
    private static bool IsFrench(string text) => Language().Match(text) is not { Success: true } named || named.Groups[1].Value.StartsWith("fr", StringComparison.OrdinalIgnoreCase);

    /// <summary>« • mot » and « 1° mot » as Markdown writes them.</summary>
    private static string Item(string line)
    {
        var end = End(line);
        line = line.TrimEnd('\r', ' ', '\\');
        if (Break().Match(line) is { Success: true } last && last.Index + last.Length == line.Length)
            line = line[..last.Index];
        var numbered = Numbered().Match(line);
        return (numbered.Success ? $"{numbered.Groups[1].Value}. {line[numbered.Length..]}" : $"- {line[Bulleted().Match(line).Length..]}") + end;
    }

    /// <summary>A line alone, all bold, short, without a final sign, and a text below.</summary>
    private static bool IsFakeHeading(string[] lines, LineKind[] kinds, int i, bool isAfterList)
    {
        var line = lines[i].Trim();
        if (line.Length is < 5 or > LongestHeading + 4 || !line.StartsWith("**", StringComparison.Ordinal) || !line.EndsWith("**", StringComparison.Ordinal) || lines[i].StartsWith(' '))
            return false;
        var words = line[2..^2];
        if (words.Contains('*', StringComparison.Ordinal) || words[0] is ' ' or '#' || words[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '»' or ' ' or '\\' || CaptionLike().IsMatch(words))
            return false;
        // what this very pass will set apart is apart
        if (i > 0 && !isAfterList && !IsBlank(lines[i - 1]) || i + 2 >= lines.Length)
            return false;
        return FakeList(lines, kinds, i + 1) >= 2 || IsBlank(lines[i + 1]) && kinds[i + 2] is LineKind.Prose or LineKind.List;
    }

    private static bool IsBlank(string line) => line.Trim().Length == 0 || IsEmptyLine(line);

    private static bool IsEmptyLine(string line) => line.Trim() is "&nbsp;" or "<br>" or "<br/>" or "<br />" or "\u00a0";

    [GeneratedRegex(@"^[•·–—►→✓✔✅➤▪◦‣]\s*(?=\p{L}|\d|\*|\[|«)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bulleted();

    [GeneratedRegex(@"^(\d{1,2})(?:°|\s?[/-])\s+(?=\p{L}|\*|\[|«)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Break();

    [GeneratedRegex(@"^(?:tableau|table|tab\.|figure)\s+\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CaptionLike();

    /// <summary>« [name]: address » at the start of a line.</summary>
    [GeneratedRegex(@"^ {0,3}\[[^\]^][^\]]*\]:", RegexOptions.Multiline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reference();

    /// <summary>In the header only: nothing before it but other keys.</summary>
    [GeneratedRegex(@"\A\ufeff?---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n)*?langue\s*:\s*[""']?([A-Za-z-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Language();
}
