using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Office;

/// <summary>meta.xml of an OpenDocument file (OpenDocument 1.3 part 2, 4.3): its title and language. The author is never read.</summary>
internal static class OpenDocumentProperties
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static Description Of(SourceFile file, ISourceTree tree)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(tree.ReadAllBytes(file.Path), writable: false));
            var meta = WordFile.Part(zip, "meta.xml");
            return new(Text(meta, "title"), Text(meta, "language"));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            return new();
        }
    }

    private static string? Text(XDocument? meta, string name) => meta?.Descendants(Dc + name).FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null;
}
