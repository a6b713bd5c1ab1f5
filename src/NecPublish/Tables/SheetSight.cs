using System.Globalization;
using System.IO.Compression;
using System.Xml;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>
/// Which cells of an xlsx hold something that cannot be seen: words in the colour of their ground, what lies under a merge; and which
/// formulas were saved without what they give. Told the nodes of a sheet's part one after the other.
/// </summary>
internal sealed class SheetSight(CellLooks looks, Dictionary<int, List<SheetSight.Ink>> shared, bool isNeverComputed)
{
    private const int MostNamed = 1000;
    private const int MostRich = 1_000_000;
    private const int MostColumns = 1 << 14;

    private readonly CellRuns _unreadable = new();
    private readonly CellRuns _covered = new();
    private readonly List<(int Top, int Left, int Bottom, int Right)> _grounds = [];
    private readonly List<Ink> _inks = [];
    private string? _range;
    private (int Row, int Column) _at = (0, -1);
    private (int Style, string? Type) _cell;
    private bool _isOpen;
    private bool _hasFormula;
    private string? _value;
    private string? _inside;
    private Ink _ink = Ink.Cells;

    /// <summary>What a stretch of words is written in.</summary>
    /// <param name="IsOfCell">The cell's own font.</param>
    internal readonly record struct Ink(bool IsOfCell, Colour? Colour)
    {
        public static readonly Ink Cells = new(true, null);
    }

    /// <summary>The first formulas without a value; rows from 1, columns from 0.</summary>
    public List<(int Row, int Column)> WithoutValue { get; } = [];

    /// <summary>Whether the author's screen shows nothing of it, or not all of it.</summary>
    public bool Hides(int row, int column) => _covered.Contains(row, column) || _unreadable.Contains(row, column) && !_grounds.Exists(g => row >= g.Top && row <= g.Bottom && column >= g.Left && column <= g.Right);

