using System.Globalization;
using System.Text.RegularExpressions;

namespace NecPublish.Stamping;

/// <summary>The cross-reference tables and the trailer of a PDF (ISO 32000-1, 7.5.4 and 7.5.5), newest first.</summary>
internal sealed partial class PdfTrailer
{
    private readonly Dictionary<int, int> _positions = [];

    /// <summary>One more than the highest object number.</summary>
    public int Size { get; private set; }

    /// <summary>The catalogue's object number.</summary>
    public int Root { get; private set; }

    /// <summary>/Info and /ID as they stand, which every trailer repeats; with a space behind.</summary>
    public string Kept { get; private set; } = "";

    /// <summary>Null when it has no table, is encrypted, or is broken.</summary>
    /// <param name="text">The file, one character a byte.</param>
    /// <param name="start">Where the last table stands.</param>
    public static PdfTrailer? Read(string text, int start)
    {
        var trailer = new PdfTrailer();
        var seen = new HashSet<int>();
        for (int? at = start; at is { } table; )
        {
            if (!seen.Add(table) || table < 0 || table >= text.Length || string.CompareOrdinal(text, table, "xref", 0, 4) != 0)
                return null;
            var end = text.IndexOf("trailer", table, StringComparison.Ordinal);
            if (end < 0 || Dictionary(text, end + 7) is not { } entries || entries.Contains("/Encrypt", StringComparison.Ordinal) || entries.Contains("/XRefStm", StringComparison.Ordinal))
                return null;
            if (seen.Count == 1 && !trailer.Take(entries))
                return null;
            trailer.ReadTable(text.AsSpan(table + 4, end - table - 4));
            at = Number(Previous().Match(entries));
        }
        return trailer;
    }

    /// <summary>Where an object stands; null when no table tells.</summary>
    public int? PositionOf(int number) => _positions.TryGetValue(number, out var position) ? position : null;

    /// <summary>The inside of the dictionary that starts here, brackets, strings and comments understood; null when there is none.</summary>
    public static string? Dictionary(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (string.CompareOrdinal(text, at, "<<", 0, 2) != 0)
            return null;
        var depth = 0;
        for (var i = at; i + 1 < text.Length; i++)
        {
            switch (text[i])
            {
                case '<' when text[i + 1] == '<':
                    depth++;
                    i++;
                    break;
                case '>' when text[i + 1] == '>':
                    i++;
                    if (--depth == 0)
                        return text[(at + 2)..(i - 1)];
                    break;
                case '<': // a string in hexadecimal
                    i = text.IndexOf('>', i) is var close and >= 0 ? close : text.Length;
                    break;
                case '(':
                    i = EndOfString(text, i);
                    break;
                case '%':
                    return null; // a comment may hide a bracket: rare enough to leave such a file alone
            }
        }
        return null;
    }

    private static int EndOfString(string text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '(')
                depth++;
            else if (text[at] == ')' && --depth == 0)
                break;
        }
        return at;
    }

    private bool Take(string entries)
    {
        if (Number(SizeEntry().Match(entries)) is not { } size || Number(RootEntry().Match(entries)) is not { } root)
            return false;
        (Size, Root) = (size, root);
        foreach (var kept in new[] { InfoEntry().Match(entries), IdEntry().Match(entries) })
        {
            if (kept.Success)
                Kept += kept.Value + " ";
        }
        return true;
    }

    /// <summary>Subsections of "first count", then so many entries of "position generation n".</summary>
    private void ReadTable(ReadOnlySpan<char> table)
    {
        var words = table.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var w = 0; w + 1 < words.Length; )
        {
            if (!TryParse(words[w], out var first) || !TryParse(words[w + 1], out var count))
                return;
            w += 2;
            for (var i = 0; i < count && w + 2 < words.Length; i++, w += 3)
            {
                // a newer table wins over an older one
                if (words[w + 2] == "n" && TryParse(words[w], out var position))
                    _positions.TryAdd(first + i, position);
            }
        }
    }

    private static int? Number(Match match) => match.Success && TryParse(match.Groups[1].Value, out var number) ? number : null;

    private static bool TryParse(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"/Prev\s+(\d{1,9})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Previous();

    [GeneratedRegex(@"/Size\s+(\d{1,9})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex SizeEntry();

    [GeneratedRegex(@"/Root\s+(\d{1,9}) 0 R", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex RootEntry();

    [GeneratedRegex(@"/Info\s+\d{1,9} \d+ R", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InfoEntry();

    [GeneratedRegex(@"/ID\s*\[\s*<[0-9A-Fa-f]*>\s*<[0-9A-Fa-f]*>\s*\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex IdEntry();
}
