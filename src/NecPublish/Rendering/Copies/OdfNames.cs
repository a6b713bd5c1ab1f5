using System.Xml.Linq;

namespace NecPublish.Rendering.Copies;

/// <summary>Namespaces of OpenDocument 1.3 (part 3, 3.2).</summary>
internal static class OdfNames
{
    private const string Urn = "urn:oasis:names:tc:opendocument:xmlns:";

    public static readonly XNamespace Office = Urn + "office:1.0";
    public static readonly XNamespace Style = Urn + "style:1.0";
    public static readonly XNamespace TextNs = Urn + "text:1.0";
    public static readonly XNamespace TableNs = Urn + "table:1.0";
    public static readonly XNamespace Draw = Urn + "drawing:1.0";
    public static readonly XNamespace Fo = Urn + "xsl-fo-compatible:1.0";
    public static readonly XNamespace Svg = Urn + "svg-compatible:1.0";
    public static readonly XNamespace Number = Urn + "datastyle:1.0";
    public static readonly XNamespace Presentation = Urn + "presentation:1.0";
    public static readonly XNamespace Manifest = Urn + "manifest:1.0";
    public static readonly XNamespace Calcext = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    public static readonly XNamespace Loext = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    /// <summary>The root of a part, with every prefix that it may need.</summary>
    public static XElement Root(string name, params object[] content) =>
        new(
            Office + name,
            new XAttribute(XNamespace.Xmlns + "office", Office),
            new XAttribute(XNamespace.Xmlns + "style", Style),
            new XAttribute(XNamespace.Xmlns + "text", TextNs),
            new XAttribute(XNamespace.Xmlns + "table", TableNs),
            new XAttribute(XNamespace.Xmlns + "draw", Draw),
            new XAttribute(XNamespace.Xmlns + "fo", Fo),
            new XAttribute(XNamespace.Xmlns + "svg", Svg),
            new XAttribute(XNamespace.Xmlns + "number", Number),
            new XAttribute(XNamespace.Xmlns + "presentation", Presentation),
            new XAttribute(XNamespace.Xmlns + "loext", Loext),
            new XAttribute(XNamespace.Xmlns + "xlink", XLink),
            new XAttribute(Office + "version", "1.3"),
            content
        );
}
