using System.Globalization;
using System.Text;

namespace NecPublish.Model;

/// <summary>Text made comparable and addressable: French readers and authors forget accents, capitals and spaces.</summary>
public static class Folding
{
    /// <summary>Lower case, no accents, ligatures opened, runs of anything else than letters and digits as one space.</summary>
    public static string Fold(string text) => Squeeze(text, ' ');

    /// <summary>As <see cref="Fold"/>, with '-' between words: an address's part. Empty when nothing is left.</summary>
    public static string Slug(string text) => Squeeze(text, '-');

    private static string Squeeze(string text, char separator)
    {
        var plain = text.Normalize(NormalizationForm.FormD);
        var result = new StringBuilder(plain.Length);
        foreach (var c in plain)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var open = c switch
            {
                'œ' or 'Œ' => "oe",
                'æ' or 'Æ' => "ae",
                'ß' => "ss",
                'ø' or 'Ø' => "o",
                _ => null,
            };
            if (open is not null)
                result.Append(open);
            else if (char.IsAsciiLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c));
            else if (separator == ' ' && char.IsLetterOrDigit(c))
                result.Append(char.ToLowerInvariant(c));
            else if (result.Length > 0 && result[^1] != separator)
                result.Append(separator);
        }
        while (result.Length > 0 && result[^1] == separator)
            result.Length--;
        return result.ToString();
    }
}
