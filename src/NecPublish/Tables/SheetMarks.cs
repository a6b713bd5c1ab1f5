using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace NecPublish.Tables;

/// <summary>What a sheet says otherwise than by the values of its cells: none of it reaches who reads the values alone. Rows from 1, columns from 0.</summary>
/// <param name="Merged">The first cell of each merge.</param>
/// <param name="Coloured">Empty cells whose fill stands for a value.</param>
/// <param name="Undescribed">The cell under each picture that has no text.</param>
public sealed record SheetMarks(ImmutableArray<(int Row, int Column)> Merged, ImmutableArray<(int Row, int Column)> Coloured, ImmutableArray<(int Row, int Column)> Undescribed)
{
    public static readonly SheetMarks None = new([], [], []);

    /// <summary>Where each column of the table stands in the sheet, from 0; empty when none is hidden.</summary>
    public ImmutableArray<int> Columns { get; init; } = [];

    /// <summary>The cell under each text box or shape with words.</summary>
    public ImmutableArray<(int Row, int Column)> Boxes { get; init; } = [];

    /// <summary>What cannot be seen of the sheet's cells; null for a workbook of another kind.</summary>
    internal SheetSight? Sight { get; init; }

    private const int Most = 1000;
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The marks of each sheet of an xlsx, by its name; none for an older workbook.</summary>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static Dictionary<string, SheetMarks> Of(byte[] content)
    {
        var marks = new Dictionary<string, SheetMarks>(StringComparer.Ordinal);
        if (!content.AsSpan().StartsWith("PK"u8))
            return marks;
        using var zip = new ZipArchive(new MemoryStream(content, writable: false));
        if (Part(zip, "xl/workbook.xml")?.Root is not { } workbook)
            return marks;
        var parts = Related(zip, "xl/workbook.xml");
        var styles = Part(zip, "xl/styles.xml")?.Root;
        var fills = Fills(styles);
        var looks = new CellLooks(styles, parts.Values.FirstOrDefault(p => p.Contains("theme/", StringComparison.Ordinal)) is { } theme ? Part(zip, theme)?.Root : null);
        var shared = SheetSight.Shared(zip.GetEntry("xl/sharedStrings.xml"), looks, Safe);
        // Excel takes this off when it saves; a library that computes nothing puts it on
        var isNeverComputed = (string?)workbook.Element(S + "calcPr")?.Attribute("fullCalcOnLoad") is "1" or "true";
        foreach (var sheet in workbook.Element(S + "sheets")?.Elements(S + "sheet") ?? [])
        {
            if (parts.TryGetValue((string?)sheet.Attribute(R + "id") ?? "", out var path) && zip.GetEntry(path) is { } entry && (string?)sheet.Attribute("name") is { } name)
                marks[name] = Read(zip, entry, fills, new(looks, shared, isNeverComputed));
        }
        return marks;
    }

    private static SheetMarks Read(ZipArchive zip, ZipArchiveEntry sheet, int[] fills, SheetSight sight)
    {
        var colours = new ColouredCells();
        var merged = ImmutableArray.CreateBuilder<(int, int)>();
        using var xml = XmlReader.Create(sheet.Open(), Safe);
        while (xml.Read())
        {
            sight.Read(xml);
            if (xml is not { NodeType: XmlNodeType.Element })
                continue;
            if (xml.LocalName == "c" && Cell(xml.GetAttribute("r")) is var (row, column))
            {
                var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < fills.Length ? fills[s] : 0;
                colours.Add(row, column, style, isEmpty: xml.IsEmptyElement);
            }
            else if (xml.LocalName == "mergeCell" && merged.Count < Most && Cell(xml.GetAttribute("ref")) is { } first)
                merged.Add(first);
        }
        var related = Related(zip, sheet.FullName).Values;
        foreach (var table in related.Where(p => p.Contains("tables/", StringComparison.Ordinal)).Take(Most).Select(p => Part(zip, p)?.Root))
            sight.Table((string?)table?.Attribute("ref"), (string?)table?.Element(S + "tableStyleInfo")?.Attribute("name"), (string?)table?.Attribute("headerRowCount") != "0");
        var drawing = related.FirstOrDefault(p => p.Contains("drawings/drawing", StringComparison.Ordinal));
        var drawn = drawing is null ? null : Part(zip, drawing)?.Root;
        return new(merged.ToImmutable(), colours.Found(Most), Under(drawn, a => a.Descendants(Xdr + "pic").Concat(a.Descendants(Xdr + "graphicFrame")).Any(p => !IsDescribed(p))))
        {
            Sight = sight,
            Boxes = Under(drawn, a => a.Descendants(Xdr + "sp").Any(s => s.Descendants(A + "t").Any(t => !string.IsNullOrWhiteSpace(t.Value)))),
        };
    }

