using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>Tables, in regions that scroll by themselves.</summary>
internal sealed partial class HtmlWalk
{
    /// <summary>Tables around the one that is being written.</summary>
    private int _tableDepth;

    /// <summary>Tables without a caption so far: each region has a name of its own (RGAA 12.6.1).</summary>
    private int _unnamedTables;

    private void Table(Table t)
    {
        var caption = Typeset(PlainText.Of(t.Caption).Trim());
        var id = caption.Length > 0 ? Unique("tableau") : "";
        // one inside another scrolls with it
        if (_tableDepth == 0)
            _html.Append(CultureInfo.InvariantCulture, $"<div class=\"table wide\" role=\"region\" tabindex=\"0\" {(caption.Length > 0 ? $"aria-labelledby=\"{id}\"" : $"aria-label=\"{UnnamedTable()}\"")}>\n");
        _html.Append("<table>\n");
        if (caption.Length > 0)
            _html.Append(CultureInfo.InvariantCulture, $"<caption id=\"{id}\">{Escape(caption)}</caption>\n");
        _tableDepth++;
        Rows("thead", t.Head, t, true);
        Rows("tbody", t.Body, t, false);
        Rows("tfoot", t.Foot, t, false);
        _tableDepth--;
        _html.Append("</table>\n");
        if (_tableDepth == 0)
            _html.Append("</div>\n");
    }

    private string UnnamedTable() => ++_unnamedTables == 1 ? "Tableau" : $"Tableau {_unnamedTables.ToString(CultureInfo.InvariantCulture)}";

    private void Rows(string section, ImmutableArray<Row> rows, Table t, bool isHead)
    {
        if (rows.IsDefaultOrEmpty)
            return;
        _html.Append(CultureInfo.InvariantCulture, $"<{section}>\n");
        foreach (var row in rows)
        {
            _html.Append("<tr>");
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var cell = row.Cells[i];
                // the corner above a column of headers heads nothing
                var isCorner = i == 0 && isHead && PlainText.Of(cell.Content).Trim().Length == 0 && !cell.Content.Any(b => b is not (Plain or Para));
                var isHeader = !isCorner && (isHead || i < t.RowHeadColumns);
                var alignment = cell.Alignment != Alignment.Default ? cell.Alignment : i < t.Columns.Length ? t.Columns[i] : Alignment.Default;
                _html.Append(isHeader ? "<th" : "<td");
                if (isHeader)
                    _html.Append(isHead ? " scope=\"col\"" : " scope=\"row\"");
                if (alignment == Alignment.Right)
                    _html.Append(" class=\"num\"");
                if (cell.RowSpan > 1)
                    _html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
                if (cell.ColumnSpan > 1)
                    _html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
                _html.Append('>');
                if (cell.Content is [Para only])
                    Inlines(only.Content);
                else
                    Blocks(cell.Content);
                _html.Append(isHeader ? "</th>" : "</td>");
            }
            _html.Append("</tr>\n");
        }
        _html.Append(CultureInfo.InvariantCulture, $"</{section}>\n");
    }
}
