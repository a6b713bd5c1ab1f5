using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>A sheet's rows without the columns that its author hid.</summary>
/// <param name="Columns">Where each column that is left stands in the sheet, from 0; empty when none was taken out.</param>
/// <param name="Hidden">The hidden columns that hold something.</param>
internal sealed record ShownColumns(List<TableRow> Rows, ImmutableArray<int> Columns, ImmutableArray<int> Hidden)
{
    public static ShownColumns Of(List<TableRow> rows, Func<int, bool> isHidden)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count);
        var columns = Enumerable.Range(0, width).ToLookup(isHidden);
        if (!columns[true].Any())
            return new(rows, [], []);
        ImmutableArray<int> shown = [.. columns[false]];
        ImmutableArray<int> hidden = [.. columns[true].Where(c => rows.Exists(r => c < r.Cells.Count && r.Cells[c].Length > 0))];
        return new([.. rows.Select(r => r with { Cells = [.. shown.TakeWhile(c => c < r.Cells.Count).Select(c => r.Cells[c])] }).Where(r => !r.IsBlank)], shown, hidden);
    }

    /// <summary>The sheet as it is published. In a sheet every row has every column: a short one is no slip.</summary>
    public Sheet ToSheet(string name, int hiddenRows, CancellationToken cancellation)
    {
        var width = Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count);
        var table = DataTable.From(() => Rows.Select(r => Workbook.Padded(r, width)), ";", cancellation);
        if (!Columns.IsEmpty && table.FormulaCount > 0)
            table = table with { FirstFormulaColumn = Columns[table.FirstFormulaColumn] };
        return new(name, table, hiddenRows) { HiddenColumns = Hidden, Marks = SheetMarks.None with { Columns = Columns } };
    }
}
