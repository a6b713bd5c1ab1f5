using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Office;

/// <summary>
/// What an OpenDocument file (OpenDocument 1.3 part 3) says of itself: its title from meta.xml, its language from the default style, because
/// the language of meta.xml is mostly that of the software. The author is never read.
/// </summary>
internal static class OpenDocumentProperties
{
    private static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static Description Of(SourceFile file, ISourceTree tree)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(tree.ReadAllBytes(file.Path), writable: false));
            var meta = WordFile.Part(zip, "meta.xml");
            return new(Text(meta, "title"), Language(WordFile.Part(zip, "styles.xml")));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            return new();
        }
    }

    private static string? Language(XDocument? styles)
    {
        var text = styles?.Descendants(Style + "default-style").FirstOrDefault(s => (string?)s.Attribute(Style + "family") == "paragraph")?.Element(Style + "text-properties");
        var (language, country) = ((string?)text?.Attribute(Fo + "language"), (string?)text?.Attribute(Fo + "country"));
        return language is null or "" or "none" or "zxx" ? null : country is null or "" or "none" ? language : $"{language}-{country}";
    }

    private static string? Text(XDocument? meta, string name) => meta?.Descendants(Dc + name).FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null;
}
