using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>
/// Reads an OpenDocument spreadsheet (ODF 1.3 part 3, 9) straight from its XML: typed values, repeated cells and rows, and what is
/// hidden. No engine is needed.
/// </summary>
public static class OpenSpreadsheet
{
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private const string Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private const string Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private const int MostMarks = 1000;
    private const long MaxUnpacked = 1L << 30;
    private const int MaxCells = 20_000_000;

    /// <summary>Reads every visible sheet.</summary>
    /// <exception cref="InvalidDataException">It is no spreadsheet, is encrypted, damaged, or too large.</exception>
    public static Workbook Read(byte[] content, CancellationToken cancellation = default)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.GetEntry("content.xml") is not { Length: < MaxUnpacked } entry)
                throw new InvalidDataException("no content");
            var safe = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                MaxCharactersInDocument = MaxUnpacked,
            };
            var styles = new OpenCellStyles();
            if (zip.GetEntry("styles.xml") is { } named)
            {
                using var part = XmlReader.Create(named.Open(), safe);
                styles.ReadAll(part);
            }
            using var xml = XmlReader.Create(entry.Open(), safe);
            return new Reading(xml, styles, cancellation).Run();
        }
        catch (Exception e) when (e is XmlException or IOException or NotSupportedException or OverflowException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private sealed class Reading(XmlReader xml, OpenCellStyles styles, CancellationToken cancellation)
    {
        private readonly HashSet<string> _hiddenStyles = new(StringComparer.Ordinal);
        private readonly ImmutableArray<Sheet>.Builder _sheets = ImmutableArray.CreateBuilder<Sheet>();
        private readonly ImmutableArray<string>.Builder _hidden = ImmutableArray.CreateBuilder<string>();
        private readonly Dictionary<string, int> _fills = new(StringComparer.Ordinal);
        private ImmutableArray<(int, int)>.Builder _merged = ImmutableArray.CreateBuilder<(int, int)>();
        private ImmutableArray<(int, int)>.Builder _undescribed = ImmutableArray.CreateBuilder<(int, int)>();
        private ImmutableArray<(int, int)>.Builder _boxes = ImmutableArray.CreateBuilder<(int, int)>();
        private ColouredCells _colours = new();
        private OpenCellSight _sight = new(styles);
        private bool _hasComments;
        private bool _hasExternalLinks;
        private long _cells;

        public Workbook Run()
        {
            var isSpreadsheet = false;
            while (xml.Read())
            {
                if (Is(Office, "spreadsheet"))
                    isSpreadsheet = true;
                else if (Is(Style, "style"))
                    ReadStyle();
                else if (Is(Table, "table") && isSpreadsheet)
                    ReadTable();
            }
            return isSpreadsheet
                ? new(_sheets.ToImmutable(), _hidden.ToImmutable()) { HasComments = _hasComments, HasExternalLinks = _hasExternalLinks }
                : throw new InvalidDataException("no spreadsheet");
        }

        private bool Is(string space, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == space;

        private void ReadStyle()
        {
            var name = xml.GetAttribute("name", Style);
            var look = OpenCellStyles.Begin(xml);
            using var style = xml.ReadSubtree();
            while (style.Read())
            {
                look = OpenCellStyles.Next(look, style);
                if (style is { NodeType: XmlNodeType.Element, LocalName: "table-cell-properties" } && style.GetAttribute("background-color", Fo) is { Length: > 0 } colour and not "transparent" && name is not null)
                    _fills[name] = string.GetHashCode(colour, StringComparison.OrdinalIgnoreCase) | 1;
                if (style is { NodeType: XmlNodeType.Element, LocalName: "table-properties" } && style.GetAttribute("display", Table) == "false" && name is not null)
                    _hiddenStyles.Add(name);
            }
            styles.End(look);
        }

        private void ReadTable()
        {
            var name = xml.GetAttribute("name", Table) ?? "";
            if (xml.GetAttribute("style-name", Table) is { } style && _hiddenStyles.Contains(style))
            {
                _hidden.Add(name);
                Pass();
                return;
            }
            (_merged, _undescribed, _boxes, _colours, _sight) = (ImmutableArray.CreateBuilder<(int, int)>(), ImmutableArray.CreateBuilder<(int, int)>(), ImmutableArray.CreateBuilder<(int, int)>(), new(), new(styles));
            var rows = new List<TableRow>();
            var hiddenColumns = new List<(int From, int To)>();
            var (line, hiddenRows, depth, defined) = (1, 0, xml.Depth, 0);
            if (xml.IsEmptyElement)
                return;
            while (xml.Read() && xml.Depth > depth)
            {
                if (Is(Table, "table-source") || Is(Table, "cell-range-source"))
                    _hasExternalLinks = true;
                if (IsDrawn())
                    Drawn(1, 0);
                if (Is(Table, "table-column"))
                {
                    var columns = Repeated("number-columns-repeated");
                    if (IsHidden())
                        hiddenColumns.Add((defined, defined + columns));
                    _sight.Column(defined + columns, xml.GetAttribute("default-cell-style-name", Table));
                    defined += columns;
                }
                _sight.Condition(xml);
                if (!Is(Table, "table-row"))
                    continue;
                cancellation.ThrowIfCancellationRequested();
                var repeated = Repeated("number-rows-repeated");
                var isHidden = IsHidden();
                _sight.Row(xml.GetAttribute("default-cell-style-name", Table), isHidden);
                var cells = ReadRow(line);
                for (var i = 0; i < (cells.Count == 0 ? 0 : repeated); i++)
                {
                    Count(cells.Count);
                    if (isHidden)
                        hiddenRows++;
                    else
                        rows.Add(new(line + i, cells));
                }
                line += repeated;
            }
            bool IsHiddenColumn(int column) => hiddenColumns.Exists(h => column >= h.From && column < h.To);
            var unseen = _sight.Empty(IsHiddenColumn);
            rows.RemoveAll(r => r.IsBlank);
            var sheet = ShownColumns.Of(rows, IsHiddenColumn).ToSheet(name, hiddenRows, cancellation);
            _sheets.Add(sheet with { HiddenCells = unseen, WithoutValue = [.. _sight.WithoutValue], Marks = new(_merged.ToImmutable(), _colours.Found(MostMarks), _undescribed.ToImmutable()) { Columns = sheet.Marks.Columns, Boxes = _boxes.ToImmutable() } });
        }

        /// <summary>A row or a column that its author hid or filtered out (19.749).</summary>
        private bool IsHidden() => xml.GetAttribute("visibility", Table) is "collapse" or "filter";

        /// <summary>Each object of a group is looked at by itself.</summary>
        private bool IsDrawn() => xml is { NodeType: XmlNodeType.Element, NamespaceURI: Draw, LocalName: not "g" };

        /// <summary>
        /// What is drawn over the sheet, read to its end: the title or the description of a picture or a chart speaks for it; the words of a
        /// box or a shape are no cell's.
        /// </summary>
        private void Drawn(int row, int column)
        {
            var (isPicture, isDescribed, hasWords, isName) = (false, false, false, false);
            using var drawn = xml.ReadSubtree();
            while (drawn.Read())
            {
                if (drawn.NodeType == XmlNodeType.Element)
                {
                    isPicture |= drawn is { NamespaceURI: Draw, LocalName: "image" or "object" };
                    isName = drawn is { NamespaceURI: Svg, LocalName: "title" or "desc" };
                }
                else if (drawn.NodeType == XmlNodeType.Text && !string.IsNullOrWhiteSpace(drawn.Value))
                {
                    isDescribed |= isName;
                    hasWords |= !isName;
                }
            }
            if (isPicture && !isDescribed && _undescribed.Count < MostMarks)
                _undescribed.Add((row, column));
            if (hasWords && !isPicture && _boxes.Count < MostMarks)
                _boxes.Add((row, column));
        }

        /// <summary>The cells up to the last filled one.</summary>
        private List<string> ReadRow(int line)
        {
            var cells = new List<string>();
            var (empty, depth) = (0, xml.Depth);
            if (xml.IsEmptyElement)
                return cells;
            while (xml.Read() && xml.Depth > depth)
            {
                if (!Is(Table, "table-cell") && !Is(Table, "covered-table-cell"))
                    continue;
                var (repeated, column) = (Repeated("number-columns-repeated"), cells.Count + empty);
                var fill = _fills.GetValueOrDefault(xml.GetAttribute("style-name", Table) ?? "");
                if ((xml.GetAttribute("number-columns-spanned", Table) is not (null or "1") || xml.GetAttribute("number-rows-spanned", Table) is not (null or "1")) && _merged.Count < MostMarks)
                    _merged.Add((line, column));
                _sight.Cell(xml, line, column);
                var value = ReadCell(line, column);
                // a long run of cells is the rest of the sheet, not a choice
                if (repeated < 100)
                {
                    for (var i = 0; i < repeated; i++)
                        _colours.Add(line, column + i, fill, value.Length == 0);
                }
                _sight.End(cells, repeated, value);
                if (value.Length == 0)
                {
                    empty += repeated;
                    continue;
                }
                Count(empty + repeated);
                cells.AddRange(Enumerable.Repeat("", empty));
                cells.AddRange(Enumerable.Repeat(value, repeated));
                empty = 0;
            }
            return cells;
        }

        private string ReadCell(int line, int column)
        {
            var typed = xml.GetAttribute("value-type", Office) switch
            {
                "float" or "percentage" or "currency" => Number(xml.GetAttribute("value", Office)),
                "boolean" => xml.GetAttribute("boolean-value", Office) == "true" ? "oui" : "non",
                "time" => Hour(xml.GetAttribute("time-value", Office)),
                "date" => Moment(xml.GetAttribute("date-value", Office)),
                _ => null,
            };
            if (xml.IsEmptyElement)
                return typed ?? "";
            var (text, depth, isFirst) = (new StringBuilder(), xml.Depth, true);
            while (xml.Read() && xml.Depth > depth)
            {
                if (Is(Office, "annotation"))
                {
                    _hasComments = true;
                    Pass();
                }
                if (IsDrawn())
                    Drawn(line, column);
                // the name of a group
                if (Is(Svg, "title") || Is(Svg, "desc"))
                    Pass();
                _sight.Inside(xml);
                if (Is(Text, "p") && !isFirst)
                    text.Append('\n');
                isFirst &= !Is(Text, "p");
                if (Is(Text, "s"))
                    text.Append(' ');
                else if (Is(Text, "line-break"))
                    text.Append('\n');
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                    text.Append(xml.Value);
            }
            return typed ?? CellText.Clean(text.ToString());
        }

        /// <summary>To the end of this element.</summary>
        private void Pass()
        {
            using var inside = xml.ReadSubtree();
            while (inside.Read())
                cancellation.ThrowIfCancellationRequested();
        }

        private int Repeated(string attribute) =>
            int.TryParse(xml.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : 1;

        private void Count(int cells)
        {
            if ((_cells += cells) > MaxCells)
                throw new InvalidDataException("too many cells");
        }

        private static string? Number(string? value) =>
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.###############", CultureInfo.InvariantCulture) : null;

        /// <summary>"PT09H30M00S" as "09:30:00"; null for what is no hour of a day, which is shown as its author sees it.</summary>
        private static string? Hour(string? value)
        {
            try
            {
                return value is not null && XmlConvert.ToTimeSpan(value) is { Days: 0, Ticks: >= 0 } hour ? hour.ToString("hh':'mm':'ss", CultureInfo.InvariantCulture) : null;
            }
            catch (Exception e) when (e is FormatException or OverflowException)
            {
                return null;
            }
        }

        /// <summary>"2024-12-13" or "2024-12-13T12:00:00", without fractions of a second.</summary>
        private static string? Moment(string? value) => value?.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? value[..dot] : value;
    }
}
