using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Rendering;

/// <summary>Dates, weights and counts as French readers write them. No operating system's locale is asked: output must not vary.</summary>
internal static class French
{
    private const char Narrow = '\u202F';

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>"1er janvier 2024", "13 décembre 2024", the day joined to its month by a no-break space.</summary>
    public static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))}\u00A0{Months[date.Month - 1]} {date.Year}");

    /// <summary>"vendredi 13 décembre 2024".</summary>
    public static string LongDate(DateOnly date) => $"{Days[(int)date.DayOfWeek]} {Date(date)}";

    /// <summary>"9 h 30".</summary>
    public static string Hour(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}{Narrow}h{Narrow}{time.Minute:00}");

    /// <summary>"2024-12-13".</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"370 octets", "9,8 Ko", "12 Mo": thousands, as file managers show them in French.</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            < 1000 => $"{bytes.ToString(CultureInfo.InvariantCulture)} octet{(bytes > 1 ? "s" : "")}",
            < 1_000_000 => $"{Short(bytes / 1000m)}{Narrow}Ko",
            < 1_000_000_000 => $"{Short(bytes / 1_000_000m)}{Narrow}Mo",
            _ => $"{Short(bytes / 1_000_000_000m)}{Narrow}Go",
        };

    /// <summary>"1 240": thousands by a narrow no-break space.</summary>
    public static string Number(long value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        var text = new System.Text.StringBuilder(digits.Length + 4);
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0 && digits[i - 1] != '-')
                text.Append(Narrow);
            text.Append(digits[i]);
        }
        return text.ToString();
    }

    /// <summary>"3 pages", "1 page", "0 page".</summary>
    public static string Count(long value, string one, string many) => $"{Number(value)} {(value is > 1 or < -1 ? many : one)}";

    /// <summary>"a, b et c".</summary>
    public static string Join(ImmutableArray<string> items) =>
        items switch
        {
            [] => "",
            [var one] => one,
            [.. var first, var last] => $"{string.Join(", ", first)} et {last}",
        };

    /// <summary>First letter in capitals.</summary>
    public static string Capital(string text) => text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Short(decimal value) =>
        value.ToString(value < 10 ? "0.#" : "0", CultureInfo.InvariantCulture).Replace('.', ',');
}
