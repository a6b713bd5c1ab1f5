using System.Globalization;
using System.Xml.Linq;
using static NecPublish.Rendering.Copies.OdfNames;

namespace NecPublish.Rendering.Copies;

/// <summary>Named styles, which people change in one place: that is what makes a copy modifiable.</summary>
internal static class OdfStyles
{
    private static readonly string[] Numbers = ["Decimal", "LowerAlpha", "UpperAlpha", "LowerRoman", "UpperRoman"];

    /// <param name="language">BCP 47, of the whole document.</param>
    /// <param name="size">Points, of the running text.</param>
    public static XElement Common(string language, int size) =>
        new(
            Office + "styles",
            Default("paragraph", language, size),
            Paragraph("Standard", null),
            Paragraph("Text_20_body", "Standard", Space(0, 0.25)),
            Paragraph("Title", "Standard", Space(0, 0.4), Bold(), Size(size * 2)),
            Enumerable.Range(1, 6).Select(level => Heading(level, size)),
            Paragraph("Quotations", "Text_20_body", new XAttribute(Fo + "margin-left", "1cm"), new XAttribute(Fo + "margin-right", "1cm")),
            Paragraph("List_20_Indent", "Text_20_body", new XAttribute(Fo + "margin-left", "1cm")),
            Paragraph("Terme", "Text_20_body", Bold()),
            Paragraph("Caption", "Standard", Space(0.1, 0.3), new XAttribute(Fo + "font-style", "italic")),
            Paragraph("Preformatted_20_Text", "Standard", Space(0, 0.25), new XAttribute(Fo + "font-family", "monospace")),
            Paragraph("Horizontal_20_Line", "Standard", Space(0, 0.4), new XAttribute(Fo + "border-bottom", "0.5pt solid #808080")),
            Paragraph("Table_20_Heading", "Standard", Bold()),
            Paragraph("Footnote", "Standard", Size(size - 2)),
            Paragraph("Licence", "Standard", Space(0.8, 0), Size(size - 2)),
            Word("Strong_20_Emphasis", Bold()),
            Word("Emphasis", new XAttribute(Fo + "font-style", "italic")),
            Word("Barre", new XAttribute(Style + "text-line-through-style", "solid")),
            Word("Souligne", new XAttribute(Style + "text-underline-style", "solid")),
            Word("Exposant", new XAttribute(Style + "text-position", "super 58%")),
            Word("Indice", new XAttribute(Style + "text-position", "sub 58%")),
            Word("Petites_20_capitales", new XAttribute(Fo + "font-variant", "small-caps")),
            Word("Source_20_Text", new XAttribute(Fo + "font-family", "monospace")),
            Word("Marque", new XAttribute(Fo + "background-color", "#fff2a8")),
            List("Puces", null),
            Numbers.Select(n => List("Nombres_" + n, n))
        );

    /// <summary>The same styles for a deck, whose programs know none by name (LibreOffice 7 and 24): each whole, without a parent.</summary>
    public static IEnumerable<XElement> Automatic(string language, int size)
    {
        foreach (var style in Common(language, size).Elements().Where(e => e.Name != Style + "default-style"))
        {
            style.Attribute(Style + "parent-style-name")?.Remove();
            style.Attribute(Style + "display-name")?.Remove();
            style.Attribute(Style + "default-outline-level")?.Remove();
            yield return style;
        }
    }

    /// <summary>A place on a slide that shows nothing but what it holds.</summary>
    public static XElement Frame() =>
        new(
            Style + "style",
            new XAttribute(Style + "name", "Cadre"),
            new XAttribute(Style + "family", "presentation"),
            new XElement(Style + "graphic-properties", new XAttribute(Draw + "fill", "none"), new XAttribute(Draw + "stroke", "none"), new XAttribute(Draw + "auto-grow-height", "false"), new XAttribute(Draw + "fit-to-size", "shrink-to-fit"))
        );

