using System.Xml.Linq;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>dc:rights and dcterms:license in the package document of an EPUB (EPUB 3.3, 5.5); the rest of its metadata stays.</summary>
public sealed class EpubStamper : IStamper
{
    private static readonly XNamespace Container = "urn:oasis:names:tc:opendocument:xmlns:container";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public IReadOnlyList<string> Extensions => [".epub"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        if (
            ZipParts.Read(content) is not { } parts
            || parts.Xml("META-INF/container.xml") is not { } container
            || (string?)container.Descendants(Container + "rootfile").FirstOrDefault()?.Attribute("full-path") is not { } path
            || parts.Xml(path) is not { } package
            || package.Root?.Element(Opf + "metadata") is not { } metadata
        )
            return content;
        metadata.Elements(Dc + "rights").Remove();
        metadata.Elements(Opf + "meta").Where(m => (string?)m.Attribute("property") == "dcterms:license").Remove();
        metadata.Add(new XElement(Dc + "rights", XmpPacket.Clean(AttributionLines.TextOf(credit))));
        if (credit.Licence.Uri.Length > 0)
            metadata.Add(new XElement(Opf + "meta", new XAttribute("property", "dcterms:license"), credit.Licence.Uri));
        parts.Set(path, package);
        return parts.ToArray();
    }
}
