using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Tables;

namespace NecPublish.Importing;

/// <summary>The start of a dataset as an accessible table of the document tree: a caption, header cells, numbers to the right.</summary>
internal static class TablePreview
{
    /// <summary>Above this many columns a page shows the first ones only; the file has them all.</summary>
    public const int MaxColumns = 40;

    /// <summary>A sheet cannot have more columns than this, so that a row and a column fit into one place.</summary>
    private const int ColumnStride = 16_384;

    public static Document Document(DataTable table, string sheet) => Document([(table, sheet, SheetMarks.None)]);

    /// <summary>One table per sheet, under a heading when there are several. Facts are those of the first.</summary>
    public static Document Document(ImmutableArray<(DataTable Table, string Sheet, SheetMarks Marks)> sheets)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < sheets.Length; i++)
        {
            if (sheets.Length > 1)
                blocks.Add(new Header(new(i, ColumnStride), 2, Attr.Empty, [new Str(new(i, ColumnStride), sheets[i].Sheet)]));
            foreach (var title in sheets[i].Table.Titles)
                blocks.Add(new Para(new(i, ColumnStride), [new Str(new(i, ColumnStride), title)]));
            if (sheets[i].Table.Columns.Length > 0)
                blocks.Add(Marked(Block(sheets[i].Table, i, sheets[i].Marks.Columns), sheets[i].Marks, i));
        }
        return new(PlaceKind.Sheet, blocks.ToImmutable())
        {
            Source = Sources.Data,
            Facts = sheets.Length > 0 ? Facts(sheets[0].Table) : null,
            Locate = place => place == Place.None ? null : new SourceLocation.Cell(sheets[place.A].Sheet, Reference(place.B / ColumnStride, place.B % ColumnStride)),
        };
    }

    private static Table Marked(Table table, SheetMarks marks, int sheet)
    {
        return marks == SheetMarks.None ? table : table with { Facts = (TableFacts)table.Facts! with { Merged = Places(marks.Merged), Coloured = Places(marks.Coloured), Undescribed = Places(marks.Undescribed) } };

        ImmutableArray<Place> Places(ImmutableArray<(int Row, int Column)> cells) => [.. cells.Select(c => new Place(sheet, (System.Math.Min(c.Row, 100_000) * ColumnStride) + c.Column))];
    }

    /// <summary>"B7": row from 1, column from 0.</summary>
    public static string Reference(int row, int column)
    {
        var letters = "";
        for (var c = column + 1; c > 0; c = (c - 1) / 26)
            letters = (char)('A' + ((c - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    public static TableFacts Facts(DataTable table) => new(table.Columns, table.RowCount, table.Preview.Length) { HasHeader = table.HasHeader, Header = table.Header, Rows = table.Rows };

    /// <param name="stands">Where each column stands in the sheet; empty when each is where it is counted.</param>
    public static Table Block(DataTable table, int sheet, ImmutableArray<int> stands)
    {
        var columns = table.Columns[..System.Math.Min(table.Columns.Length, MaxColumns)];
        var head = new Row(At(1, 0), [.. columns.Select((c, i) => Cell(1, i, c, c.Name))]);
        var body = table.Preview.Select((cells, r) => new Row(At(table.PreviewLines[r], 0), [.. columns.Select((c, i) => Cell(table.PreviewLines[r], i, c, cells[i]))]));
        return new(At(1, 0), Attr.Empty, [new Plain(At(1, 0), [new Str(At(1, 0), Caption(table))])], [.. columns.Select(Align)], [head], [.. body], [])
        {
            Facts = Facts(table),
        };

        Place At(int line, int column) => new(sheet, (System.Math.Min(line, 100_000) * ColumnStride) + (column < stands.Length ? stands[column] : column));
        Cell Cell(int line, int column, Column of, string text) =>
            new(At(line, column), Align(of), 1, 1, text.Length == 0 ? [] : [new Plain(At(line, column), [new Str(At(line, column), text)])]);
    }

    private static Alignment Align(Column column) => column.Type is ColumnType.Integer or ColumnType.Number ? Alignment.Right : Alignment.Default;

    /// <summary>"Aperçu : les 100 premières lignes sur 5 000, et les 40 premières colonnes sur 1 000."</summary>
    private static string Caption(DataTable table)
    {
        var rows = table.RowCount switch
        {
            0 => "Aucune ligne",
            1 => "Une ligne",
            var n when n == table.Preview.Length => $"Les {n} lignes",
            var n => $"Aperçu\u202F: les {table.Preview.Length} premières lignes sur {Count(n)}",
        };
        return table.Columns.Length > MaxColumns ? $"{rows}, les {MaxColumns} premières colonnes sur {Count(table.Columns.Length)}" : rows;
    }

    private static string Count(int n) => n.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');
}
