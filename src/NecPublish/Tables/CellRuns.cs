namespace NecPublish.Tables;

/// <summary>Cells of a sheet, kept as stretches of each column: a column of a million takes the place of one.</summary>
internal sealed class CellRuns
{
    /// <summary>A few lines can name every other cell of a sheet.</summary>
    private const int MostRuns = 2_000_000;

    private readonly Dictionary<int, List<(int From, int To)>> _columns = [];
    private bool _isOrdered = true;
    private int _count;

    /// <summary>Rows from 1, both ends included; columns from 0.</summary>
    /// <exception cref="InvalidDataException">More than a sheet that people made ever has.</exception>
    public void Add(int column, int from, int to)
    {
        if (!_columns.TryGetValue(column, out var runs))
            _columns[column] = runs = [];
        if (runs.Count > 0 && runs[^1] is var last && from >= last.From && from <= last.To + 1)
        {
            runs[^1] = (last.From, System.Math.Max(last.To, to));
            return;
        }
        if (++_count > MostRuns)
            throw new InvalidDataException("too many cells");
        _isOrdered &= runs.Count == 0 || from > runs[^1].To;
        runs.Add((from, to));
    }

    public bool Contains(int row, int column)
    {
        if (_count == 0 || !_columns.TryGetValue(column, out var runs))
            return false;
        if (!_isOrdered)
            Order();
        var (low, high) = (0, runs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].To < row)
                low = middle + 1;
            else if (runs[middle].From > row)
                high = middle - 1;
            else
                return true;
        }
        return false;
    }

    /// <summary>Only a file that a program did not write has its rows in disorder; what overlaps becomes one.</summary>
    private void Order()
    {
        _isOrdered = true;
        foreach (var runs in _columns.Values)
        {
            runs.Sort();
            var kept = 0;
            for (var i = 1; i < runs.Count; i++)
            {
                if (runs[i].From <= runs[kept].To + 1)
                    runs[kept] = (runs[kept].From, System.Math.Max(runs[kept].To, runs[i].To));
                else
                    runs[++kept] = runs[i];
            }
            if (runs.Count > 0)
                runs.RemoveRange(kept + 1, runs.Count - kept - 1);
        }
    }
}
