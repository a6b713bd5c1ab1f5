using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>XMP's RDF inside the drawing's own metadata element (SVG 2, 5.10). Another RDF there is replaced.</summary>
public sealed class SvgStamper : IStamper
{
    /// <summary>Drawings of which the place for a credit is remembered, and the bytes of the longest: pages that share a drawing each give it their own credit.</summary>
    private const int MostKept = 256;
    private const int LongestKept = 1 << 16;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Rdf = XmpPacket.Rdf;

    private readonly ConcurrentDictionary<string, Sides> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<CreditWriter> _writers = [];

    /// <summary>The drawing in UTF-8, before and after the credit.</summary>
    private sealed record Sides(ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After);

    /// <summary>Writes one credit after the other: a new writer takes more memory than what it writes.</summary>
    private sealed class CreditWriter
    {
        private static readonly XmlWriterSettings Element = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment };

        private readonly MemoryStream _bytes = new();
        private readonly XmlWriter _writer;

        public CreditWriter() => _writer = XmlWriter.Create(_bytes, Element);

        /// <summary>The element, until the next is written.</summary>
        public ReadOnlySpan<byte> Write(Attribution credit)
        {
            _bytes.SetLength(0);
            XmpPacket.WriteRdf(_writer, credit);
            _writer.Flush();
            return _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);
        }
    }

    public IReadOnlyList<string> Extensions => [".svg"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        if (SidesOf(content) is not { } sides)
            return content;
        var writer = _writers.TryTake(out var free) ? free : new CreditWriter();
        byte[] stamped = [.. sides.Before.Span, .. writer.Write(credit), .. sides.After.Span];
        _writers.Add(writer);
        return stamped;
    }

    private Sides? SidesOf(ReadOnlyMemory<byte> content)
    {
        if (content.Length > LongestKept)
            return Split(content);
        var key = Convert.ToHexString(SHA256.HashData(content.Span));
        if (_kept.TryGetValue(key, out var known))
            return known;
        var sides = Split(content);
        if (sides is not null && _kept.Count < MostKept)
            _kept[key] = sides;
        return sides;
    }

    /// <summary>Null when it is not a drawing.</summary>
    private static Sides? Split(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var input = XmlReader.Create(
                new MemoryStream(content.ToArray(), writable: false),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var drawing = XDocument.Load(input, LoadOptions.PreserveWhitespace);
            if (drawing.Root?.Name != Svg + "svg")
                return null;
            drawing.Root.Elements(Svg + "metadata").Where(m => m.Element(Rdf + "RDF") is not null).Remove();
            var mark = Mark(content.Span);
            var metadata = new XElement(Svg + "metadata", new XProcessingInstruction(mark, ""));
            // a title must stay first: SVG 2, 5.7
            if (drawing.Root.Elements(Svg + "title").FirstOrDefault() is { } title)
                title.AddAfterSelf(metadata);
            else
                drawing.Root.AddFirst(metadata);
            using var output = new MemoryStream(content.Length + 256);
            var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = drawing.Declaration is null, NewLineHandling = NewLineHandling.None };
            using (var writer = XmlWriter.Create(output, settings))
                drawing.Save(writer);
            var whole = output.ToArray().AsMemory();
            var place = Encoding.UTF8.GetBytes($"<?{mark}?>");
            var at = whole.Span.IndexOf(place);
            return new(whole[..at], whole[(at + place.Length)..]);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Stands for the credit while the rest is written: a name that the drawing does not hold, not even in a comment.</summary>
    private static string Mark(ReadOnlySpan<byte> content)
    {
        var mark = "credit";
        while (content.IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0)
            mark += "-";
        return mark;
    }
}
