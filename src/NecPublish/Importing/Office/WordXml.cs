using System.Xml;
using System.Xml.Linq;

namespace NecPublish.Importing.Office;

/// <summary>Names of WordprocessingML (ECMA-376 part 1, transitional) and safe reading of its parts.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";

    /// <summary>The strict form of the same standard: pandoc does not read it.</summary>
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>A part of fifty million signs takes gigabytes once read; a book of a thousand pages has twenty. Counted while unpacking, whatever the package says.</summary>
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 50_000_000 };

    /// <exception cref="XmlException">It is no XML, or declares a document type.</exception>
    public static XDocument Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static string? Value(this XElement element) => (string?)element.Attribute(W + "val");

    /// <summary>The identifier of a paragraph's style; null for the default.</summary>
    public static string? Style(this XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Value();

    /// <summary>An on/off property: there, and not switched off (17.17.4).</summary>
    public static bool IsOn(this XElement? property) => property is not null && property.Value() is not ("0" or "false" or "off");
}
