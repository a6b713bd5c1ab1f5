using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using static NecPublish.Rendering.Copies.OdfNames;

namespace NecPublish.Rendering.Copies;

/// <summary>An OpenDocument package (part 2): its type first and stored, then its parts in order, one fixed time. The same parts give the same bytes.</summary>
internal static class OdfPackage
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(string mediaType, XElement content, XElement styles, IEnumerable<OdfPicture> pictures)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", Encoding.ASCII.GetBytes(mediaType), CompressionLevel.NoCompression);
            Add(zip, "content.xml", content);
            Add(zip, "styles.xml", styles);
            var entries = new List<(string Path, string Type)> { ("/", mediaType), ("content.xml", "text/xml"), ("styles.xml", "text/xml") };
            foreach (var picture in pictures)
            {
                Add(zip, picture.Path, picture.Content, CompressionLevel.NoCompression);
                entries.Add((picture.Path, picture.MediaType));
            }
            Add(
                zip,
                "META-INF/manifest.xml",
                new XElement(
                    Manifest + "manifest",
                    new XAttribute(XNamespace.Xmlns + "manifest", Manifest),
                    new XAttribute(Manifest + "version", "1.3"),
                    entries.Select(e => new XElement(Manifest + "file-entry", new XAttribute(Manifest + "full-path", e.Path), new XAttribute(Manifest + "media-type", e.Type)))
                )
            );
        }
        return memory.ToArray();
    }

    /// <summary>Text as XML may hold it (XML 1.0, 2.2).</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !(i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])))
                return Cleaned(text);
            if (char.IsHighSurrogate(text[i]))
                i++;
        }
        return text;
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune);
        }
        return clean.ToString();
    }

    private static void Add(ZipArchive zip, string name, XElement xml)
    {
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
            new XDocument(xml).Save(writer);
        Add(zip, name, memory.ToArray(), CompressionLevel.Optimal);
    }

    private static void Add(ZipArchive zip, string name, ReadOnlyMemory<byte> content, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = FixedTime;
        using var stream = entry.Open();
        stream.Write(content.Span);
    }
}

/// <summary>A picture of a package.</summary>
/// <param name="Path">"Pictures/carte.png".</param>
/// <param name="Width">Pixels.</param>
internal sealed record OdfPicture(string Path, string MediaType, ReadOnlyMemory<byte> Content, int Width, int Height);
