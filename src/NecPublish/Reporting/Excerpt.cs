using System.Globalization;
using System.Text;

namespace NecPublish.Reporting;

/// <summary>A source line fit for a terminal, with tildes under the words meant.</summary>
internal readonly record struct Excerpt(string Line, string Underline)
{
    /// <param name="index">Where the words meant begin.</param>
    /// <param name="length">0 when unknown: the rest of the line's first word is not guessed at, one tilde stands there.</param>
    public static Excerpt Of(string line, int index, int length)
    {
        var start = Math.Clamp(index, 0, line.Length);
        var end = Math.Clamp(start + Math.Max(length, 1), start, line.Length);
        var lead = Clean(line[..start]);
        var meant = Clean(line[start..end]);
        return new Excerpt($"{lead}{meant}{Clean(line[end..])}", new string(' ', Width(lead)) + new string('~', Math.Max(1, Width(meant))));
    }

    /// <summary>
    /// Text without what a terminal would obey: escape sequences, and the marks that write a line from right to left
    /// (UAX #9), become visible; tabs become one space.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Obeyed))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            clean.Append(c is '\t' or '\n' or '\r' ? ' ' : Obeyed.Contains(c) ? '\ufffd' : c);
        return clean.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Obeyed = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Concat([0x200e, 0x200f]).Concat(Enumerable.Range(0x2028, 7)).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c),
    ]);

    /// <summary>Columns that a terminal gives to a text: marks that combine take none, emoji and ideographs two.</summary>
    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
                _ => rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3) or (>= 0xf900 and <= 0xfaff) or (>= 0xff00 and <= 0xff60) or (>= 0x1f300 and <= 0x1faff) ? 2 : 1,
            };
        }
        return width;
    }
}
