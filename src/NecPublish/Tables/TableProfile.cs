using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>Follows the rows of a table one by one: column types, rows of another length, formulas.</summary>
internal sealed class TableProfile
{
    private readonly IReadOnlyList<string> _header;
    private readonly ColumnNames _names = new();
    private readonly List<ColumnProfile> _columns = [];
    private readonly List<long> _counts = [];
    private int _width;

    /// <param name="header">The columns' names; null when there are none.</param>
    public TableProfile(IReadOnlyList<string>? header)
    {
        _header = header ?? [];
        _width = header?.Count ?? -1;
        AddColumns(_header.Count);
    }

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
        AddColumns(row.Cells.Count);
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
        while (count > 0 && _columns[count - 1].IsEmpty && (count > _header.Count || _header[count - 1].Length == 0))
            count--;
        return [.. Enumerable.Range(0, count).Select(i => _columns[i].ToColumn(RowCount - _counts[i], delimiter))];
    }

    private void AddColumns(int count)
    {
        for (var i = _columns.Count; i < count; i++)
        {
            _columns.Add(new(_names.Next(i < _header.Count ? _header[i] : ""), i == 0));
            _counts.Add(0);
        }
    }
}
