using System.Collections.Immutable;

namespace NecPublish.Tables;

/// <summary>
/// Tells the empty cells whose fill stands for a value from bands of colour: a band colours filled cells of its row or of its column too.
/// </summary>
internal sealed class ColouredCells
{
    private const int MostKept = 100_000;

    private readonly List<(int Row, int Column, int Fill)> _empty = [];
    private readonly HashSet<(int Row, int Fill)> _rows = [];
    private readonly HashSet<(int Column, int Fill)> _columns = [];
    private readonly HashSet<int> _filledRows = [];
    private int _widest;

    /// <param name="fill">A number for each colour; 0 for none.</param>
    public void Add(int row, int column, int fill, bool isEmpty)
    {
        if (!isEmpty)
        {
            _widest = System.Math.Max(_widest, column);
            if (_filledRows.Count < MostKept)
                _filledRows.Add(row);
        }
        if (fill == 0 || _empty.Count + _rows.Count > MostKept)
            return;
        if (isEmpty)
            _empty.Add((row, column, fill));
        else
        {
            _rows.Add((row, fill));
            _columns.Add((column, fill));
        }
    }

    public ImmutableArray<(int Row, int Column)> Found(int most) =>
        [
            .. _empty
                .Where(e => e.Column <= _widest && _filledRows.Contains(e.Row) && !_rows.Contains((e.Row, e.Fill)) && !_columns.Contains((e.Column, e.Fill)))
                .Take(most)
                .Select(e => (e.Row, e.Column)),
        ];
}
