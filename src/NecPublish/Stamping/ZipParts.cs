using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NecPublish.Stamping;

/// <summary>The parts of a package in their order. Written again it has fixed times: the same parts give the same bytes.</summary>
internal sealed class ZipParts
{
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, byte[] Content)> _parts = [];

    /// <summary>Null when it is no readable zip.</summary>
    public static ZipParts? Read(ReadOnlyMemory<byte> content)
    {
        if (!content.Span.StartsWith("PK"u8))
            return null;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false));
            var parts = new ZipParts();
            foreach (var entry in zip.Entries)
            {
                using var part = new MemoryStream();
                using (var stream = entry.Open())
                    stream.CopyTo(part);
                parts._parts.Add((entry.FullName, part.ToArray()));
            }
            return parts;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    public byte[]? Find(string name) => _parts.Find(p => p.Name == name).Content;

    public bool Any(Predicate<string> name) => _parts.Exists(p => name(p.Name));

    /// <summary>The XML of a part; null when there is none, or it cannot be read.</summary>
    public XDocument? Xml(string name)
    {
        if (Find(name) is not { } content)
            return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Replaces a part where it stands, or adds it at the end.</summary>
    public void Set(string name, XDocument xml)
    {
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
            xml.Save(writer);
        var at = _parts.FindIndex(p => p.Name == name);
        if (at < 0)
            _parts.Add((name, output.ToArray()));
        else
            _parts[at] = (name, output.ToArray());
    }

    public byte[] ToArray()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                // ODF 1.3 part 2, 3.3 and OCF 3.3, 4.3.3: the type comes first, uncompressed
                var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = FixedTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return output.ToArray();
    }
}
