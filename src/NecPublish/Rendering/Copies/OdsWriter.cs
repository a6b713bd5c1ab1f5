using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;
using NecPublish.Tables;
using static NecPublish.Rendering.Copies.OdfNames;

namespace NecPublish.Rendering.Copies;

/// <summary>Tables as an OpenDocument spreadsheet: typed cells, one sheet each, the header row repeated on paper.</summary>
internal static class OdsWriter
{
    public const string MediaType = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>Cells past which a spreadsheet opens with pain; the CSV stays.</summary>
    public const int MostCells = 500_000;

    public static byte[] Write(string language, IEnumerable<(string Name, DataTable Table)> sheets)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var content = Root(
            "document-content",
            new XElement(
                Office + "automatic-styles",
                new XElement(Number + "date-style", new XAttribute(Style + "name", "Jour"), new XElement(Number + "year", new XAttribute(Number + "style", "long")), new XElement(Number + "text", "-"), new XElement(Number + "month", new XAttribute(Number + "style", "long")), new XElement(Number + "text", "-"), new XElement(Number + "day", new XAttribute(Number + "style", "long"))),
                CellStyle("Jours", new XAttribute(Style + "data-style-name", "Jour")),
                CellStyle("Entete", null, new XElement(Style + "text-properties", new XAttribute(Fo + "font-weight", "bold")))
            ),
            new XElement(Office + "body", new XElement(Office + "spreadsheet", sheets.Select(s => Sheet(Free(names, s.Name), s.Table))))
        );
        return OdfPackage.Write(MediaType, content, Root("document-styles", OdfStyles.Common(language, 10)), []);
    }

    private static XElement CellStyle(string name, XAttribute? data, XElement? text = null) =>
        new(Style + "style", new XAttribute(Style + "name", name), new XAttribute(Style + "family", "table-cell"), data, text);

    private static XElement Sheet(string name, DataTable table) =>
        new(
            TableNs + "table",
            new XAttribute(TableNs + "name", name),
            new XElement(TableNs + "table-column", new XAttribute(TableNs + "number-columns-repeated", table.Columns.Length)),
            new XElement(TableNs + "table-header-rows", new XElement(TableNs + "table-row", table.Columns.Select(c => Words(c.Name, "Entete")))),
            table.Rows().Select(row => new XElement(TableNs + "table-row", table.Columns.Select((c, i) => Cell(i < row.Cells.Count ? row.Cells[i] : "", c.Type))))
        );

    private static XElement Cell(string value, ColumnType type)
    {
        if (value.Length == 0)
            return new XElement(TableNs + "table-cell");
        return type switch
        {
            ColumnType.Integer or ColumnType.Number or ColumnType.Year when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => Typed("float", "value", value, value, null),
            ColumnType.Date when value.Length == 10 && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => Typed("date", "date-value", value, value, "Jours"),
            ColumnType.Boolean when value is "true" or "false" => Typed("boolean", "boolean-value", value, value == "true" ? "VRAI" : "FAUX", null),
            _ => Words(value, null),
        };
    }

    private static XElement Typed(string type, string attribute, string value, string shown, string? style) =>
        new(TableNs + "table-cell", style is null ? null : new XAttribute(TableNs + "style-name", style), new XAttribute(Office + "value-type", type), new XAttribute(Office + attribute, value), new XElement(TextNs + "p", shown));

    private static XElement Words(string value, string? style) =>
        new(
            TableNs + "table-cell",
            style is null ? null : new XAttribute(TableNs + "style-name", style),
            new XAttribute(Office + "value-type", "string"),
            value.Split('\n').Select(line => new XElement(TextNs + "p", OdfInlines.Words(line)))
        );

    /// <summary>Spreadsheets refuse some signs in the name of a sheet, and two of one name.</summary>
    private static string Free(HashSet<string> names, string name)
    {
        var safe = string.Concat(OdfPackage.Clean(name).Where(c => !"[]*?:/\\'".Contains(c, StringComparison.Ordinal))).Trim();
        safe = safe.Length == 0 ? "Feuille" : safe.Length > 31 ? safe[..31] : safe;
        var free = safe;
        for (var i = 2; !names.Add(free); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{safe[..System.Math.Min(safe.Length, 27)]} {i}");
        return free;
    }
}
