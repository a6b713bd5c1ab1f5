using System.Text;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>XMP's RDF inside the drawing's own metadata element (SVG 2, 5.10). Another RDF there is replaced.</summary>
public sealed class SvgStamper : IStamper
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Rdf = XmpPacket.Rdf;

    public IReadOnlyList<string> Extensions => [".svg"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        try
        {
            using var input = XmlReader.Create(
                new MemoryStream(content.ToArray(), writable: false),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            var drawing = XDocument.Load(input, LoadOptions.PreserveWhitespace);
            if (drawing.Root?.Name != Svg + "svg")
                return content;
            drawing.Root.Elements(Svg + "metadata").Where(m => m.Element(Rdf + "RDF") is not null).Remove();
            var metadata = new XElement(Svg + "metadata");
            using (var writer = metadata.CreateWriter())
                XmpPacket.WriteRdf(writer, credit);
            // a title must stay first: SVG 2, 5.7
            if (drawing.Root.Elements(Svg + "title").FirstOrDefault() is { } title)
                title.AddAfterSelf(metadata);
            else
                drawing.Root.AddFirst(metadata);
            using var output = new MemoryStream(content.Length + 2048);
            using (
                var writer = XmlWriter.Create(
                    output,
                    new XmlWriterSettings
                    {
                        Encoding = new UTF8Encoding(false),
                        OmitXmlDeclaration = drawing.Declaration is null,
                        NewLineHandling = NewLineHandling.None,
                    }
                )
            )
                drawing.Save(writer);
            return output.ToArray();
        }
        catch (XmlException)
        {
            return content;
        }
    }
}
