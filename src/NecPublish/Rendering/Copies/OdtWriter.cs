using System.Collections.Immutable;
using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Rendering.Copies.OdfNames;

namespace NecPublish.Rendering.Copies;

/// <summary>A text as an OpenDocument text, straight from the tree: headings, lists, header rows, notes, languages and alternatives as the author gave them.</summary>
internal static class OdtWriter
{
    public const string MediaType = "application/vnd.oasis.opendocument.text";

    /// <param name="title">Written first, under the style of titles; « Titre 1 » is then the tree's level 2.</param>
    /// <param name="credit">Written last.</param>
    public static byte[] Write(string title, string language, ImmutableArray<Block> blocks, string credit, Func<string, string?> link, Func<Image, (OdfPicture, string, bool)?> picture)
    {
        var inlines = new OdfInlines(link, picture);
        var writer = new OdfBlocks(inlines, firstLevel: 2);
        inlines.Body = writer.Note;
        var body = writer.Write(blocks).ToList();
        var content = Root(
            "document-content",
            new XElement(Office + "automatic-styles", inlines.LanguageStyles, OdfStyles.Cell()),
            new XElement(Office + "body", new XElement(Office + "text", Line("Title", title), body, credit.Length > 0 ? Line("Licence", credit) : null))
        );
        var styles = Root(
            "document-styles",
            OdfStyles.Common(language, 11),
            new XElement(
                Office + "automatic-styles",
                new XElement(
                    Style + "page-layout",
                    new XAttribute(Style + "name", "A4"),
                    new XElement(Style + "page-layout-properties", new XAttribute(Fo + "page-width", "21cm"), new XAttribute(Fo + "page-height", "29.7cm"), new XAttribute(Fo + "margin", "2.2cm"))
                )
            ),
            new XElement(Office + "master-styles", new XElement(Style + "master-page", new XAttribute(Style + "name", "Standard"), new XAttribute(Style + "page-layout-name", "A4")))
        );
        return OdfPackage.Write(MediaType, content, styles, inlines.Pictures);
    }

    private static XElement Line(string style, string words) => new(TextNs + "p", new XAttribute(TextNs + "style-name", style), OdfInlines.Words(words));
}
