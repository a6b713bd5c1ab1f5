using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>
/// A dataset's table: its columns with their types, the start of its rows, and the way to read them all again. Made in one pass over
/// the rows, of which it holds a hundred.
/// </summary>
/// <param name="RowCount">Rows of data, header and blank rows not counted.</param>
/// <param name="Preview">The first rows, as they are published, one cell per column.</param>
/// <param name="Rows">Every row of data, as found.</param>
public sealed record DataTable(
    ImmutableArray<Column> Columns,
    int RowCount,
    ImmutableArray<ImmutableArray<string>> Preview,
    bool HasHeader,
    Func<IEnumerable<TableRow>> Rows
)
{
    public const int PreviewRows = 100;
    private const int HeaderSample = 100;

    /// <summary>The header row as found; empty when there is none.</summary>
    public ImmutableArray<string> Header { get; init; } = [];

    /// <summary>What stands alone above the header: a title, a source, a remark.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>The lines of the preview's rows in the source.</summary>
    public ImmutableArray<int> PreviewLines { get; init; } = [];

    /// <summary>Rows with fewer or more cells than the header, and the line of the first one.</summary>
    public int RaggedCount { get; init; }
    public int FirstRaggedLine { get; init; }

    /// <summary>Cells that a spreadsheet would have computed.</summary>
    public int FormulaCount { get; init; }
    public int FirstFormulaLine { get; init; }

    /// <summary>From 0.</summary>
    public int FirstFormulaColumn { get; init; }

    /// <param name="rows">Reads the source from its start at each call, header included, blank rows left out.</param>
    /// <param name="delimiter">The source's, when it is a text.</param>
    public static DataTable From(Func<IEnumerable<TableRow>> rows, string delimiter, CancellationToken cancellation)
    {
        var start = rows().Take(HeaderSample + 1).ToList();
        if (start.Count == 0)
            return new([], 0, [], true, static () => []);
        var titles = HeaderRow.Titles(start);
        if (titles.Length > 0)
            return From(() => rows().Skip(titles.Length), delimiter, cancellation) with { Titles = titles };
        return HeaderRow.IsHeader(start[0].Cells, start.GetRange(1, start.Count - 1))
            ? From(() => rows().Skip(1), delimiter, cancellation, start[0].Cells) with { Header = [.. start[0].Cells] }
            : From(rows, delimiter, cancellation, null) with { HasHeader = false };
    }

    /// <param name="rows">Reads the rows of data at each call.</param>
    /// <param name="header">The columns' names; null when there are none.</param>
    internal static DataTable From(Func<IEnumerable<TableRow>> rows, string delimiter, CancellationToken cancellation, IReadOnlyList<string>? header)
    {
        var profile = new TableProfile(header);
        var preview = new List<TableRow>(PreviewRows);
        foreach (var row in rows())
        {
            cancellation.ThrowIfCancellationRequested();
            profile.Add(row);
            if (preview.Count < PreviewRows)
                preview.Add(row);
        }
        var columns = profile.Columns(delimiter);
        return new(
            columns,
            profile.RowCount,
            [.. preview.Select(r => columns.Select((c, i) => i < r.Cells.Count ? CleanCsv.Value(r.Cells[i], c.Type) : "").ToImmutableArray())],
            true,
            rows
        )
        {
            PreviewLines = [.. preview.Select(r => r.Line)],
            RaggedCount = profile.RaggedCount,
            FirstRaggedLine = profile.FirstRaggedLine,
            FormulaCount = profile.FormulaCount,
            FirstFormulaLine = profile.FirstFormulaLine,
            FirstFormulaColumn = profile.FirstFormulaColumn,
        };
    }

    /// <summary>Writes the clean CSV (<see cref="CleanCsv"/>), reading the source row by row.</summary>
    public void Write(Stream stream, CancellationToken cancellation = default) => CleanCsv.Write(stream, Columns, Rows(), cancellation);
}
