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
        if (WordFile.Part(zip, "word/document.xml") is not { } body)
            return null;
        // a title is shown on many pages: nothing that was deleted or hidden may be in it
        WordBody.Accept(body);
        var paragraphs = body.Descendants(W + "p").Select(p => (Style: p.Style(), Words: Words(p, meaning))).Where(p => p.Style is not null && p.Words.Length > 0).ToList();
        var title = paragraphs.Find(p => meaning.IsTitle(p.Style));
        if (title.Words is not null)
            return title.Words;
        var tops = paragraphs.Where(p => headings.Contains(p.Style)).Select(p => p.Words).Take(2).ToList();
        return tops.Count == 1 ? tops[0] : null;
    }

    private static string Words(XElement paragraph, WordStyles styles) => string.Concat(paragraph.Descendants(W + "t").Where(t => !t.Ancestors(W + "r").Any(styles.IsHidden)).Select(t => t.Value)).Trim();
}
