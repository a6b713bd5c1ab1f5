using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NecPublish.Model;

/// <summary>
/// What French typography asks of a text that was typed on a keyboard: no-break spaces before high punctuation, curved apostrophes,
/// guillemets. Only spaces that the author wrote are changed, none is added; doing it twice changes nothing more.
/// Source: Imprimerie nationale, Lexique des règles typographiques, « Ponctuation » and « Espaces ».
/// </summary>
public static class FrenchTypography
{
    private const char Narrow = '\u202F';
    private const char NoBreak = '\u00A0';

    /// <summary>Characters: what a longer text needed is not kept.</summary>
    private const int MostKept = 1 << 16;

    /// <summary>Used again from run to run of text: there are a hundred on a page.</summary>
    [ThreadStatic]
    private static StringBuilder? _builder;

    private static readonly SearchValues<char> Candidates = SearchValues.Create("'\"!?;:«».°0123456789");

    /// <param name="language">BCP 47: a text in any but French is left as it is.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Apply(string? text, string language) => language.StartsWith("fr", StringComparison.Ordinal) ? Apply(text) : text;

    /// <returns>The very text when nothing of it changes; nothing for nothing.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Apply(string? text) => text is null ? null : Write(text, null)?.ToString() ?? text;

    /// <summary>As <see cref="Apply(string)"/>, at the end of what is being written: most of a page's runs of text change.</summary>
    public static void AppendTo(StringBuilder output, string text)
    {
        if (Write(text, output) is null)
            output.Append(text);
    }

    /// <summary>Writes the text where something of it changes; null and nothing written when nothing does.</summary>
    /// <param name="output">Null for a builder that lasts until the next call.</param>
    private static StringBuilder? Write(string text, StringBuilder? output)
    {
        var candidate = text.AsSpan().IndexOfAny(Candidates);
        if (candidate < 0)
            return null;
        StringBuilder? result = null;
        var quotes = Quotes(text);
        var isOpen = false;
        var done = 0;
        for (var i = System.Math.Max(0, candidate - 1); i < text.Length; i++)
        {
            // only a candidate changes, or what stands beside one
            if (i > candidate + 1)
            {
                var next = text.AsSpan(i - 1).IndexOfAny(Candidates);
                if (next < 0)
                    break;
                candidate = i - 1 + next;
                i = System.Math.Max(i, candidate - 1);
            }
            var c = text[i];
            // nothing that may change stands between the full stop and the no-break spaces: most signs are told by one comparison
            if (c is > '.' and < NoBreak)
                continue;
            var (replacement, skip) = c switch
            {
                '\'' when i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] is '«' or '"') => ("’", 0),
                '"' when quotes => ((isOpen = !isOpen) ? "«\u202F" : "\u202F»", 0),
                '.' when i + 2 < text.Length && text[i + 1] == '.' && text[i + 2] == '.' && (i + 3 == text.Length || text[i + 3] != '.') && (i == 0 || text[i - 1] != '.') => ("…", 2),
                ' ' or NoBreak or Narrow => (Space(text, i), 0),
                _ => (null, 0),
            };
            if (replacement is null || skip == 0 && replacement.Length == 1 && replacement[0] == c)
                continue;
            (result ??= output ?? Builder()).Append(text, done, i - done).Append(replacement);
            i += skip;
            done = i + 1;
        }
        return result?.Append(text, done, text.Length - done);
    }

    private static StringBuilder Builder() => _builder is { Capacity: <= MostKept } kept ? kept.Clear() : _builder = new StringBuilder(1024);

    /// <summary>What a space becomes between its neighbours; null to leave it as it is.</summary>
    private static string? Space(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : '\0';
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        var next = at + 2 < text.Length ? text[at + 2] : ' ';
        if (after is '»' or ';' or '!' or '?' && !char.IsWhiteSpace(before) || before == '«' && !char.IsWhiteSpace(after))
            return "\u202F";
        // « : » between two words, not the eyes of a smiley
        if (after == ':' && (char.IsWhiteSpace(next) || next is '»' or '"') && !char.IsWhiteSpace(before))
            return "\u00A0";
        if (char.IsAsciiDigit(before) && IsThousand(text, at))
            return "\u202F";
        if (char.IsAsciiDigit(before) && (after is '%' or '‰' or '€' or '$' or '£'))
            return "\u202F";
        return IsHour(text, at) || before == '°' && char.IsAsciiDigit(after) ? "\u00A0" : null;
    }

    /// <summary>Either space of « 14 h 30 ».</summary>
    private static bool IsHour(string text, int at)
    {
        if (at + 1 == text.Length || at == 0)
            return false;
        if (text[at + 1] == 'h')
            return char.IsAsciiDigit(text[at - 1]) && (at + 2 == text.Length || !char.IsLetter(text[at + 2]));
        return text[at - 1] == 'h' && char.IsAsciiDigit(text[at + 1]) && at > 1 && (char.IsAsciiDigit(text[at - 2]) || at > 2 && (text[at - 2] is ' ' or NoBreak or Narrow) && char.IsAsciiDigit(text[at - 3]));
    }

    /// <summary>One to three digits, a space, exactly three digits: 10 000, not 2024 300.</summary>
    private static bool IsThousand(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return at - start is >= 1 and <= 3 && end - at - 1 == 3 && text[start] != '0';
    }

    /// <summary>True when straight quotes come in pairs, each opening before a word and closing after one.</summary>
    private static bool Quotes(string text)
    {
        var count = 0;
        for (var i = text.IndexOf('"', StringComparison.Ordinal); i >= 0; i = text.IndexOf('"', i + 1))
        {
            var isOpening = count++ % 2 == 0;
            var before = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '’' or '\'';
            var after = i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || char.IsPunctuation(text[i + 1]);
            if (isOpening ? !before || i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) : !after || char.IsWhiteSpace(text[i - 1]))
                return false;
        }
        return count > 0 && count % 2 == 0;
    }
}
