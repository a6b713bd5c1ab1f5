using System.Globalization;
using System.IO.Compression;
using System.Text;
using NecPublish.Describing;

namespace NecPublish.Rendering.Books;

/// <summary>
/// A book as an EPUB 3.3 (W3C), one document a part, with the accessibility metadata of EPUB Accessibility 1.1 that is true of what our
/// writer makes. The same book gives the same bytes.
/// </summary>
public static class EpubWriter
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="picture">The bytes of a picture by its output path; null when it is not there (it is then left out of the list).</param>
    public static byte[] Write(EditionBook book, Func<string, byte[]?> picture)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true, new UTF8Encoding(false)))
        {
            // first and stored, so that the file is known for what it is (OCF 3.3, 4.3)
            Add(zip, "mimetype", "application/epub+zip"u8, CompressionLevel.NoCompression);
            Add(zip, "META-INF/container.xml", """<?xml version="1.0" encoding="UTF-8"?>""" + "\n" + """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""" + "\n");
            var pictures = book.Pictures.Select(p => (Path: p, Bytes: picture(p))).Where(p => p.Bytes is not null).ToList();
            Add(zip, "EPUB/package.opf", Package(book, pictures.Select(p => p.Path)));
            Add(zip, "EPUB/nav.xhtml", Document("Sommaire", Navigation(book), "<nav epub:type=\"toc\" id=\"toc\" role=\"doc-toc\" aria-labelledby=\"sommaire\">", "</nav>"));
            Add(zip, "EPUB/titre.xhtml", Document(book.Title, BookText.Xhtml(BookPage.Cover(book)), "<section epub:type=\"titlepage\">", "</section>"));
            Add(zip, "EPUB/livret.css", book.Style);
            for (var i = 0; i < book.Parts.Length; i++)
                Add(zip, $"EPUB/{Name(i)}", Document(book.Parts[i].Title, BookText.Xhtml(Text(book.Parts[i])), "<section epub:type=\"chapter\">", "</section>"));
            foreach (var (path, bytes) in pictures)
                Add(zip, "EPUB/" + path, bytes, CompressionLevel.NoCompression);
        }
        return buffer.ToArray();
    }

    private static string Name(int part) => string.Create(CultureInfo.InvariantCulture, $"partie-{part + 1}.xhtml");

    private static string Text(BookPart part)
    {
        var text = new StringBuilder(part.Intro);
        foreach (var entry in part.Entries)
            text.Append(CultureInfo.InvariantCulture, $"<section id=\"{entry.Anchor}\">\n{entry.Html}</section>\n");
        return text.ToString();
    }

    private static string Document(string title, string body, string open, string close) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="fr" xml:lang="fr">
        <head><title>{BookText.Escape(title)}</title><link rel="stylesheet" type="text/css" href="livret.css"/></head>
        <body>
        {open}
        {body}{close}
        </body>
        </html>

        """;

    private static string Navigation(EditionBook book)
    {
        var text = new StringBuilder("<h1 id=\"sommaire\">Sommaire</h1>\n<ol>\n<li><a href=\"titre.xhtml\">Page de titre</a></li>\n");
        for (var i = 0; i < book.Parts.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Name(i)}\">{BookText.Escape(book.Parts[i].Title)}</a>\n<ol>\n");
            foreach (var entry in book.Parts[i].Entries)
                text.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Name(i)}#{entry.Anchor}\">{BookText.Escape(entry.Title)}</a></li>\n");
            text.Append("</ol></li>\n");
        }
        return text.Append("</ol>\n").ToString();
    }

    private static string Package(EditionBook book, IEnumerable<string> pictures)
    {
        var shown = pictures.ToList();
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"fr\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        text.Append(CultureInfo.InvariantCulture, $"<dc:identifier id=\"id\">{BookText.Escape(book.Address)}livret.epub</dc:identifier>\n<dc:title>{BookText.Escape(book.Title)}</dc:title>\n");
        foreach (var language in book.Edition.Languages.IsDefaultOrEmpty ? ["fr"] : book.Edition.Languages)
            text.Append(CultureInfo.InvariantCulture, $"<dc:language>{BookText.Escape(language)}</dc:language>\n");
        foreach (var creator in book.Creators)
            text.Append(CultureInfo.InvariantCulture, $"<dc:creator>{BookText.Escape(creator)}</dc:creator>\n");
        text.Append(CultureInfo.InvariantCulture, $"<dc:publisher>{BookText.Escape(book.Publisher)}</dc:publisher>\n<meta property=\"dcterms:modified\">{book.Modified:yyyy-MM-dd}T00:00:00Z</meta>\n");
        Meta("accessMode", "textual");
        if (shown.Count > 0)
            Meta("accessMode", "visual");
        // every picture has its alternative, or its resource is held back
        Meta("accessModeSufficient", "textual");
        foreach (var feature in (string[])["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "alternativeText"])
            Meta("accessibilityFeature", feature);
        Meta("accessibilityHazard", "none");
        Meta("accessibilitySummary", "Titres en ordre, images décrites, tableaux avec en-têtes, langue de chaque passage indiquée. Aucun son, aucune animation.");
        text.Append("</metadata>\n<manifest>\n<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n<item id=\"titre\" href=\"titre.xhtml\" media-type=\"application/xhtml+xml\"/>\n<item id=\"style\" href=\"livret.css\" media-type=\"text/css\"/>\n");
        for (var i = 0; i < book.Parts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"<item id=\"p{i + 1}\" href=\"{Name(i)}\" media-type=\"application/xhtml+xml\"/>\n");
        for (var i = 0; i < shown.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"<item id=\"i{i + 1}\" href=\"{SiteUrl.EncodePath(shown[i])}\" media-type=\"{MediaType(shown[i])}\"/>\n");
        text.Append("</manifest>\n<spine>\n<itemref idref=\"titre\"/>\n<itemref idref=\"nav\"/>\n");
        for (var i = 0; i < book.Parts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"<itemref idref=\"p{i + 1}\"/>\n");
        return text.Append("</spine>\n</package>\n").ToString();

        void Meta(string property, string value) => text.Append(CultureInfo.InvariantCulture, $"<meta property=\"schema:{property}\">{value}</meta>\n");
    }

    private static string MediaType(string path) =>
        System.IO.Path.GetExtension(path) switch
        {
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            _ => "image/jpeg",
        };

    private static void Add(ZipArchive zip, string name, string text) => Add(zip, name, Encoding.UTF8.GetBytes(text), CompressionLevel.Optimal);

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = FixedTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
