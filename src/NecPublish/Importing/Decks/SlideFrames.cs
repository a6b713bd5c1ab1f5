using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml.Linq;
using NecPublish.Importing.Office;
using NecPublish.Model;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>What stands in a frame: a table, a chart (its data as a table), a diagram (its words as a list).</summary>
internal static class SlideFrames
{
    public static ImmutableArray<Block> Read(XElement frame, Place at, string? language, Dictionary<string, (string Kind, string Target, bool IsOutside)> links, ZipArchive zip)
    {
        if (frame.Descendants(A + "tbl").FirstOrDefault() is { } table)
            return [Table(table, at, language, links)];
        if (Part(frame.Descendants(C + "chart").FirstOrDefault(), "id", links, zip) is { } chart)
            return ChartData.Read(chart, Name(frame), at) is { } data ? [data] : [];
        if (Part(frame.Descendants(Dgm + "relIds").FirstOrDefault(), "dm", links, zip) is { } diagram)
            return Diagram(diagram, at);
        return [];
    }

    private static Table Table(XElement table, Place at, string? language, Dictionary<string, (string Kind, string Target, bool IsOutside)> links)
    {
        var properties = table.Element(A + "tblPr");
        var rows = table.Elements(A + "tr").Select(r => Row(r, at, language, links)).ToImmutableArray();
        var hasHeader = (string?)properties?.Attribute("firstRow") is "1" or "true" && rows.Length > 1;
        var columns = table.Element(A + "tblGrid")?.Elements(A + "gridCol").Count() ?? 0;
        return new(
            at,
            Attr.Empty,
            [],
            [.. Enumerable.Repeat(Alignment.Default, System.Math.Max(columns, rows.Select(r => r.Cells.Sum(c => c.ColumnSpan)).DefaultIfEmpty(0).Max()))],
            hasHeader ? rows[..1] : [],
            hasHeader ? rows[1..] : rows,
            [],
            (string?)properties?.Attribute("firstCol") is "1" or "true" ? 1 : 0
        );
    }

    private static Row Row(XElement row, Place at, string? language, Dictionary<string, (string Kind, string Target, bool IsOutside)> links) =>
        new(
            at,
            [
                .. row.Elements(A + "tc")
                    .Where(c => (string?)c.Attribute("hMerge") is not ("1" or "true") && (string?)c.Attribute("vMerge") is not ("1" or "true"))
                    .Select(c => new Cell(at, Alignment.Default, Span(c, "rowSpan"), Span(c, "gridSpan"), c.Element(A + "txBody") is { } text ? SlideText.Blocks(text, at, isList: false, language, links) : [])),
            ]
        );

    private static int Span(XElement cell, string name) => (int)System.Math.Clamp(DeckReader.Number(cell, name), 1, 1000);

    private static ImmutableArray<Block> Diagram(XElement data, Place at)
    {
        var words = data.Descendants(Dgm + "pt").Where(p => (string?)p.Element(Dgm + "prSet")?.Attribute("phldr") is not ("1" or "true")).Select(p => string.Concat(p.Descendants(A + "t").Select(t => t.Value)).Trim()).Where(t => t.Length > 0);
        ImmutableArray<ImmutableArray<Block>> items = [.. words.Select(w => ImmutableArray.Create<Block>(new Plain(at, [new Str(at, w)])))];
        return items.IsEmpty ? [] : [new BulletList(at, items)];
    }

    private static XElement? Part(XElement? reference, string attribute, Dictionary<string, (string Kind, string Target, bool IsOutside)> links, ZipArchive zip) =>
        links.TryGetValue((string?)reference?.Attribute(R + attribute) ?? "", out var part) && !part.IsOutside ? WordFile.Part(zip, part.Target)?.Root : null;

    /// <summary>What its author says that it shows, else the name that the tool gave it.</summary>
    private static string Name(XElement frame)
    {
        var properties = frame.Descendants(P + "cNvPr").FirstOrDefault();
        return (string?)properties?.Attribute("descr") is { Length: > 0 } said ? said : (string?)properties?.Attribute("name") ?? "";
    }
}
