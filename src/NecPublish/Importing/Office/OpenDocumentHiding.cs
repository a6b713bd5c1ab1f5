using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace NecPublish.Importing.Office;

/// <summary>
/// LibreOffice shows in a docx what an OpenDocument text hides by section, by paragraph or by field (OpenDocument 1.3 part 3, 5.4, 7.7.11 and
/// 7.7.12): such words are made hidden characters first, which a docx knows, so that all that is hidden is found in one place.
/// </summary>
internal static class OpenDocumentHiding
{
    private const string Content = "content.xml";
    private const string Hidden = "NecHidden";
    private const long MaxContent = 500L << 20;

    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";

    /// <summary>The same bytes when nothing is hidden so, or when it is no such file: reading it says why.</summary>
    public static byte[] AsCharacters(byte[] odt)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(odt, writable: false));
            if (zip.GetEntry(Content) is not { Length: < MaxContent } || WordFile.Part(zip, Content) is not { Root: { } root } part)
                return odt;
            var blocks = root.Descendants(Text + "section").Where(IsHiddenSection).Concat(root.Descendants(Text + "hidden-paragraph").Where(IsHidden).Select(Paragraph)).ToList();
            var fields = root.Descendants(Text + "hidden-text").Where(IsHidden).ToList();
            if (blocks.Count + fields.Count == 0)
                return odt;
            foreach (var block in blocks)
                Hide(block);
            foreach (var field in fields)
                field.ReplaceWith(Span(field.Value.Length > 0 ? field.Value : (string?)field.Attribute(Text + "string-value") ?? ""));
            Declare(root);
            return Write(zip, part);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            return odt;
        }
    }

    private static bool IsHiddenSection(XElement section) => (string?)section.Attribute(Text + "display") is var display && (display is "none" || display is "condition" && IsHidden(section));

    /// <summary>What a condition said when the file was written; hidden when it does not say.</summary>
    private static bool IsHidden(XElement conditional) => (string?)conditional.Attribute(Text + "is-hidden") is not "false";

    private static XElement Paragraph(XElement mark) => mark.Ancestors().FirstOrDefault(IsLine) ?? mark;

    private static bool IsLine(XElement element) => element.Name == Text + "p" || element.Name == Text + "h";

    private static void Hide(XElement block)
    {
        block.Attribute(Text + "display")?.Remove();
        // a picture has no characters to hide
        foreach (var picture in block.Descendants(Draw + "frame").Where(f => f.Elements(Draw + "image").Any()).ToList())
            picture.Remove();
        foreach (var mark in block.Descendants(Text + "hidden-paragraph").ToList())
            mark.Remove();
        foreach (var line in block.DescendantsAndSelf().Where(IsLine).ToList())
            line.ReplaceNodes(Span(line.Nodes().ToList()));
    }

    private static XElement Span(object content) => new(Text + "span", new XAttribute(Text + "style-name", Hidden), content);

    private static void Declare(XElement root)
    {
        if (root.Element(Office + "automatic-styles") is not { } styles)
            root.AddFirst(styles = new XElement(Office + "automatic-styles"));
        styles.Add(new XElement(Style + "style", new XAttribute(Style + "name", Hidden), new XAttribute(Style + "family", "text"), new XElement(Style + "text-properties", new XAttribute(Text + "display", "none"))));
    }

    private static byte[] Write(ZipArchive source, XDocument content)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                // the type of the file comes first, as it is (part 2, 3.3)
                var written = zip.CreateEntry(entry.FullName, entry.FullName == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                // the same file gives the same bytes: they are the cache's key
                written.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = written.Open();
                if (entry.FullName == Content)
                {
                    content.Save(stream, SaveOptions.DisableFormatting);
                    continue;
                }
                using var from = entry.Open();
                from.CopyTo(stream);
            }
        }
        return memory.ToArray();
    }
}
