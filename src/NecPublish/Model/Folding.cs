using System.Globalization;
using System.Text;

namespace NecPublish.Model;

/// <summary>Text made comparable and addressable: French readers and authors forget accents, capitals and spaces.</summary>
public static class Folding
{
    /// <summary>Lower case, no accents, ligatures opened, signs that are not seen left out, runs of anything else than letters and digits as one space.</summary>
    public static string Fold(string text) => Squeeze(text, ' ');

    /// <summary>As <see cref="Fold"/>, with '-' between words: an address's part. Empty when nothing is left.</summary>
    public static string Slug(string text) => Squeeze(text, '-');

    private static string Squeeze(string text, char separator)
    {
        // what French is written with needs no normalisation, which costs far more than the rest
        var plain = text.AsSpan().ContainsAnyExceptInRange('\0', LastLatin) ? text.Normalize(NormalizationForm.FormD) : text;
        var result = plain.Length <= 256 ? stackalloc char[512] : new char[plain.Length * 2];
        var length = 0;
        foreach (var c in plain)
        {
            var open = char.IsAscii(c) ? null : Opened(c);
            if (open is not null)
            {
                foreach (var letter in open)
                    result[length++] = letter;
            }
            else if (char.IsAsciiLetterOrDigit(c) || (separator == ' ' && char.IsLetterOrDigit(c)))
                result[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && result[length - 1] != separator && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                result[length++] = separator;
        }
        if (length > 0 && result[length - 1] == separator)
            length--;
        return new string(result[..length]);
    }

    /// <summary>The letters without marks that a character stands for; null when it stands for itself.</summary>
    private static string? Opened(char c) => c <= LastLatin ? Latin[c] : null;

    /// <summary>End of Latin Extended-A.</summary>
    private const char LastLatin = '\u017f';

    private static readonly string?[] Latin = [.. Enumerable.Range(0, LastLatin + 1).Select(c => Open((char)c))];

    private static string? Open(char c)
    {
        if (char.IsAscii(c))
            return null;
        switch (c)
        {
            case 'œ' or 'Œ':
                return "oe";
            case 'æ' or 'Æ':
                return "ae";
            case 'ß':
                return "ss";
            case 'ø' or 'Ø':
                return "o";
        }
        var apart = c.ToString().Normalize(NormalizationForm.FormD);
        return apart.Length > 1 && char.IsAsciiLetter(apart[0]) ? char.ToLowerInvariant(apart[0]).ToString() : null;
    }
}
