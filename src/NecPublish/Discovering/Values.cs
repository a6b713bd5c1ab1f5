using System.Globalization;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>The tolerant reading of single values: what people write for dates, numbers, yes and no.</summary>
public static partial class Values
{
    private static readonly string[] Months =
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

    /// <summary>2024-12-13, 13/12/2024, 13.12.24, « vendredi 13 décembre 2024 », « 1er mars 2024 »; null for anything else.</summary>
    public static DateOnly? Date(string text)
    {
        text = text.Trim();
        var day = text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return iso;
        if (NumericDate().Match(text) is { Success: true } numeric)
            return Make(numeric.Groups[3].Value, Int(numeric.Groups[2].Value), Int(numeric.Groups[1].Value));
        if (WordDate().Match(Folding.Fold(text)) is { Success: true } words && Array.IndexOf(Months, words.Groups[2].Value) is var month and >= 0)
            return Make(words.Groups[3].Value, month + 1, Int(words.Groups[1].Value));
        return null;
    }

    /// <summary>"14:30", « 14 h 30 », « 14h », alone or after a date; null for anything else.</summary>
    public static TimeOnly? Time(string text) =>
        ClockTime().Match(text) is { Success: true } m && Int(m.Groups[1].Value) < 24 && (m.Groups[2].Length == 0 || Int(m.Groups[2].Value) < 60)
            ? new TimeOnly(Int(m.Groups[1].Value), m.Groups[2].Length == 0 ? 0 : Int(m.Groups[2].Value))
            : null;

    /// <summary>A language by its name, as its code; anything else as it was written.</summary>
    public static string Language(string text) =>
        Folding.Slug(text) switch
        {
            "francais" or "french" => "fr",
            "anglais" or "english" => "en",
            "espagnol" or "espanol" => "es",
            "allemand" => "de",
            "italien" => "it",
            "portugais" => "pt",
            "creole-martiniquais" or "creole-guadeloupeen" => "gcf",
            "creole-guyanais" => "gcr",
            "creole-reunionnais" => "rcf",
            _ => text,
        };

    /// <summary>oui, vrai, x, 1… ; non, faux, 0… ; null for anything else, the empty text included.</summary>
    public static bool? YesNo(string text) =>
        Folding.Fold(text) switch
        {
            "oui" or "o" or "vrai" or "true" or "yes" or "y" or "x" or "1" or "ok" => true,
            "non" or "n" or "faux" or "false" or "no" or "0" or "aucun" or "aucune" => false,
            _ => null,
        };

    /// <summary>A whole number, spaces between thousands allowed; null for anything else.</summary>
    public static int? Integer(string text) =>
        int.TryParse(text.Replace(" ", "").Replace("\u202F", "").Replace("\u00A0", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly? Make(string year, int month, int day)
    {
        var y = Int(year) is var n && n < 100 ? 2000 + n : n;
        return y is > 0 and < 10000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, day) : null;
    }

    [GeneratedRegex(@"^([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"^(?:[a-z]+ )?([0-9]{1,2})(?:er)? ([a-z]+) ([0-9]{4})\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WordDate();

    [GeneratedRegex(@"(?:^|[T ])([0-9]{1,2})\s?(?:h|:)\s?([0-9]{2})?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ClockTime();
}