    /// <summary>The cell under each drawn object of a kind.</summary>
    private static ImmutableArray<(int, int)> Under(XElement? drawing, Func<XElement, bool> isMeant) =>
        [
            .. (drawing?.Elements() ?? [])
                .Where(isMeant)
                .Take(Most)
                .Select(a => a.Element(Xdr + "from") is { } from ? ((int?)from.Element(Xdr + "row") + 1 ?? 1, (int?)from.Element(Xdr + "col") ?? 0) : (1, 0)),
        ];

    private static bool IsDescribed(XElement picture) =>
        picture.Descendants(Xdr + "cNvPr").FirstOrDefault() is { } properties
        && (((string?)properties.Attribute("descr"))?.Trim().Length > 0 || properties.Descendants().Any(d => d.Name.LocalName == "decorative" && (string?)d.Attribute("val") is "1" or "true"));

    /// <summary>The fill of each cell style; 0 for none.</summary>
    private static int[] Fills(XElement? styles)
    {
        var isSolid = (styles?.Element(S + "fills")?.Elements(S + "fill") ?? []).Select(f => (string?)f.Element(S + "patternFill")?.Attribute("patternType") is not (null or "none" or "gray125")).ToArray();
        return
        [
            .. (styles?.Element(S + "cellXfs")?.Elements(S + "xf") ?? []).Select(x =>
                int.TryParse((string?)x.Attribute("fillId"), NumberStyles.None, CultureInfo.InvariantCulture, out var fill) && fill < isSolid.Length && isSolid[fill] ? fill : 0
            ),
        ];
    }

    /// <summary>"B7" or "B7:C9" as its first row and column.</summary>
    internal static (int Row, int Column)? Cell(string? reference)
    {
        var (at, column, row) = (0, 0, 0);
        for (; at < reference?.Length && char.IsAsciiLetterUpper(reference[at]) && at < 4; at++)
            column = (column * 26) + reference[at] - 'A' + 1;
        for (; at < reference?.Length && char.IsAsciiDigit(reference[at]) && row < 10_000_000; at++)
            row = (row * 10) + reference[at] - '0';
        return column > 0 && row > 0 ? (row, column - 1) : null;
    }

    private static XDocument? Part(ZipArchive zip, string path)
    {
        if (zip.GetEntry(path) is not { } entry)
            return null;
        using var xml = XmlReader.Create(entry.Open(), Safe);
        return XDocument.Load(xml);
    }

    /// <summary>The parts that one part names, by the name that it gives them.</summary>
    private static Dictionary<string, string> Related(ZipArchive zip, string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Part(zip, $"{folder}_rels/{path[folder.Length..]}.rels")?.Root?.Elements() ?? [])
        {
            if ((string?)relation.Attribute("TargetMode") == "External" || (string?)relation.Attribute("Id") is not { } id || (string?)relation.Attribute("Target") is not { } target)
                continue;
            found[id] = target.StartsWith('/') ? target[1..] : new Uri(new Uri("zip:///" + folder), target).AbsolutePath[1..];
        }
        return found;
    }
}
