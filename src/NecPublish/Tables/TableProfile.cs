using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>Follows the rows of a table one by one: column types, rows of another length, formulas.</summary>
internal sealed class TableProfile(IReadOnlyList<string>? header)
{
    private readonly List<ColumnProfile> _columns = [.. HeaderRow.Names(header, header?.Count ?? 0).Select((n, i) => new ColumnProfile(n, i == 0))];
    private readonly List<long> _counts = [.. Enumerable.Repeat(0L, header?.Count ?? 0)];
    private int _width = header?.Count ?? -1;

    public int RowCount { get; private set; }
    public int RaggedCount { get; private set; }
    public int FirstRaggedLine { get; private set; }
    public int FormulaCount { get; private set; }
    public int FirstFormulaLine { get; private set; }
    public int FirstFormulaColumn { get; private set; }

    public void Add(TableRow row)
    {
        RowCount++;
        if (_width < 0)
            _width = row.Cells.Count;
        if (row.Cells.Count != _width && RaggedCount++ == 0)
            FirstRaggedLine = row.Line;
        while (_columns.Count < row.Cells.Count)
        {
            _columns.Add(new(HeaderRow.Names([.. _columns.Select(c => c.Name)], _columns.Count + 1)[^1], _columns.Count == 0));
            _counts.Add(0);
        }
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            _columns[i].Add(cell);
            _counts[i]++;
            if (CellText.IsFormula(cell) && FormulaCount++ == 0)
                (FirstFormulaLine, FirstFormulaColumn) = (row.Line, i);
        }
    }

    /// <summary>The columns, without those at the end that have neither name nor value.</summary>
    public ImmutableArray<Column> Columns(string delimiter)
    {
        var count = _columns.Count;
        while (count > 0 && _columns[count - 1].IsEmpty && (header is null || count > header.Count || header[count - 1].Length == 0))
            count--;
        return [.. Enumerable.Range(0, count).Select(i => _columns[i].ToColumn(RowCount - _counts[i], delimiter))];
    }
}
