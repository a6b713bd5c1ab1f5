using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>A table that Les Bases would break, as a CSV file and a paragraph that says what it holds.</summary>
internal static class TableFile
{
    private const int SimpleRows = 30;
    private const int SimpleColumns = 8;

    /// <summary>True for what loses its sense without scope and colspan, or is too large to read on a phone.</summary>
    public static bool IsComplex(Table table) =>
        table.Head.Length > 1
        || !table.Foot.IsEmpty
        || table.RowHeadColumns > 0
        || table.Body.Length > SimpleRows
        || table.Columns.Length > SimpleColumns
        || table.Head.Concat(table.Body).Any(r => r.Cells.Any(c => c.RowSpan > 1 || c.ColumnSpan > 1));

    public static (string Summary, FileContent File) Of(Table table, int number, Losses losses)
    {
        var caption = PlainText.Of(table.Caption).Trim();
        var name = caption.Length > 0 ? caption : string.Create(CultureInfo.InvariantCulture, $"Tableau {number}");
        losses.Add($"Le tableau « {Limits.Shorten(name, 60)} » devient un fichier CSV et un résumé : Les Bases ne garde ni les en-têtes de ligne ni les cellules fusionnées.");

        var rows = Grid(table);
        var columns = table.Head.IsEmpty ? [] : rows[table.Head.Length - 1].Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var summary = new StringBuilder("<p>");
        summary.Append(RestrictedHtml.Encode(name)).Append(CultureInfo.InvariantCulture, $"\u202F: tableau de {table.Body.Length + table.Foot.Length} lignes");
        if (columns.Length > 0)
            summary.Append(", colonnes\u202F: ").Append(RestrictedHtml.Encode(string.Join(", ", columns)));
        summary.Append(". Le tableau entier est dans le fichier qui suit, et sur la page de l’archive.</p>");

        var bytes = Encoding.UTF8.GetBytes(Csv(rows));
        var slug = string.Create(CultureInfo.InvariantCulture, $"tableau-{number}.csv");
        var file = new DepositFile("fichiers/" + slug, slug, "text/csv", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))) { Content = bytes };
        return (summary.ToString(), new FileContent(file, Limits.Shorten(name, Limits.ContentTitle), Limits.Shorten($"Tableau au format CSV\u202F: {name}", Limits.Caption)));
    }

    /// <summary>Every cell at its place; a merged cell's text stands in each place that it covers.</summary>
    private static List<string[]> Grid(Table table)
    {
        var source = table.Head.Concat(table.Body).Concat(table.Foot).ToArray();
        var width = System.Math.Clamp(source.Select(r => r.Cells.Sum(c => System.Math.Max(1, c.ColumnSpan))).DefaultIfEmpty(0).Max(), table.Columns.Length, 1000);
        var grid = source.Select(_ => new string?[width]).ToList();
        for (var y = 0; y < source.Length; y++)
        {
            var x = 0;
            foreach (var cell in source[y].Cells)
            {
                while (x < width && grid[y][x] is not null)
                    x++;
                var text = PlainText.Of(cell.Content).Trim();
                for (var dy = 0; dy < System.Math.Max(1, cell.RowSpan) && y + dy < source.Length; dy++)
                {
                    for (var dx = 0; dx < System.Math.Max(1, cell.ColumnSpan) && x + dx < width; dx++)
                        grid[y + dy][x + dx] ??= text;
                }
            }
        }
        return [.. grid.Select(row => row.Select(t => t ?? "").ToArray())];
    }

    // RFC 4180 with a comma; a text that a spreadsheet would run as a formula is made text
    private static string Csv(List<string[]> rows)
    {
        var csv = new StringBuilder();
        foreach (var row in rows)
            csv.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return csv.ToString();
    }

    private static string Field(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '@' or '\t' or '\r' || text is ['+' or '-', not (>= '0' and <= '9'), ..])
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
