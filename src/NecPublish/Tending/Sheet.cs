using System.Text;
using NecPublish.Model;
using NecPublish.Storage;
using NecPublish.Tables;

namespace NecPublish.Tending;

/// <summary>
/// A CSV that people keep in their spreadsheet (photos, people). It is changed cell by cell: other columns, their order and
/// their delimiter stay.
/// </summary>
public sealed class Sheet
{
    private readonly List<List<string>> _rows = [];
    private readonly string _delimiter;

    private Sheet(string delimiter, IEnumerable<IEnumerable<string>> rows)
    {
        _delimiter = delimiter;
        _rows.AddRange(rows.Select(r => r.ToList()));
    }

    /// <summary>The sheet at a path, or a new one with these columns.</summary>
    /// <exception cref="InvalidDataException">It is no text.</exception>
    public static Sheet Open(ContentFolder folder, string path, params string[] columns)
    {
        if (!folder.Exists(path))
            return new Sheet(";", [columns]);
        var tree = folder.Tree();
        var dialect = CsvDialect.Detect(() => tree.Open(path));
        var sheet = new Sheet(dialect.Delimiter, CsvRows.Read(() => tree.Open(path), dialect).Select(r => r.Cells));
        if (sheet._rows.Count == 0)
            sheet._rows.Add([.. columns]);
        return sheet;
    }

    /// <summary>A sheet from its text, by its own delimiter.</summary>
    public static Sheet Parse(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var dialect = CsvDialect.Detect(() => new MemoryStream(bytes, writable: false));
        return new Sheet(dialect.Delimiter, CsvRows.Read(() => new MemoryStream(bytes, writable: false), dialect).Select(r => r.Cells));
    }

    /// <summary>Rows under the header.</summary>
    public int Count => _rows.Count - 1;

    /// <summary>The row whose cell in a column is the value, from 0; -1 when there is none.</summary>
    public int Find(string column, string value)
    {
        var at = Column(column);
        return at < 0 ? -1 : _rows.FindIndex(1, row => at < row.Count && row[at].Trim() == value) - 1 is var found && found >= 0 ? found : -1;
    }

    /// <summary>A cell, trimmed; empty when the column or the cell is not there.</summary>
    public string this[int row, string column] => Column(column) is var at and >= 0 && at < _rows[row + 1].Count ? _rows[row + 1][at].Trim() : "";

    /// <summary>Adds an empty row and gives its number.</summary>
    public int Add()
    {
        _rows.Add([]);
        return Count - 1;
    }

    public void Remove(int row) => _rows.RemoveAt(row + 1);

    /// <summary>Writes a cell; a column that is not there is added last.</summary>
    public void Set(int row, string column, string value)
    {
        var at = Column(column);
        if (at < 0)
        {
            at = _rows[0].Count;
            _rows[0].Add(column);
        }
        var cells = _rows[row + 1];
        while (cells.Count <= at)
            cells.Add("");
        cells[at] = value;
    }

    public void Save(ContentFolder folder, string path) => folder.Replace(path, ToString());

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            text.AppendJoin(_delimiter, row.Concat(Enumerable.Repeat("", System.Math.Max(0, _rows[0].Count - row.Count))).Select(Quote));
            text.Append('\n');
        }
        return text.ToString();
    }

    private int Column(string name) => _rows[0].FindIndex(c => Folding.Slug(c).Replace('-', '_') == name);

    private string Quote(string cell) =>
        cell.Contains(_delimiter, StringComparison.Ordinal) || cell.AsSpan().ContainsAny('"', '\n', '\r')
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
