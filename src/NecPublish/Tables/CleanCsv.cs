using System.Buffers;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>
/// Writes the CSV that is published: UTF-8 without a mark, commas, LF, ISO dates, decimal dots, "oui" and "non", and no cell that a
/// spreadsheet would compute (RFC 4180 but for its CRLF).
/// </summary>
public static class CleanCsv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\n\r");

    public static void Write(Stream stream, IReadOnlyList<Column> columns, IEnumerable<TableRow> rows, CancellationToken cancellation = default)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        for (var i = 0; i < columns.Count; i++)
            WriteCell(writer, i, columns.Count, columns[i].Name);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Count; i++)
                WriteCell(writer, i, columns.Count, i < row.Cells.Count ? Value(row.Cells[i], columns[i].Type) : "");
        }
    }

    /// <summary>A cell as it is published.</summary>
    public static string Value(string cell, ColumnType type) =>
        cell.Length == 0
            ? ""
            : type switch
            {
                ColumnType.Integer or ColumnType.Number => CellValue.Number(cell),
                ColumnType.Boolean => CellValue.Boolean(cell),
                ColumnType.Date => CellValue.Date(cell),
                ColumnType.DateTime => CellValue.Moment(cell),
                _ => null,
            } ?? CellText.Neutralise(cell);

    private static void WriteCell(StreamWriter writer, int index, int count, string cell)
    {
        if (index > 0)
            writer.Write(',');
        // a lone empty cell would read as a blank line
        if (cell.AsSpan().IndexOfAny(Quoted) >= 0 || (count == 1 && cell.Length == 0))
        {
            writer.Write('"');
            writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
            writer.Write(cell);
        if (index == count - 1)
            writer.Write('\n');
    }
}