    /// <summary>The next node of the sheet's part.</summary>
    public void Read(XmlReader xml)
    {
        if (xml.NodeType == XmlNodeType.Element)
            Start(xml);
        else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _isOpen)
        {
            if (_inside == "v")
                _value += xml.Value;
            else if (_inside == "t")
                Note(_inks, _ink, xml.Value);
        }
        else if (xml.NodeType == XmlNodeType.EndElement)
        {
            _inside = null;
            if (xml.LocalName == "c")
                Finish();
        }
    }

    /// <summary>A table (18.5.1.2): its style gives its header a ground, and some styles all of it.</summary>
    public void Table(string? range, string? style, bool hasHeader)
    {
        if (string.IsNullOrEmpty(style) || Range(range) is not { } r)
            return;
        var isPale = style.StartsWith("TableStyleLight", StringComparison.Ordinal) || style.StartsWith("TableStyleMedium", StringComparison.Ordinal) && style.Length == "TableStyleMedium".Length + 1 && style[^1] <= '7';
        if (!isPale)
            Ground(r);
        else if (hasHeader)
            Ground(r with { Bottom = r.Top });
    }

    /// <summary>The colours of each shared string (18.4) that has some of its own, by its number.</summary>
    public static Dictionary<int, List<Ink>> Shared(ZipArchiveEntry? strings, CellLooks looks, XmlReaderSettings safe)
    {
        var found = new Dictionary<int, List<Ink>>();
        if (strings is null)
            return found;
        using var xml = XmlReader.Create(strings.Open(), safe);
        var (number, ink, inks, isText) = (-1, Ink.Cells, new List<Ink>(), false);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                isText = xml.LocalName == "t" && !xml.IsEmptyElement;
                if (xml.LocalName == "si")
                    (number, ink, inks) = (number + 1, Ink.Cells, []);
                ink = Next(ink, xml, looks);
            }
            else if (xml.NodeType == XmlNodeType.Text && isText)
                Note(inks, ink, xml.Value);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" } && inks.Exists(i => !i.IsOfCell))
            {
                if (found.Count >= MostRich)
                    throw new InvalidDataException("too many coloured texts");
                found[number] = inks;
            }
        }
        return found;
    }

    private void Start(XmlReader xml)
    {
        _inside = xml.IsEmptyElement ? null : xml.LocalName;
        switch (xml.LocalName)
        {
            case "row":
                _at = (int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : _at.Row + 1, -1);
                break;
            case "c":
                _at = SheetMarks.Cell(xml.GetAttribute("r")) ?? (_at.Row, _at.Column + 1);
                _cell = (int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0, xml.GetAttribute("t"));
                (_isOpen, _hasFormula, _value, _ink) = (!xml.IsEmptyElement, false, null, Ink.Cells);
                _inks.Clear();
                break;
            case "f":
                _hasFormula = true;
                break;
            case "mergeCell" when Range(xml.GetAttribute("ref")) is { } merged:
                Cover(merged);
                break;
            case "conditionalFormatting":
                _range = xml.GetAttribute("sqref");
                break;
            case "colorScale" or "dataBar":
            case "cfRule" when looks.FillsByCondition(xml.GetAttribute("dxfId")):
                foreach (var range in (_range ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (Range(range) is { } ground)
                        Ground(ground);
                }
                break;
            default:
                if (_isOpen)
                    _ink = Next(_ink, xml, looks);
                break;
        }
    }

    /// <summary>What the element says of the words that follow it: a stretch without properties has the cell's, one with them has black ones unless it says otherwise.</summary>
    private static Ink Next(Ink ink, XmlReader xml, CellLooks looks) =>
        xml.LocalName switch
        {
            "r" => Ink.Cells,
            "rPr" => new(false, Colour.Black),
            "color" when !ink.IsOfCell => new(false, looks.Parse(xml.GetAttribute("rgb"), xml.GetAttribute("theme"), xml.GetAttribute("indexed"), xml.GetAttribute("tint"))),
            _ => ink,
        };

    private static void Note(List<Ink> inks, Ink ink, string words)
    {
        if (!string.IsNullOrWhiteSpace(words) && !inks.Contains(ink))
            inks.Add(ink);
    }

    private void Finish()
    {
        _isOpen = false;
        if (_hasFormula && (string.IsNullOrEmpty(_value) && _cell.Type != "str" || isNeverComputed && _value == "0") && WithoutValue.Count < MostNamed)
            WithoutValue.Add(_at);
        var (font, ground) = looks.Of(_cell.Style);
        var inks = _cell.Type == "inlineStr" ? _inks : _cell.Type == "s" && int.TryParse(_value, CultureInfo.InvariantCulture, out var text) ? shared.GetValueOrDefault(text) : null;
        if (inks is null ? !string.IsNullOrEmpty(_value) && CellLooks.IsUnreadable(font, ground) : inks.Exists(i => CellLooks.IsUnreadable(i.IsOfCell ? font : i.Colour, ground)))
            _unreadable.Add(_at.Column, _at.Row, _at.Row);
    }

    /// <summary>LibreOffice may leave what stood in the cells that a merge swallows.</summary>
    private void Cover((int Top, int Left, int Bottom, int Right) merged)
    {
        for (var column = merged.Left; column <= System.Math.Min(merged.Right, MostColumns); column++)
        {
            var top = column == merged.Left ? merged.Top + 1 : merged.Top;
            if (top <= merged.Bottom)
                _covered.Add(column, top, merged.Bottom);
        }
    }

    /// <summary>Past a thousand grounds what is white is held to be hidden.</summary>
    private void Ground((int Top, int Left, int Bottom, int Right) range)
    {
        if (_grounds.Count < MostNamed)
            _grounds.Add(range);
    }

    private static (int Top, int Left, int Bottom, int Right)? Range(string? reference)
    {
        var colon = reference?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (SheetMarks.Cell(reference) is not var (top, left))
            return null;
        var (bottom, right) = colon < 0 ? (top, left) : SheetMarks.Cell(reference![(colon + 1)..]) ?? (top, left);
        return (System.Math.Min(top, bottom), System.Math.Min(left, right), System.Math.Max(top, bottom), System.Math.Max(left, right));
    }
}
