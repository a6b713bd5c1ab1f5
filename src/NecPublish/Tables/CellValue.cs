using System.Globalization;

namespace NecPublish.Tables;

/// <summary>Reads a cell as a French author writes it, and gives it back as machines read it.</summary>
internal static class CellValue
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy"];

    private static readonly string[] DateTimeForms =
    [
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd HH:mm",
        "dd/MM/yyyy HH:mm:ss",
        "dd/MM/yyyy HH:mm",
        "d/M/yyyy H:mm",
    ];

    /// <summary>
    /// "1 234,5" → "1234.5". Null when it is no number, or an identifier in digits: a leading zero ("01234"), or more digits than
    /// a number keeps (15).
    /// </summary>
    public static string? Number(string cell)
    {
        Span<char> digits = stackalloc char[32];
        return IsNumber(cell, digits, out var length, out _, out _) ? new(digits[..length]) : null;
    }

    /// <summary>As <see cref="Number"/>, without making the text.</summary>
    public static bool IsNumber(string cell, out bool isInteger, out bool hasComma)
    {
        Span<char> digits = stackalloc char[32];
        return IsNumber(cell, digits, out _, out isInteger, out hasComma);
    }

    private static bool IsNumber(string cell, Span<char> result, out int length, out bool isInteger, out bool hasComma)
    {
        (length, isInteger, hasComma) = (0, true, false);
        if (cell.Length > result.Length)
            return false;
        var digits = 0;
        var significant = 0;
        var sinceSpace = -1;
        for (var i = 0; i < cell.Length; i++)
        {
            var c = cell[i];
            if (char.IsAsciiDigit(c))
            {
                digits++;
                if (c != '0' || significant > 0)
                    significant++;
                if (sinceSpace >= 0 && isInteger)
                    sinceSpace++;
                result[length++] = c;
            }
            else if (c is '-' or '\u2212' && i == 0)
                result[length++] = '-';
            else if (c is '.' or ',' && isInteger && digits > 0 && i + 1 < cell.Length)
            {
                (isInteger, hasComma) = (false, c == ',');
                result[length++] = '.';
            }
            else if (c is ' ' or '\u00A0' or '\u202F' && isInteger && digits > 0 && sinceSpace is -1 or 3)
                sinceSpace = 0; // thousands: groups of three
            else if (c != '+' || i > 0)
                return false;
        }
        var start = length > 0 && result[0] == '-' ? 1 : 0;
        var isIdentifier = digits > 1 && result[start] == '0' && result[start + 1] != '.';
        return digits > 0 && significant <= 15 && !isIdentifier && sinceSpace is -1 or 3;
    }

    /// <summary>"13/12/2024" → "2024-12-13".</summary>
    public static string? Date(string cell) =>
        cell.Length is >= 8 and <= 10 && DateOnly.TryParseExact(cell, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <summary>"13/12/2024 14:30" → "2024-12-13T14:30:00", local time.</summary>
    public static string? Moment(string cell) =>
        cell.Length is >= 13 and <= 19
        && System.DateTime.TryParseExact(cell, DateTimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
            : null;

    /// <summary>"Oui" → "oui": the spelling that the Table Schema declares.</summary>
    public static string? Boolean(string cell) =>
        cell.Length > 5
            ? null
            : cell.ToUpperInvariant() switch
            {
                "OUI" or "VRAI" or "TRUE" => "oui",
                "NON" or "FAUX" or "FALSE" => "non",
                _ => null,
            };

    public static bool IsYear(string cell) => cell.Length == 4 && cell is ['1', '8' or '9', ..] or ['2', '0' or '1', ..] && cell.All(char.IsAsciiDigit);
}
