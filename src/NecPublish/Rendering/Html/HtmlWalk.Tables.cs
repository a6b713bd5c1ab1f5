using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>Tables, in regions that scroll by themselves.</summary>
internal sealed partial class HtmlWalk
{
    private void Table(Table t)
    {
        var caption = Typeset(PlainText.Of(t.Caption).Trim());
        var id = Unique("tableau");
        _html.Append("<div class=\"table wide\" role=\"region\" tabindex=\"0\" ").Append(caption.Length == 0 ? "aria-label=\"Tableau\"" : $"aria-labelledby=\"{id}\"").Append(">\n<table>\n");
        if (caption.Length > 0)
            _html.Append(CultureInfo.InvariantCulture, $"<caption id=\"{id}\">{Escape(caption)}</caption>\n");
        Rows("thead", t.Head, t, true);
        Rows("tbody", t.Body, t, false);
        Rows("tfoot", t.Foot, t, false);
        _html.Append("</table>\n</div>\n");
    }

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
                var isHeader = isHead || i < t.RowHeadColumns;
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
