using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>
/// Bars for a small table with a label and a number, as static SVG with its text alternative. Nothing is drawn when the columns do not
/// clearly allow it: a chart that misleads is worse than none. Widths are percentages and texts keep the page's size, so that it reads
/// at 320 px.
/// </summary>
internal static class DatasetChart
{
    private const int MaxBars = 15;
    private const int MinBars = 2;
    private const int BarStep = 76;
    private static readonly string[] LabelNames = ["libelle", "nom", "intitule", "titre", "label", "categorie"];
    private static readonly string[] UnitNames = ["unite", "unit", "unites"];

    private sealed record Bar(string Label, string Text, double Value);

    /// <summary>The chart and its caption; nothing when the table has no clear label and number, or more rows than the preview.</summary>
    public static Markup Of(Document document, TableFacts? facts)
    {
        if (facts is null || facts.PreviewRows < facts.RowCount || document.Blocks.OfType<Table>().FirstOrDefault() is not { } table)
            return Markup.None;
        var columns = facts.Columns;
        var value = IndexOf(columns, c => c.Type is ColumnType.Integer or ColumnType.Number);
        var label = LabelOf(columns, table, value);
        if (value < 0 || label < 0 || columns.Count(c => c.Type is ColumnType.Integer or ColumnType.Number) > 1)
            return Markup.None;
        var unitColumn = IndexOf(columns, c => UnitNames.Contains(Folding.Fold(c.Name)));
        var rows = unitColumn < 0 ? (Unit: columns[value].Unit ?? "", Rows: table.Body.AsEnumerable()) : MostCommonUnit(table, unitColumn);
        var bars = rows.Rows.Select(r => BarOf(r, label, value)).ToList();
        if (bars.Count is < MinBars or > MaxBars || bars.Contains(null) || bars.Max(b => b!.Value) <= 0)
            return Markup.None;
        return Draw([.. bars.OfType<Bar>()], columns[label].Name, columns[value].Name, rows.Unit, bars.Count < facts.RowCount);
    }

    private static Markup Draw(ImmutableArray<Bar> bars, string label, string value, string unit, bool isPart)
    {
        var max = bars.Max(b => b.Value);
        var title = $"{French.Capital(value)} par {label}{(unit.Length > 0 ? $", en {unit}" : "")}";
        var caption = $"{title}{(isPart ? $" (seulement les lignes comptées en {unit})" : "")}. Les mêmes chiffres sont dans le tableau.";
        var text = new StringBuilder(2048);
        text.Append(CultureInfo.InvariantCulture, $"<figure role=\"figure\" aria-label=\"{MarkupEncoder.Instance.Encode(caption)}\"><svg class=\"chart\" width=\"100%\" height=\"{bars.Length * BarStep - 6}\" role=\"img\" aria-labelledby=\"chart-t chart-d\">");
        text.Append(CultureInfo.InvariantCulture, $"<title id=\"chart-t\">{MarkupEncoder.Instance.Encode(title)}</title><desc id=\"chart-d\">{MarkupEncoder.Instance.Encode(string.Join(" ; ", bars.Select(b => $"{b.Label} : {b.Text}")))}.</desc>");
        for (var i = 0; i < bars.Length; i++)
        {
            var y = i * BarStep;
            var width = System.Math.Round(99.7 * bars[i].Value / max, 1);
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 18}\">{MarkupEncoder.Instance.Encode(bars[i].Label)}\u00A0: <tspan class=\"v\">{MarkupEncoder.Instance.Encode(bars[i].Text)}</tspan></text><rect class=\"track\" x=\".5\" y=\"{y + 28}\" width=\"99.7%\" height=\"26\"/>");
            if (width > 0)
                text.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\".5\" y=\"{y + 28}\" width=\"{width}%\" height=\"26\"/>");
        }
        text.Append(CultureInfo.InvariantCulture, $"</svg><figcaption>{MarkupEncoder.Instance.Encode(caption)}</figcaption></figure>");
        return new Markup(text.ToString());
    }

    /// <summary>A bar never compares voices with people: only the rows of the unit that most rows have.</summary>
    private static (string Unit, IEnumerable<Row> Rows) MostCommonUnit(Table table, int column)
    {
        var groups = table.Body.GroupBy(r => Text(r, column), StringComparer.Ordinal).ToList();
        if (groups.Count == 0)
            return ("", []);
        var most = groups.OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
        return (most.Key, most);
    }

    /// <summary>A column named as a label, else the first text, date or year whose values are all different.</summary>
    private static int LabelOf(ImmutableArray<Column> columns, Table table, int value)
    {
        var named = IndexOf(columns, c => LabelNames.Contains(Folding.Fold(c.Name)));
        return named >= 0 && named != value ? named : IndexOf(columns, c => c.Type is ColumnType.String or ColumnType.Date or ColumnType.Year && IsDistinct(table, columns.IndexOf(c)));
    }

    private static bool IsDistinct(Table table, int column) => table.Body.Select(r => Text(r, column)).Distinct(StringComparer.Ordinal).Count() == table.Body.Length;

    private static Bar? BarOf(Row row, int label, int value)
    {
        var (name, text) = (Text(row, label), Text(row, value));
        var plain = text.Replace(',', '.').Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal);
        return name.Length > 0 && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && double.IsFinite(number)
            ? new Bar(name, text, number)
            : null;
    }

    private static string Text(Row row, int column) => column < row.Cells.Length ? PlainText.Of(row.Cells[column].Content).Trim() : "";

    private static int IndexOf(ImmutableArray<Column> columns, Func<Column, bool> wanted)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (wanted(columns[i]))
                return i;
        }
        return -1;
    }
}
