using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;
using NecPublish.Rendering.Pages;
using static NecPublish.Rendering.Copies.OdfNames;

namespace NecPublish.Rendering.Copies;

/// <summary>
/// A deck as an OpenDocument presentation, straight from the tree: each slide has its title as a title, its text as an outline, then its
/// tables and pictures in the order of reading. Its look is plain: whoever reuses it gives it theirs.
/// </summary>
internal static class OdpWriter
{
    public const string MediaType = "application/vnd.oasis.opendocument.presentation";

    private const double Width = 28;
    private const double Height = 15.75;
    private const double Margin = 1.2;
    private const double Top = 3.2;

    /// <param name="hasNotes">The author agreed that what is said behind a slide is published.</param>
    public static byte[] Write(string language, IReadOnlyList<DeckSlide> slides, bool hasNotes, string credit, Func<string, string?> link, Func<Image, (OdfPicture, string, bool)?> picture)
    {
        var inlines = new OdfInlines(link, picture) { HasNotes = false };
        var writer = new OdfBlocks(inlines, firstLevel: 1);
        var pages = slides.Select((slide, i) => Page(slide, i + 1, inlines, writer, picture, hasNotes, i == slides.Count - 1 ? credit : "")).ToList();
        var content = Root("document-content", new XElement(Office + "automatic-styles", OdfStyles.Automatic(language, 20), OdfStyles.Frame(), inlines.LanguageStyles, OdfStyles.Cell()), new XElement(Office + "body", new XElement(Office + "presentation", pages)));
        var styles = Root(
            "document-styles",
            new XElement(Office + "styles", OdfStyles.Default("graphic", language, 20)),
            new XElement(
                Office + "automatic-styles",
                new XElement(
                    Style + "page-layout",
                    new XAttribute(Style + "name", "Ecran"),
                    new XElement(Style + "page-layout-properties", new XAttribute(Fo + "page-width", OdfInlines.Centimetres(Width)), new XAttribute(Fo + "page-height", OdfInlines.Centimetres(Height)), new XAttribute(Fo + "margin", "0cm"), new XAttribute(Style + "print-orientation", "landscape"))
                )
            ),
            new XElement(Office + "master-styles", new XElement(Style + "master-page", new XAttribute(Style + "name", "Diapositive"), new XAttribute(Style + "page-layout-name", "Ecran")))
        );
        return OdfPackage.Write(MediaType, content, styles, inlines.Pictures);
    }

    private static XElement Page(DeckSlide slide, int number, OdfInlines inlines, OdfBlocks writer, Func<Image, (OdfPicture File, string Alternative, bool IsDecorative)?> picture, bool hasNotes, string credit)
    {
        // a picture alone in its paragraph stands by itself; one inside a sentence too: a slide has no line to hold it
        var images = Images(slide.Blocks).Select(i => picture(i)).OfType<(OdfPicture File, string Alternative, bool IsDecorative)>().ToList();
        var written = writer.Write(WithoutImages(slide.Blocks)).ToList();
        var tables = written.Where(e => e.Name == TableNs + "table").ToList();
        // a text box holds no heading of its own in a deck
        var text = written.Where(e => e.Name != TableNs + "table").Select(AsParagraph).ToList();
        if (credit.Length > 0)
            text.Add(new XElement(TextNs + "p", new XAttribute(TextNs + "style-name", "Licence"), OdfInlines.Words(credit)));
        var title = slide.Heading is { } heading ? inlines.Write(heading.Content).ToList() : [];
        var count = tables.Count + images.Count;
        var (left, width) = text.Count == 0 || count == 0 ? (Margin, Width - 2 * Margin) : (Width / 2 + 0.3, Width / 2 - Margin - 0.3);
        var high = (Height - Top - Margin) / System.Math.Max(1, count);
        var place = 0;
        return new XElement(
            Draw + "page",
            new XAttribute(Draw + "name", string.Create(CultureInfo.InvariantCulture, $"Diapositive {number}")),
            new XAttribute(Draw + "master-page-name", "Diapositive"),
            title.Count == 0 ? null : Box("title", Margin, 0.7, Width - 2 * Margin, 2.2, [new XElement(TextNs + "p", new XAttribute(TextNs + "style-name", "Title"), title)]),
            text.Count == 0 ? null : Box("outline", Margin, Top, count == 0 ? Width - 2 * Margin : Width / 2 - Margin, Height - Top - Margin, text),
            tables.Select(t => new XElement(Draw + "frame", Spot(left, Top + high * place++, width, high - 0.2), t)),
            images.Select(i => Fitted(inlines, i.File, i.Alternative, i.IsDecorative, left, Top + high * place++, width, high - 0.2)),
            !hasNotes || slide.Notes.IsEmpty ? null : new XElement(Presentation + "notes", Box("notes", 2, 12, 17, 13, writer.Write(WithoutImages(slide.Notes)).Where(e => e.Name != TableNs + "table").Select(AsParagraph).ToList()))
        );
    }

    private static XElement Box(string role, double x, double y, double width, double height, List<XElement> content) =>
        new(Draw + "frame", new XAttribute(Presentation + "class", role), new XAttribute(Presentation + "style-name", "Cadre"), Spot(x, y, width, height), new XElement(Draw + "text-box", content));

    private static XAttribute[] Spot(double x, double y, double width, double height) =>
        [new(Svg + "x", OdfInlines.Centimetres(x)), new(Svg + "y", OdfInlines.Centimetres(y)), new(Svg + "width", OdfInlines.Centimetres(width)), new(Svg + "height", OdfInlines.Centimetres(height))];

    private static XElement Fitted(OdfInlines inlines, OdfPicture file, string alternative, bool isDecorative, double x, double y, double width, double height)
    {
        var scale = System.Math.Min(width / System.Math.Max(1, file.Width), height / System.Math.Max(1, file.Height));
        return inlines.Frame(file, alternative, isDecorative, file.Width * scale, file.Height * scale, new XAttribute(Svg + "x", OdfInlines.Centimetres(x)), new XAttribute(Svg + "y", OdfInlines.Centimetres(y)));
    }

    private static XElement AsParagraph(XElement element) =>
        element.Name == TextNs + "h" ? new XElement(TextNs + "p", new XAttribute(TextNs + "style-name", "Terme"), element.Nodes()) : element;

    private static IEnumerable<Image> Images(ImmutableArray<Block> blocks) =>
        blocks.SelectMany(b =>
            b switch
            {
                Plain p => p.Content.OfType<Image>(),
                Para p => p.Content.OfType<Image>(),
                Figure f => Images(f.Content),
                Div d => Images(d.Content),
                _ => [],
            }
        );

    private static ImmutableArray<Block> WithoutImages(ImmutableArray<Block> blocks) =>
        [
            .. blocks.SelectMany(b =>
                b switch
                {
                    Plain p => Words(p.Content) is { IsEmpty: false } words ? [p with { Content = words }] : [],
                    Para p => Words(p.Content) is { IsEmpty: false } words ? [p with { Content = words }] : [],
                    Figure f => WithoutImages(f.Content).AddRange(f.Caption),
                    Div d => [d with { Content = WithoutImages(d.Content) }],
                    _ => (ImmutableArray<Block>)[b],
                }
            ),
        ];

    private static ImmutableArray<Inline> Words(ImmutableArray<Inline> line) => line.All(i => i is Image or SoftBreak or LineBreak || i is Str s && string.IsNullOrWhiteSpace(s.Text)) ? [] : [.. line.Where(i => i is not Image)];
}
