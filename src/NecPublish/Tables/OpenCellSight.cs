using System.Collections.Immutable;
using System.Xml;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>
/// Which cells of an OpenDocument sheet hold something that cannot be seen: a value whose format shows nothing, words in the colour of their
/// ground, what lies under a merge; and which formulas were saved without what they give. Told what a sheet's reader meets.
/// </summary>
internal sealed class OpenCellSight(OpenCellStyles styles)
{
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>LibreOffice's own addition: formats that depend on the value, after the rows.</summary>
    private const string Conditions = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private const int MostNamed = 1000;

    private readonly List<(int To, string? Style)> _columns = [];
    private readonly List<(List<string> Cells, int Line, int Column, int Repeated, bool IsSure)> _unseen = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> _grounds = [];
    private readonly Stack<Colour?> _inks = [];
    private string? _rowStyle;
    private bool _isHiddenRow;
    private (int Row, int Column) _at;
    private (bool IsCovered, bool HasFormula, string? Type, string Kept) _cell;
    private OpenCellStyles.Look _look;
    private bool _hasParagraph;
    private bool _hasWords;
    private bool _isUnreadable;
    private int _depth;
    private string? _range;

    /// <summary>The first formulas without a value; rows from 1, columns from 0.</summary>
    public List<(int Row, int Column)> WithoutValue { get; } = [];

    /// <summary>The style of the cells of a column, up to the one that is given.</summary>
    public void Column(int to, string? style) => _columns.Add((to, style));

    public void Row(string? style, bool isHidden) => (_rowStyle, _isHiddenRow) = (style, isHidden);

    /// <summary>As its element begins.</summary>
    public void Cell(XmlReader xml, int line, int column)
    {
        _at = (line, column);
        _cell = (xml.LocalName == "covered-table-cell", xml.GetAttribute("formula", Table) is not null, xml.GetAttribute("value-type", Office), xml.GetAttribute("string-value", Office) ?? "");
        _look = styles.Of(xml.GetAttribute("style-name", Table) ?? _rowStyle ?? ColumnStyle(column));
        (_hasParagraph, _hasWords, _isUnreadable, _depth) = (false, false, false, xml.Depth);
        _inks.Clear();
    }

    /// <summary>The next node inside of it.</summary>
    public void Inside(XmlReader xml)
    {
        if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Text, LocalName: "p" })
            _hasParagraph = true;
        else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Text, LocalName: "span", IsEmptyElement: false })
            _inks.Push(styles.Of(xml.GetAttribute("style-name", Text), Ink));
        else if (xml is { NodeType: XmlNodeType.EndElement, NamespaceURI: Text, LocalName: "span" } && _inks.Count > 0)
            _inks.Pop();
        else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && xml.Depth > _depth && !string.IsNullOrWhiteSpace(xml.Value))
        {
            _hasWords = true;
            _isUnreadable |= CellLooks.IsUnreadable(Ink, _look.Ground);
        }
    }

    /// <summary>As it ends.</summary>
    /// <param name="cells">Those of its row, which its value is about to join.</param>
    /// <param name="value">As it is published.</param>
    public void End(List<string> cells, int repeated, string value)
    {
        if (_isHiddenRow)
            return;
        if (_cell is { HasFormula: true, Type: null } && !_hasWords && WithoutValue.Count < MostNamed)
            WithoutValue.Add(_at);
        var isEmpty = value.Length == 0 && string.IsNullOrWhiteSpace(_cell.Kept);
        if (isEmpty)
            return;
        // nought is often left out to make a table easier to read
        var isSure = _cell.IsCovered || _hasParagraph && !_hasWords && value != "0";
        if (isSure || _isUnreadable || !_hasParagraph && CellLooks.IsUnreadable(_look.Font, _look.Ground))
            _unseen.Add((cells, _at.Row, _at.Column, value.Length == 0 ? 0 : repeated, isSure));
    }

    /// <summary>A format that depends on the value may bring a ground: what it is laid on is not known to be hidden.</summary>
    public void Condition(XmlReader xml)
    {
        if (xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Conditions })
            return;
        if (xml.LocalName == "conditional-format")
            _range = xml.GetAttribute("target-range-address", Conditions);
        else if (xml.LocalName is "color-scale" or "data-bar" || xml.LocalName == "condition" && styles.Of(xml.GetAttribute("apply-style-name", Conditions)).Ground != Colour.White)
        {
            foreach (var range in (_range ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var ends = range.Split(':');
                if (_grounds.Count < MostNamed && Place(ends[0]) is var (top, left) && Place(ends[^1]) is var (bottom, right))
                    _grounds.Add((top, left, bottom, right));
            }
        }
    }

    /// <summary>Empties the cells that hide what they hold, and names the first of them.</summary>
    public ImmutableArray<(int Row, int Column)> Empty(Func<int, bool> isHiddenColumn)
    {
        var named = ImmutableArray.CreateBuilder<(int, int)>();
        foreach (var (cells, line, column, repeated, isSure) in _unseen)
        {
            if (isHiddenColumn(column) || !isSure && _grounds.Exists(g => line >= g.Top && line <= g.Bottom && column >= g.Left && column <= g.Right))
                continue;
            for (var i = column; i < column + repeated; i++)
                cells[i] = "";
            if (named.Count < MostNamed)
                named.Add((line, column));
        }
        return named.ToImmutable();
    }

    private Colour? Ink => _inks.TryPeek(out var ink) ? ink : _look.Font;

    private string? ColumnStyle(int column)
    {
        var at = _columns.FindIndex(c => column < c.To);
        return at < 0 ? null : _columns[at].Style;
    }

    /// <summary>"'Été 2024'.B7" or "F.$B$7" as its row and column.</summary>
    private static (int Row, int Column)? Place(string address) => SheetMarks.Cell(address[(address.LastIndexOf('.') + 1)..].Replace("$", "", StringComparison.Ordinal));
}
