using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>Tells a header from a first row of data.</summary>
internal static class HeaderRow
{
    /// <param name="first">The first row that is not blank.</param>
    /// <param name="sample">Some of the rows that follow it.</param>
    public static bool IsHeader(IReadOnlyList<string> first, IReadOnlyList<TableRow> sample)
    {
        var width = Width(first);
        var names = first.Take(width).ToArray();
        if (width == 0 || names.All(n => IsTyped(n)) || names.Count(n => n.Length == 0) > width / 2)
            return false;
        for (var i = 0; i < width; i++)
        {
            // "commune;2019;2020": years may be names, beside at least one word
            if (IsTyped(names[i]) && !CellValue.IsYear(names[i]))
                return false;
            if (names[i].Contains('@', StringComparison.Ordinal) || names[i].Length > 250)
                return false;
        }
        if (sample.Count == 0)
            return true;
        var hasTypedColumn = Enumerable.Range(0, width).Any(i => sample.All(r => i < r.Cells.Count && IsTyped(r.Cells[i])));
        return hasTypedColumn || !Enumerable.Range(0, width).Any(i => names[i].Length > 0 && sample.Any(r => i < r.Cells.Count && r.Cells[i] == names[i]));
    }

    /// <summary>The words of the first rows that hold a single cell each, above a table of several columns.</summary>
    public static ImmutableArray<string> Titles(IReadOnlyList<TableRow> start)
    {
        var count = 0;
        while (count < start.Count && start[count].Cells.Count(c => c.Length > 0) == 1)
            count++;
        // most of what follows must be wider, and there must be something to head
        if (count == 0 || count > 10 || start.Count - count < 2 || start.Skip(count).Count(r => r.Cells.Count(c => c.Length > 0) > 1) * 2 < start.Count)
            return [];
        return [.. start.Take(count).Select(r => r.Cells.First(c => c.Length > 0))];
    }

    private static int Width(IReadOnlyList<string> cells)
    {
        var width = cells.Count;
        while (width > 0 && cells[width - 1].Length == 0)
            width--;
        return width;
    }

    private static bool IsTyped(string cell) => cell.Length > 0 && (CellValue.IsNumber(cell, out _, out _) || CellValue.Date(cell) is not null || CellValue.Moment(cell) is not null);
}
