using System.Xml.Linq;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>
/// meta.xml of an OpenDocument (ODF 1.3 part 3, 4.3): title, creators, language, and "License" among the user-defined. Whatever
/// metadata were there are replaced: they named authors, printers and hours.
/// </summary>
public sealed class OpenDocumentStamper : IStamper
{
    private const string Urn = "urn:oasis:names:tc:opendocument:xmlns:";
    private static readonly XNamespace Office = Urn + "office:1.0";
    private static readonly XNamespace Meta = Urn + "meta:1.0";
    private static readonly XNamespace Manifest = Urn + "manifest:1.0";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public IReadOnlyList<string> Extensions => [".odt", ".odp", ".ods"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        if (ZipParts.Read(content) is not { } parts || parts.Xml("META-INF/manifest.xml") is not { Root: { } manifest } listed)
            return content;
        if (!manifest.Elements(Manifest + "file-entry").Any(e => (string?)e.Attribute(Manifest + "full-path") == "meta.xml"))
        {
            manifest.Add(new XElement(Manifest + "file-entry", new XAttribute(Manifest + "full-path", "meta.xml"), new XAttribute(Manifest + "media-type", "text/xml")));
            parts.Set("META-INF/manifest.xml", listed);
        }
        var creators = XmpPacket.Clean(string.Join(", ", credit.Creators));
        parts.Set(
            "meta.xml",
            new(
                new XElement(
                    Office + "document-meta",
                    new XAttribute(XNamespace.Xmlns + "office", Office),
                    new XAttribute(XNamespace.Xmlns + "meta", Meta),
                    new XAttribute(XNamespace.Xmlns + "dc", Dc),
                    new XAttribute(Office + "version", "1.3"),
                    new XElement(
                        Office + "meta",
                        new XElement(Dc + "title", XmpPacket.Clean(credit.Title)),
                        new XElement(Meta + "initial-creator", creators),
                        new XElement(Dc + "creator", creators),
                        new XElement(Dc + "language", XmpPacket.Clean(credit.Language)),
                        LicenceProperties.Of(credit).Select(p => new XElement(Meta + "user-defined", new XAttribute(Meta + "name", p.Key), XmpPacket.Clean(p.Value)))
                    )
                )
            )
        );
        return parts.ToArray();
    }
}
