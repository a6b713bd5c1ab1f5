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

    /// <summary>The lines of the preview's rows in the source.</summary>
    public ImmutableArray<int> PreviewLines { get; init; } = [];

    /// <summary>Rows with fewer or more cells than the header, and the line of the first one.</summary>
    public int RaggedCount { get; init; }
    public int FirstRaggedLine { get; init; }

    /// <summary>Cells that a spreadsheet would have computed.</summary>
    public int FormulaCount { get; init; }
    public int FirstFormulaLine { get; init; }

    /// <param name="rows">Reads the source from its start at each call, header included, blank rows left out.</param>
    /// <param name="delimiter">The source's, when it is a text.</param>
    public static DataTable From(Func<IEnumerable<TableRow>> rows, string delimiter, CancellationToken cancellation)
    {
        var start = rows().Take(HeaderSample + 1).ToList();
        if (start.Count == 0)
            return new([], 0, [], true, static () => []);
        var hasHeader = HeaderRow.IsHeader(start[0].Cells, start.GetRange(1, start.Count - 1));
        var data = hasHeader ? () => rows().Skip(1) : rows;
        var header = hasHeader ? start[0].Cells : null;
        var profile = Profile(data, header, cancellation);
        var columns = profile.Columns(delimiter);
        var preview = start.Skip(hasHeader ? 1 : 0).Take(PreviewRows).ToList();
        return new(
            columns,
            profile.RowCount,
            [.. preview.Select(r => columns.Select((c, i) => i < r.Cells.Count ? CleanCsv.Value(r.Cells[i], c.Type) : "").ToImmutableArray())],
            hasHeader,
            data
        )
        {
            PreviewLines = [.. preview.Select(r => r.Line)],
            RaggedCount = profile.RaggedCount,
            FirstRaggedLine = profile.FirstRaggedLine,
            FormulaCount = profile.FormulaCount,
            FirstFormulaLine = profile.FirstFormulaLine,
        };
    }

    /// <summary>Writes the clean CSV (<see cref="CleanCsv"/>), reading the source row by row.</summary>
    public void Write(Stream stream, CancellationToken cancellation = default) => CleanCsv.Write(stream, Columns, Rows(), cancellation);

    private static TableProfile Profile(Func<IEnumerable<TableRow>> data, IReadOnlyList<string>? header, CancellationToken cancellation)
    {
        var profile = new TableProfile(header);
        foreach (var row in data())
        {
            cancellation.ThrowIfCancellationRequested();
            profile.Add(row);
        }
        return profile;
    }
}
