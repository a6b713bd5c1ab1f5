using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>
/// The colours that runs are written in and stand on (ECMA-376 part 1, 17.3.2.6, 17.3.2.15, 17.3.5): the run's own, its style's, its
/// paragraph's style's. Automatic colours suit their ground by themselves, and a ground that a table's style or a drawing gives is unknown:
/// neither is told.
/// </summary>
internal sealed class WordColours
{
    private const int MaxSteps = 20;

    /// <summary>Half-points: 18 points, and 14 for bold.</summary>
    private const int Large = 36;
    private const int LargeBold = 28;
    private const int DefaultSize = 20;

    /// <summary>On paragraphs that stood in a drawing, whose ground is the drawing's; to be taken off once they are read.</summary>
    public const string Drawn = "drawn";

    private readonly Dictionary<string, XElement> _styles;
    private readonly XElement? _defaults;
    private readonly string? _normal;
    private readonly HashSet<(Colour, Colour, bool)> _pairs = [];
    private readonly ImmutableArray<ColouredText>.Builder _found = ImmutableArray.CreateBuilder<ColouredText>();

    /// <param name="styles">As the file has them: read at once, they may be changed afterwards.</param>
    public WordColours(XDocument? styles)
    {
        var root = styles?.Root is { } given ? new XElement(given) : new XElement(W + "styles");
        _styles = root.Elements(W + "style").GroupBy(s => (string?)s.Attribute(W + "styleId") ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _defaults = root.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
        _normal = _styles.FirstOrDefault(s => (string?)s.Value.Attribute(W + "type") == "paragraph" && (string?)s.Value.Attribute(W + "default") is "1" or "true").Key;
    }

    /// <summary>Each pair once, where it first stands.</summary>
    public ImmutableArray<ColouredText> Found => _found.ToImmutable();

    /// <summary>What is lifted out of a box no longer shows the ground that it stood on.</summary>
    public static void Forget(XElement box)
    {
        foreach (var paragraph in box.Descendants(W + "p"))
            paragraph.SetAttributeValue(Drawn, "1");
    }

    /// <summary>A picture or a shape may be what the text stands on: a page without a colour of its own is not known to be white.</summary>
    public bool HasDrawnGround { get; set; }

    /// <summary>False when the words have the very colour of what they stand on: whoever reads the page sees none.</summary>
    public bool Read(XElement run, Place at)
    {
        if (!run.Elements(W + "t").Any(t => t.Value.Any(char.IsLetterOrDigit)) || run.Ancestors(W + "p").FirstOrDefault() is not { } paragraph || paragraph.Attribute(Drawn) is not null)
            return true;
        if (First(run, paragraph, "color")?.Value() is not { } written || Hexadecimal(written) is not { } front || Ground(run, paragraph) is not ({ } ground, var isSaid))
            return true;
        if (front == ground && (isSaid || !HasDrawnGround))
            return false;
        var size = int.TryParse(First(run, paragraph, "sz")?.Value(), CultureInfo.InvariantCulture, out var halfPoints) ? halfPoints : DefaultSize;
        var isLarge = size >= Large || size >= LargeBold && First(run, paragraph, "b").IsOn();
        if (_pairs.Add((front, ground, isLarge)))
            _found.Add(new(at, front, ground, isLarge));
        return true;
    }

    /// <summary>A property of characters: the run's own, else its style's, else its paragraph's style's, else the document's.</summary>
    private XElement? First(XElement run, XElement paragraph, string name) =>
        run.Element(W + "rPr")?.Element(W + name)
        ?? Styled(run.Element(W + "rPr")?.Element(W + "rStyle")?.Value(), "rPr", name)
        ?? Styled(paragraph.Style() ?? _normal, "rPr", name)
        ?? _defaults?.Element(W + name);

    /// <summary>What a style says, itself or by those that it is based on; a circle of styles ends.</summary>
    private XElement? Styled(string? style, string group, string name) => Line(style).Select(s => s.Element(W + group)?.Element(W + name)).FirstOrDefault(e => e is not null);

    /// <summary>A style and those that it is based on.</summary>
    private IEnumerable<XElement> Line(string? style)
    {
        for (var steps = 0; steps < MaxSteps && style is not null && _styles.TryGetValue(style, out var known); steps++)
        {
            yield return known;
            style = known.Element(W + "basedOn")?.Value();
        }
    }

    /// <summary>Null where it cannot be known; white where nobody chose one.</summary>
    private (Colour? Colour, bool IsSaid) Ground(XElement run, XElement paragraph)
    {
        var properties = run.Element(W + "rPr");
        if (properties?.Element(W + "highlight")?.Value() is { } highlight && highlight != "none")
            return (Highlight(highlight), true);
        XElement?[] shades =
        [
            properties?.Element(W + "shd"),
            Styled(properties?.Element(W + "rStyle")?.Value(), "rPr", "shd"),
            paragraph.Element(W + "pPr")?.Element(W + "shd"),
            Styled(paragraph.Style() ?? _normal, "pPr", "shd"),
        ];
        foreach (var shade in shades)
        {
            if (IsFilled(shade))
                return (Fill(shade), true);
        }
        foreach (var cell in paragraph.Ancestors(W + "tc"))
        {
            var shade = cell.Element(W + "tcPr")?.Element(W + "shd");
            if (IsFilled(shade))
                return (Fill(shade), true);
            if (cell.Ancestors(W + "tbl").FirstOrDefault()?.Element(W + "tblPr") is { } table && (IsFilled(table.Element(W + "shd")) || IsColoured(table.Element(W + "tblStyle")?.Value())))
                return (null, false);
        }
        return (paragraph.Document?.Root?.Element(W + "background") is null ? Colour.White : null, false);
    }

    private static bool IsFilled(XElement? shade) => shade is not null && ((string?)shade.Attribute(W + "fill") is { } fill && fill != "auto" || shade.Value() is not (null or "clear" or "nil"));

    /// <summary>One colour over the whole; null for a pattern.</summary>
    private static Colour? Fill(XElement? shade) =>
        shade?.Value() switch
        {
            "clear" or "nil" or null => Hexadecimal((string?)shade?.Attribute(W + "fill") ?? ""),
            "solid" => Hexadecimal((string?)shade.Attribute(W + "color") ?? ""),
            _ => null,
        };

    /// <summary>A style of tables that shades some of their cells: which ones depends on their place.</summary>
    private bool IsColoured(string? style) => Line(style).Any(s => s.Descendants(W + "shd").Any(IsFilled));

    private static Colour? Hexadecimal(string written) => written.Length == 6 ? Colour.Parse("#" + written) : null;

    /// <summary>17.18.40.</summary>
    private static Colour? Highlight(string name) =>
        name switch
        {
            "black" => Colour.Black,
            "white" => Colour.White,
            "yellow" => new(255, 255, 0),
            "green" => new(0, 255, 0),
            "cyan" => new(0, 255, 255),
            "magenta" => new(255, 0, 255),
            "blue" => new(0, 0, 255),
            "red" => new(255, 0, 0),
            "darkBlue" => new(0, 0, 128),
            "darkCyan" => new(0, 128, 128),
            "darkGreen" => new(0, 128, 0),
            "darkMagenta" => new(128, 0, 128),
            "darkRed" => new(128, 0, 0),
            "darkYellow" => new(128, 128, 0),
            "darkGray" => new(128, 128, 128),
            "lightGray" => new(192, 192, 192),
            _ => null,
        };
}
