using System.Collections.Immutable;
using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Rendering.Copies.OdfNames;

namespace NecPublish.Rendering.Copies;

/// <summary>A table (part 3, 9.1): its header rows repeat on each page and are read as such; merged cells cover those behind them.</summary>
/// <param name="isOnSlide">Presentation programs drop rows declared as header rows: there the first row is a header by its look (9.1.2).</param>
internal sealed class OdfTable(Func<ImmutableArray<Block>, IEnumerable<XElement>> blocks, bool isOnSlide)
{
    /// <summary>Columns past which no one reads, and a bomb begins.</summary>
    private const int MostColumns = 1000;

    /// <summary>For each column, how many rows from here the cell above still covers.</summary>
    private readonly List<int> _covered = [];

    /// <summary>Null for a table without cells.</summary>
    public XElement? Write(Model.Table table, string name)
    {
        var width = System.Math.Min(MostColumns, System.Math.Max(table.Columns.Length, table.Head.Concat(table.Body).Concat(table.Foot).Select(r => r.Cells.Sum(c => c.ColumnSpan)).DefaultIfEmpty(0).Max()));
        if (width == 0 || table.Head.Length + table.Body.Length + table.Foot.Length == 0)
            return null;
        _covered.AddRange(Enumerable.Repeat(0, width));
        var head = Rows(table.Head, table.Head.Length, isHead: true, 0);
        var rest = table.Body.Concat(table.Foot).ToImmutableArray();
        return new XElement(
            TableNs + "table",
            new XAttribute(TableNs + "name", name),
            isOnSlide && head.Count > 0 ? new XAttribute(TableNs + "use-first-row-styles", "true") : null,
            new XElement(TableNs + "table-column", new XAttribute(TableNs + "number-columns-repeated", width)),
            head.Count == 0 ? null : isOnSlide ? head : new XElement(TableNs + "table-header-rows", head),
            Rows(rest, rest.Length, isHead: false, table.RowHeadColumns)
        );
    }

    private List<XElement> Rows(ImmutableArray<Row> rows, int count, bool isHead, int heads)
    {
        var written = new List<XElement>();
        for (var i = 0; i < rows.Length; i++)
            written.Add(Row(rows[i], count - i, isHead, heads));
        // a head's cells do not reach into the body
        for (var column = 0; column < _covered.Count; column++)
            _covered[column] = 0;
        return written;
    }

    private XElement Row(Row row, int left, bool isHead, int heads)
    {
        var written = new XElement(TableNs + "table-row");
        var (next, column) = (0, 0);
        while (column < _covered.Count)
        {
            if (_covered[column] > 0)
            {
                _covered[column++]--;
                written.Add(new XElement(TableNs + "covered-table-cell"));
                continue;
            }
            if (next == row.Cells.Length)
            {
                column++;
                written.Add(new XElement(TableNs + "table-cell", new XAttribute(TableNs + "style-name", "Cellule"), new XElement(TextNs + "p")));
                continue;
            }
            var cell = row.Cells[next++];
            var wide = 1;
            while (wide < cell.ColumnSpan && column + wide < _covered.Count && _covered[column + wide] == 0)
                wide++;
            var high = System.Math.Clamp(cell.RowSpan, 1, left);
            written.Add(Cell(cell, wide, high, isHead || column < heads));
            written.Add(Enumerable.Range(1, wide - 1).Select(_ => new XElement(TableNs + "covered-table-cell")));
            for (var i = 0; i < wide; i++)
                _covered[column + i] = high - 1;
            column += wide;
        }
        return written;
    }

    private XElement Cell(Cell cell, int wide, int high, bool isHead)
    {
        var content = blocks(cell.Content).ToList();
        if (isHead)
        {
            foreach (var line in content.Where(e => e.Name == TextNs + "p" && (string?)e.Attribute(TextNs + "style-name") == "Text_20_body"))
                line.SetAttributeValue(TextNs + "style-name", "Table_20_Heading");
        }
        return new XElement(
            TableNs + "table-cell",
            new XAttribute(TableNs + "style-name", "Cellule"),
            wide > 1 ? new XAttribute(TableNs + "number-columns-spanned", wide) : null,
            high > 1 ? new XAttribute(TableNs + "number-rows-spanned", high) : null,
            content.Count > 0 ? content : new XElement(TextNs + "p")
        );
    }
}
