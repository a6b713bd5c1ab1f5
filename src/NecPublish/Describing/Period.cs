using System.Globalization;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>The time that a dataset covers, both days included, read from what its author wrote.</summary>
public readonly partial record struct Period(DateOnly Start, DateOnly End)
{
    private static readonly string[] Months = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

    /// <summary>ISO 8601 interval: "2018-01-01/2024-12-31".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}/{End:yyyy-MM-dd}");

    /// <summary>« 2018 à 2024 », « 30 mai 2024 », « 2024-05-30/2024-06-02 », « 13/12/2024 »… Null when no date is found in it.</summary>
    public static Period? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
            return null;
        Period? whole = null;
        foreach (Match match in Date().Matches(Folding.Fold(text)))
        {
            if (Read(match) is not { } found)
                continue;
            whole = whole is { } before ? new(before.Start < found.Start ? before.Start : found.Start, before.End > found.End ? before.End : found.End) : found;
        }
        return whole;
    }

    private static Period? Read(Match match)
    {
        var year = Number(match, "y") ?? Number(match, "y2") ?? Number(match, "y3") ?? Number(match, "y4");
        var month = Number(match, "m") ?? Number(match, "m2") ?? (match.Groups["month"] is { Success: true } name ? Array.IndexOf(Months, name.Value) + 1 : null);
        var day = Number(match, "d") ?? Number(match, "d2") ?? Number(match, "d3");
        if (year is null or < 1 || month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year.Value, month!.Value))))
            return null;
        var start = new DateOnly(year.Value, month ?? 1, day ?? 1);
        return new(start, day is not null ? start : month is not null ? start.AddMonths(1).AddDays(-1) : new DateOnly(year.Value, 12, 31));
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"\b(?:(?<y>\d{4}) (?<m>\d{2}) (?<d>\d{2})|(?<d2>\d{1,2}) (?<m2>\d{1,2}) (?<y2>\d{4})|(?:(?<d3>\d{1,2})(?:er)? )?(?<month>janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) (?<y3>\d{4})|(?<y4>\d{4}))\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Date();
}
