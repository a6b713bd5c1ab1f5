using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>A chart as the table of its figures, from the copies that the file keeps of them (c:strCache, c:numCache).</summary>
internal static class ChartData
{
    private const int MostRows = 500;

    /// <summary>Null when the chart keeps no figures.</summary>
    /// <param name="name">The chart's name when it has no title of its own.</param>
    public static Table? Read(XElement chart, string name, Place at)
    {
        var series = chart.Descendants(C + "ser").ToList();
        if (series.Count == 0)
            return null;
        var title = string.Concat(chart.Descendants(C + "title").Take(1).Descendants(A + "t").Select(t => t.Value)).Trim();
        var categories = Points(series[0].Element(C + "cat") ?? series[0].Element(C + "xVal"));
        var values = series.Select(s => Points(s.Element(C + "val") ?? s.Element(C + "yVal"))).ToList();
        var count = values.Append(categories).SelectMany(v => v.Keys).DefaultIfEmpty(-1).Max() + 1;
        if (count == 0)
            return null;
        var head = new Row(at, [Cell("", at), .. series.Select((s, i) => Cell(Points(s.Element(C + "tx")).GetValueOrDefault(0, $"Série {(i + 1).ToString(CultureInfo.InvariantCulture)}"), at))]);
        var rows = Enumerable.Range(0, System.Math.Min(count, MostRows))
            .Select(i => new Row(at, [Cell(categories.GetValueOrDefault(i, (i + 1).ToString(CultureInfo.InvariantCulture)), at), .. values.Select(v => Cell(v.GetValueOrDefault(i, ""), at))]));
        return new(
            at,
            Attr.Empty,
            [new Plain(at, [new Str(at, $"Graphique\u202f: {(title.Length > 0 ? title : name)}")])],
            [.. Enumerable.Repeat(Alignment.Default, series.Count + 1)],
            [head],
            [.. rows],
            [],
            1
        );
    }

    private static SortedDictionary<int, string> Points(XElement? holder)
    {
        var points = new SortedDictionary<int, string>();
        foreach (var point in holder?.Descendants(C + "pt") ?? [])
        {
            if (int.TryParse((string?)point.Attribute("idx"), CultureInfo.InvariantCulture, out var index) && index is >= 0 and < 100_000)
                points[index] = point.Element(C + "v")?.Value.Trim() ?? "";
        }
        return points;
    }

    private static Cell Cell(string text, Place at) => new(at, Alignment.Default, 1, 1, text.Length > 0 ? [new Plain(at, [new Str(at, text)])] : []);
}
