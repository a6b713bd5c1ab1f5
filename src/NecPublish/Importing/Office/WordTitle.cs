using System.IO.Compression;
using System.Xml.Linq;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>The title that a docx shows when its properties have none: the first paragraph styled as title, else its only heading of level 1.</summary>
internal static class WordTitle
{
    public static string? Of(ZipArchive zip)
    {
        var styles = WordFile.Part(zip, "word/styles.xml");
        var meaning = WordStyles.Read(styles);
        var headings = styles?.Root?.Elements(W + "style").Where(s => s.Element(W + "name")?.Value() is "heading 1" or "Heading 1").Select(s => (string?)s.Attribute(W + "styleId")).ToHashSet(StringComparer.Ordinal) ?? [];
        var paragraphs = WordFile.Part(zip, "word/document.xml")?.Descendants(W + "p").Select(p => (Style: p.Element(W + "pPr")?.Element(W + "pStyle")?.Value(), Paragraph: p)).ToList() ?? [];
        var title = paragraphs.Find(p => meaning.IsTitle(p.Style) && TextOf(p.Paragraph).Length > 0);
        if (title.Paragraph is not null)
            return TextOf(title.Paragraph);
        var tops = paragraphs.Where(p => p.Style is not null && headings.Contains(p.Style) && TextOf(p.Paragraph).Length > 0).Select(p => TextOf(p.Paragraph)).Take(2).ToList();
        return tops.Count == 1 ? tops[0] : null;
    }

    private static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value)).Trim();
}
