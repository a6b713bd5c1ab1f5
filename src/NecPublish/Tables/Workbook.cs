using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>A visible sheet of a workbook.</summary>
/// <param name="HiddenRows">Rows that the author hid: they are not in the table.</param>
public sealed record Sheet(string Name, DataTable Table, int HiddenRows)
{
    /// <summary>Columns that the author hid, from 0, and that hold something: they are not in the table.</summary>
    public ImmutableArray<int> HiddenColumns { get; init; } = [];

    /// <summary>The first cells that hold something and show nothing, or not all of it: they are empty in the table. Rows from 1, columns from 0.</summary>
    public ImmutableArray<(int Row, int Column)> HiddenCells { get; init; } = [];

    /// <summary>The first formulas that were saved without what they give.</summary>
    public ImmutableArray<(int Row, int Column)> WithoutValue { get; init; } = [];

    public SheetMarks Marks { get; init; } = SheetMarks.None;
}

/// <summary>An xlsx or xls workbook: one table per visible sheet, and what it hides.</summary>
/// <param name="HiddenSheets">Names of the sheets that the author hid; they are not read.</param>
public sealed record Workbook(ImmutableArray<Sheet> Sheets, ImmutableArray<string> HiddenSheets)
{
    /// <summary>A pivot table's cache: a copy of its source's rows, even of a deleted sheet.</summary>
    public bool HasPivotCache { get; init; }
    public bool HasComments { get; init; }

    /// <summary>It takes values from other files, and names where they lie.</summary>
    public bool HasExternalLinks { get; init; }

    private const long MaxUnpacked = 1L << 30;
    private const int MaxCells = 20_000_000;

    /// <summary>A message names ten.</summary>
    private const int MostNamed = 11;

    /// <summary>Places of a sheet, empty ones too: a few damaged bytes can announce two billion of them.</summary>
    private const long MaxPlaces = 50_000_000;

    /// <summary>No spreadsheet has more rows or columns; the reader would walk through every row that a damaged file announces.</summary>
    private const int MaxRows = 1 << 20;
    private const int MaxColumns = 1 << 14;

    /// <summary>Reads every visible sheet.</summary>
    /// <exception cref="InvalidDataException">It is no workbook, is encrypted, damaged, or unpacks to more than a gigabyte.</exception>
    public static Workbook Read(byte[] content, CancellationToken cancellation = default)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // xls names its code page
        CompoundFile.Check(content);
        content = StrictWorkbook.AsTransitional(content);
        var parts = Parts(content);
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content, writable: false), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1252) });
            var sheets = ImmutableArray.CreateBuilder<Sheet>();
            var hidden = ImmutableArray.CreateBuilder<string>();
            var cells = 0;
            var marks = SheetMarks.Of(content);
            do
            {
                if (string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
                {
                    var own = marks.GetValueOrDefault(reader.Name, SheetMarks.None);
                    var sheet = ReadSheet(reader, own.Sight, ref cells, cancellation);
                    sheets.Add(sheet with { Marks = own with { Columns = sheet.Marks.Columns, Sight = null }, WithoutValue = [.. own.Sight?.WithoutValue ?? []] });
                }
                else
                    hidden.Add(reader.Name);
            } while (reader.NextResult());
            return new(sheets.ToImmutable(), hidden.ToImmutable())
            {
                HasPivotCache = parts.Any(p => p.Contains("pivotCache/", StringComparison.OrdinalIgnoreCase)),
                HasComments = parts.Any(p => p.Contains("omments", StringComparison.Ordinal)),
                HasExternalLinks = parts.Any(p => p.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase)),
            };
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or InvalidDataException))
        {
            // a damaged workbook makes the reader throw almost anything, NullReferenceException included
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static Sheet ReadSheet(IExcelDataReader reader, SheetSight? sight, ref int cells, CancellationToken cancellation)
    {
        var rows = new List<TableRow>();
        var formats = new CellFormats();
        var unseen = ImmutableArray.CreateBuilder<(int, int)>();
        var (hidden, widest) = (0, 0);
        var places = 0L;
        if (reader.RowCount > MaxRows || reader.FieldCount > MaxColumns)
            throw new InvalidDataException("more rows or columns than there are");
        for (var line = 1; reader.Read(); line++)
        {
            cancellation.ThrowIfCancellationRequested();
            var width = reader.FieldCount;
            if ((places += width) > MaxPlaces)
                throw new InvalidDataException("too many places");
            while (width > 0 && reader.GetValue(width - 1) is null or "")
                width--;
            if (width == 0)
                continue;
            if ((cells += width) > MaxCells)
                throw new InvalidDataException("too many cells");
            var row = new TableRow(line, [.. Enumerable.Range(0, width).Select(i => Text(reader.GetValue(i)))]);
            if (row.IsBlank)
                continue;
            if (reader.RowHeight == 0)
            {
                hidden++;
                continue;
            }
            row = Seen(row, reader, formats, sight, unseen);
            if (!row.IsBlank)
            {
                rows.Add(row);
                widest = System.Math.Max(widest, width);
            }
        }
        if ((long)rows.Count * widest > MaxPlaces)
            throw new InvalidDataException("too many places");
        // a width of nothing is how a hidden column is told
        return ShownColumns.Of(rows, column => reader.GetColumnWidth(column) <= 0).ToSheet(reader.Name, hidden, cancellation) with
        {
            HiddenCells = unseen.ToImmutable(),
        };
    }

    /// <summary>The row as its author's screen shows it. What a hidden column holds is told with the column.</summary>
    private static TableRow Seen(TableRow row, IExcelDataReader reader, CellFormats formats, SheetSight? sight, ImmutableArray<(int, int)>.Builder unseen)
    {
        List<string>? cells = null;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Length == 0 || reader.GetColumnWidth(i) <= 0 || !formats.ShowsNothing(reader.GetNumberFormatString(i), reader.GetValue(i)) && sight?.Hides(row.Line, i) != true)
                continue;
            (cells ??= [.. row.Cells])[i] = "";
            if (unseen.Count < MostNamed)
                unseen.Add((row.Line, i));
        }
        return cells is null ? row : row with { Cells = cells };
    }

    internal static TableRow Padded(TableRow row, int width) => row.Cells.Count == width ? row : row with { Cells = [.. row.Cells, .. Enumerable.Repeat("", width - row.Cells.Count)] };

    /// <summary>A typed value as the CSV reader would find it.</summary>
    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => CellText.Clean(text),
            double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
            bool flag => flag ? "oui" : "non",
            // an hour alone stands on the day before a spreadsheet's first one
            System.DateTime { Year: < 1900 } hour => hour.ToString("HH':'mm':'ss", CultureInfo.InvariantCulture),
            System.DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            System.DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString(time.Days > 0 ? "d'.'hh':'mm':'ss" : "hh':'mm':'ss", CultureInfo.InvariantCulture),
            _ => CellText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
        };

    /// <summary>Names of the parts of an xlsx; none for an xls.</summary>
    private static ImmutableArray<string> Parts(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
            return [];
        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        return zip.Entries.Sum(e => e.Length) > MaxUnpacked ? throw new InvalidDataException("a bomb") : [.. zip.Entries.Select(e => e.FullName)];
    }
}
