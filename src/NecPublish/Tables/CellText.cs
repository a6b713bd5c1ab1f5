using System.Buffers;

namespace NecPublish.Tables;

/// <summary>The text of a cell, made safe to read and to open in a spreadsheet.</summary>
public static class CellText
{
    /// <summary>C0 controls but tab and line feed, which a quoted cell may hold, DEL, and C1 controls: no page may hold them (HTML, 13.2.3.5).</summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n')).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c)]
    );

    /// <summary>What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), the full-width forms of East Asian input included.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=@\t\r\n＝＋－＠");

    private static readonly SearchValues<char> NumberLike = SearchValues.Create("0123456789 .,/()%€\u00A0\u202F-+");

    /// <summary>Trimmed, line ends as LF, without control characters.</summary>
    public static string Clean(string cell)
    {
        if (cell.AsSpan().IndexOfAny(Controls) >= 0)
        {
            cell = cell.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            cell = string.Concat(cell.Where(c => !Controls.Contains(c)));
        }
        return cell.Trim();
    }

    /// <summary>
    /// With an apostrophe in front when a spreadsheet would run it: "=cmd|…" → "'=cmd|…". Negative numbers and telephone numbers
    /// in international form stay as they are.
    /// </summary>
    public static string Neutralise(string cell) => IsFormula(cell) ? "'" + cell : cell;

    /// <summary>True when opening the cell in a spreadsheet would compute something.</summary>
    public static bool IsFormula(string cell) =>
        cell.Length > 0
        && (FormulaStarts.Contains(cell[0]) || (cell[0] is '+' or '-' && (cell.Length == 1 || cell.AsSpan().IndexOfAnyExcept(NumberLike) >= 0)));
}
