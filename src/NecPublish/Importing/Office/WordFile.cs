using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Imaging;
using NecPublish.Model;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>A docx made ready for pandoc, and what was taken out of it.</summary>
/// <param name="Content">The docx with only the parts that hold what is read: no comments, properties, embedded files, headers or footers.</param>
internal sealed record WordFile(byte[] Content, OfficeFacts Facts, string? Title, string? Language)
{
    /// <summary>What is cut off the pictures that are cropped, by the name of each one's file.</summary>
    public ImmutableDictionary<string, ImageCrop> Crops { get; private init; } = ImmutableDictionary<string, ImageCrop>.Empty;

    /// <summary>The words of headers and footers, which are not read.</summary>
    public string Margins { get; private init; } = "";

    private const long MaxUnpacked = 1L << 30;

    /// <exception cref="InvalidDataException">It is no docx, is encrypted or damaged, or unpacks to more than a gigabyte.</exception>
    public static WordFile Read(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.Entries.Sum(e => e.Length) > MaxUnpacked)
                throw new InvalidDataException("a bomb");
            var styles = Part(zip, "word/styles.xml");
            // before the styles are renamed and parted
            var colours = new WordColours(styles);
            var meaning = WordStyles.Read(styles);
            var margins = WordMargins.Read(zip);
            colours.HasDrawnGround = margins.Draws;
            var body = new WordBody(meaning, colours);
            var crops = new WordCrops();
            var parts = new Dictionary<string, XDocument>(StringComparer.Ordinal);
            if (styles is not null)
                parts["word/styles.xml"] = styles;
            foreach (var name in (string[])["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"])
            {
                if (Part(zip, name) is not { } part)
                    continue;
                if (name == "word/document.xml")
                    meaning.Weigh(part);
                body.Prepare(part);
                parts[name] = part;
                var relations = $"word/_rels/{name["word/".Length..]}.rels";
                if (Part(zip, relations) is not { } related)
                    continue;
                crops.Prepare(part, related);
                parts[relations] = related;
            }
            if (!parts.ContainsKey("word/document.xml"))
                throw new InvalidDataException("no document");
            var core = Part(zip, "docProps/core.xml");
            return new(
                Write(zip, parts, crops),
                body.Facts with
                {
                    Comments = Part(zip, "word/comments.xml")?.Descendants(W + "comment").Count() ?? 0,
                    EmbeddedFiles = zip.Entries.Count(e => e.FullName.StartsWith("word/embeddings/", StringComparison.Ordinal) && e.Length > 0),
                },
                CoreProperties.Title(core),
                meaning.Language ?? CoreProperties.Language(core)
            )
            {
                Crops = crops.ByName,
                Margins = margins.Words,
            };
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException or NotSupportedException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>Written in the strict form of the standard, which pandoc does not read.</summary>
    public static bool IsStrict(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            using var reader = zip.GetEntry("word/document.xml") is { } entry ? new StreamReader(entry.Open()) : null;
            var start = new char[4096];
            return reader is not null && start.AsSpan(0, reader.ReadBlock(start)).Contains(Strict, StringComparison.Ordinal);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    internal static XDocument? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        using var stream = entry.Open();
        return Load(stream);
    }

    /// <summary>Pandoc reads these; nothing else is handed to it.</summary>
    private static byte[] Write(ZipArchive source, Dictionary<string, XDocument> parts, WordCrops crops)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                if (parts.ContainsKey(entry.FullName) || IsKept(entry.FullName))
                    Copy(entry, entry.FullName, parts.GetValueOrDefault(entry.FullName), zip);
            }
            foreach (var (part, of) in crops.Parts)
            {
                if (source.GetEntry(of) is { } entry)
                    Copy(entry, part, null, zip);
            }
        }
        return memory.ToArray();
    }

    /// <param name="part">What is written in its place; null for the entry as it is.</param>
    private static void Copy(ZipArchiveEntry entry, string name, XDocument? part, ZipArchive zip)
    {
        var written = zip.CreateEntry(name, CompressionLevel.Fastest);
        // the same file gives the same bytes: they are the cache's key
        written.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = written.Open();
        if (part is not null)
        {
            part.Save(stream, SaveOptions.DisableFormatting);
            return;
        }
        using var from = entry.Open();
        from.CopyTo(stream);
    }

    private static bool IsKept(string name) =>
        name is "[Content_Types].xml" or "_rels/.rels" or "word/numbering.xml" or "word/_rels/document.xml.rels" or "word/_rels/footnotes.xml.rels" or "word/_rels/endnotes.xml.rels"
        || name.StartsWith("word/media/", StringComparison.Ordinal);
}
