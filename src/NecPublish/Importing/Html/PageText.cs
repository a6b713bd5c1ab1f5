using System.Text;

namespace NecPublish.Importing.Html;

/// <summary>How a page's words and languages are read.</summary>
internal static class PageText
{
    /// <summary>Runs of spaces and line ends as one space; no-break spaces stay.</summary>
    public static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                if (squeezed.Length == 0 || squeezed[^1] != ' ')
                    squeezed.Append(' ');
            }
            // a soft hyphen, a byte order mark, a zero-width space between words say nothing
            else if (c is not ('\u00AD' or '\uFEFF' or '\u200B'))
                squeezed.Append(char.IsControl(c) ? ' ' : c);
        }
        return squeezed.ToString();
    }

    public static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '\u00A0' or '\u200B' or '\uFEFF');

    /// <summary>A BCP 47 tag as it is usually written; null for none, and for Word's « x-none ».</summary>
    public static string? Language(string? tag)
    {
        tag = tag?.Trim();
        if (string.IsNullOrEmpty(tag) || tag.Length < 2 || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || tag.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = tag.Split('-');
        return string.Join('-', parts.Select((p, i) => i == 0 ? p.ToLowerInvariant() : p.Length == 2 ? p.ToUpperInvariant() : p));
    }
}
