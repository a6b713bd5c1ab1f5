using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>
/// The colours that the cells of an xlsx are written in and stand on (ECMA-376 part 1, 18.8: fonts, fills, cellXfs, dxfs), those of its
/// theme and of its palette included. Null where one cannot be worked out: a pattern, a gradient.
/// </summary>
internal sealed class CellLooks
{
    /// <summary>Less than this and nobody reads it; the palest grey of the usual palettes on white is told a little better.</summary>
    private const double Unreadable = 1.1;

    /// <summary>18.8.27: what the numbers of colours stand for when the workbook has no palette of its own.</summary>
    private const string Palette =
        "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080"
        + "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99"
        + "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

    private readonly Dictionary<int, Colour> _theme = [];
    private readonly string[]? _palette;
    private readonly (Colour? Font, Colour? Ground)[] _styles;
    private readonly bool[] _fillsByCondition;

    public CellLooks(XElement? styles, XElement? theme)
    {
        // the order of the numbers is not that of the file: the light and the dark ones change places
        int[] numbers = [1, 0, 3, 2];
        foreach (var (at, named) in (theme?.Descendants().FirstOrDefault(e => e.Name.LocalName == "clrScheme")?.Elements() ?? []).Index())
        {
            var written = named.Elements().FirstOrDefault();
            if (Colour.Parse("#" + ((string?)written?.Attribute("lastClr") ?? (string?)written?.Attribute("val") ?? "")) is { } colour)
                _theme[at < numbers.Length ? numbers[at] : at] = colour;
        }
        _theme.TryAdd(0, Colour.White);
        _theme.TryAdd(1, Colour.Black);
        _palette = Children(Child(Child(styles, "colors"), "indexedColors")).Select(c => (string?)c.Attribute("rgb") ?? "").ToArray() is { Length: > 0 } own ? own : null;
        var fonts = Children(Child(styles, "fonts")).Select(f => Child(f, "color") is { } colour ? Parse(colour) : Colour.Black).ToArray();
        var fills = Children(Child(styles, "fills")).Select(Ground).ToArray();
        _styles = [.. Children(Child(styles, "cellXfs")).Select(x => (At(fonts, (string?)x.Attribute("fontId"), Colour.Black), At(fills, (string?)x.Attribute("fillId"), Colour.White)))];
        _fillsByCondition = [.. Children(Child(styles, "dxfs")).Select(d => Child(d, "fill") is not null)];
    }

    public (Colour? Font, Colour? Ground) Of(int style) => style < _styles.Length ? _styles[style] : (Colour.Black, Colour.White);

    /// <summary>Whether a format that depends on the value (18.8.14) brings a ground.</summary>
    public bool FillsByCondition(string? number) => Number(number) is { } n && n < _fillsByCondition.Length && _fillsByCondition[n];

    public static bool IsUnreadable(Colour? front, Colour? ground) => front is { } f && ground is { } g && (f == g || f.ContrastWith(g) < Unreadable);

    /// <summary>18.8.19: by its parts, its place in the theme or in the palette.</summary>
    public Colour? Parse(XElement colour) => Parse((string?)colour.Attribute("rgb"), (string?)colour.Attribute("theme"), (string?)colour.Attribute("indexed"), (string?)colour.Attribute("tint"));

    public Colour? Parse(string? rgb, string? theme, string? indexed, string? tint)
    {
        var plain = rgb is not null ? Hexadecimal(rgb) : Number(theme) is { } place ? _theme.TryGetValue(place, out var known) ? known : null : Number(indexed) is { } number ? Indexed(number) : Colour.Black;
        return plain is { } found && double.TryParse(tint, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? Tinted(found, System.Math.Clamp(amount, -1, 1)) : plain;
    }

    private Colour? Indexed(int number) =>
        _palette is not null && number < _palette.Length ? Hexadecimal(_palette[number])
        : number < Palette.Length / 6 ? Hexadecimal(Palette.Substring(number * 6, 6))
        : number switch
        {
            64 => Colour.Black,
            65 => Colour.White,
            _ => null,
        };

    /// <summary>The first pair of eight digits says how much shows through; spreadsheets make nothing of it.</summary>
    private static Colour? Hexadecimal(string digits) => digits.Length is 6 or 8 ? Colour.Parse("#" + digits[^6..]) : null;

    private static Colour Tinted(Colour colour, double amount)
    {
        byte Channel(byte c) => (byte)System.Math.Round(amount < 0 ? c * (1 + amount) : (c * (1 - amount)) + (255 * amount));
        return new(Channel(colour.Red), Channel(colour.Green), Channel(colour.Blue));
    }

    private Colour? Ground(XElement fill) =>
        Child(fill, "patternFill") is not { } pattern ? fill.HasElements ? null : Colour.White
        : (string?)pattern.Attribute("patternType") switch
        {
            null or "none" => Colour.White,
            "solid" => Child(pattern, "fgColor") is { } colour ? Parse(colour) : null,
            _ => null,
        };

    private static Colour? At(Colour?[] colours, string? number, Colour otherwise) => Number(number) is { } n && n < colours.Length ? colours[n] : otherwise;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static IEnumerable<XElement> Children(XElement? parent) => parent?.Elements() ?? [];
}