    public static XElement Default(string family, string language, int size) =>
        new(
            Style + "default-style",
            new XAttribute(Style + "family", family),
            new XElement(Style + "text-properties", new XAttribute(Fo + "font-family", "sans-serif"), Size(size), OdfInlines.Language(language))
        );

    /// <summary>Cells with a thin line around them, as tables of texts have.</summary>
    public static XElement Cell() =>
        new(
            Style + "style",
            new XAttribute(Style + "name", "Cellule"),
            new XAttribute(Style + "family", "table-cell"),
            new XElement(Style + "table-cell-properties", new XAttribute(Fo + "padding", "0.1cm"), new XAttribute(Fo + "border", "0.5pt solid #808080"))
        );

    private static XElement Heading(int level, int size)
    {
        var style = Paragraph(string.Create(CultureInfo.InvariantCulture, $"Heading_20_{level}"), "Standard", Space(0.5, 0.2), Bold(), Size(System.Math.Max(size, size + 7 - level * 2)), new XAttribute(Fo + "keep-with-next", "always"));
        style.Add(new XAttribute(Style + "default-outline-level", level));
        return style;
    }

    private static XElement Paragraph(string name, string? parent, params object[] properties) => Of("paragraph", name, parent, properties);

    private static XElement Word(string name, params object[] properties) => Of("text", name, null, properties);

    private static XElement Of(string family, string name, string? parent, object[] properties)
    {
        var all = properties.SelectMany(p => p as IEnumerable<XAttribute> ?? [(XAttribute)p]).ToList();
        var ofText = all.Where(a => family == "text" || a.Name.LocalName is "font-size" or "font-weight" or "font-style" or "font-family").ToList();
        var ofParagraph = all.Except(ofText).ToList();
        return new XElement(
            Style + "style",
            new XAttribute(Style + "name", name),
            name.Contains("_20_", StringComparison.Ordinal) ? new XAttribute(Style + "display-name", name.Replace("_20_", " ", StringComparison.Ordinal)) : null,
            new XAttribute(Style + "family", family),
            parent is null ? null : new XAttribute(Style + "parent-style-name", parent),
            ofParagraph.Count > 0 ? new XElement(Style + "paragraph-properties", ofParagraph) : null,
            ofText.Count > 0 ? new XElement(Style + "text-properties", ofText) : null
        );
    }

    private static XElement List(string name, string? number) =>
        new(TextNs + "list-style", new XAttribute(Style + "name", name), Enumerable.Range(1, 10).Select(level => Level(level, number)));

    private static XElement Level(int level, string? number)
    {
        var style = number is null
            ? new XElement(TextNs + "list-level-style-bullet", new XAttribute(TextNs + "level", level), new XAttribute(TextNs + "bullet-char", "•"))
            : new XElement(TextNs + "list-level-style-number", new XAttribute(TextNs + "level", level), new XAttribute(Style + "num-suffix", "."), new XAttribute(Style + "num-format", Format(number)));
        style.Add(
            new XElement(
                Style + "list-level-properties",
                new XAttribute(TextNs + "list-level-position-and-space-mode", "label-alignment"),
                new XElement(Style + "list-level-label-alignment", new XAttribute(TextNs + "label-followed-by", "listtab"), new XAttribute(Fo + "text-indent", "-0.6cm"), new XAttribute(Fo + "margin-left", OdfInlines.Centimetres(level * 0.8)))
            )
        );
        return style;
    }

    private static string Format(string number) =>
        number switch
        {
            "LowerAlpha" => "a",
            "UpperAlpha" => "A",
            "LowerRoman" => "i",
            "UpperRoman" => "I",
            _ => "1",
        };

    private static XAttribute Bold() => new(Fo + "font-weight", "bold");

    private static XAttribute Size(int points) => new(Fo + "font-size", string.Create(CultureInfo.InvariantCulture, $"{points}pt"));

    private static XAttribute[] Space(double above, double below) => [new(Fo + "margin-top", OdfInlines.Centimetres(above)), new(Fo + "margin-bottom", OdfInlines.Centimetres(below))];
}
