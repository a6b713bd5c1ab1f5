using System.Xml.Linq;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>
/// Core and custom properties of an Open Packaging document (ECMA-376 part 2, 8 and part 1, 22.3): title, creators, language, and
/// "License". Whatever properties were there are replaced: they named authors and companies.
/// </summary>
public sealed class OfficeStamper : IStamper
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private const string CorePart = "docProps/core.xml";
    private const string CustomPart = "docProps/custom.xml";

    private static readonly XNamespace Core = Package + "metadata/core-properties";
    private static readonly XNamespace Custom = Office + "custom-properties";
    private static readonly XNamespace Types = Office + "docPropsVTypes";
    private static readonly XNamespace Relations = Package + "relationships";
    private static readonly XNamespace ContentTypes = Package + "content-types";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public IReadOnlyList<string> Extensions => [".docx", ".pptx", ".xlsx"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        if (ZipParts.Read(content) is not { } parts || parts.Xml("_rels/.rels") is not { Root: { } relations } links || parts.Xml("[Content_Types].xml") is not { Root: { } types } declared)
            return content;
        Relate(relations, Package + "relationships/metadata/core-properties", CorePart);
        Relate(relations, Office + "relationships/custom-properties", CustomPart);
        Declare(types, CorePart, "application/vnd.openxmlformats-package.core-properties+xml");
        Declare(types, CustomPart, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        parts.Set("_rels/.rels", links);
        parts.Set("[Content_Types].xml", declared);
        parts.Set(CorePart, new(CoreProperties(credit)));
        parts.Set(CustomPart, new(CustomProperties(credit)));
        return parts.ToArray();
    }

    private static XElement CoreProperties(Attribution credit) =>
        new(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(Dc + "title", XmpPacket.Clean(credit.Title)),
            new XElement(Dc + "creator", XmpPacket.Clean(string.Join(", ", credit.Creators))),
            new XElement(Dc + "language", XmpPacket.Clean(credit.Language))
        );

    private static XElement CustomProperties(Attribution credit) =>
        new(
            Custom + "Properties",
            new XAttribute(XNamespace.Xmlns + "vt", Types),
            LicenceProperties.Of(credit)
                .Select(
                    (property, i) =>
                        new XElement(
                            Custom + "property",
                            new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
                            new XAttribute("pid", i + 2), // 0 and 1 are reserved
                            new XAttribute("name", property.Key),
                            new XElement(Types + "lpwstr", XmpPacket.Clean(property.Value))
                        )
                )
        );

    private static void Relate(XElement relations, string type, string part)
    {
        relations.Elements(Relations + "Relationship").Where(r => (string?)r.Attribute("Type") == type).Remove();
        var ids = relations.Elements().Select(r => (string?)r.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var n = 1;
        while (ids.Contains($"rLicence{n}"))
            n++;
        relations.Add(new XElement(Relations + "Relationship", new XAttribute("Id", $"rLicence{n}"), new XAttribute("Type", type), new XAttribute("Target", part)));
    }

    private static void Declare(XElement types, string part, string mediaType)
    {
        types.Elements(ContentTypes + "Override").Where(o => (string?)o.Attribute("PartName") == "/" + part || (string?)o.Attribute("ContentType") == mediaType).Remove();
        types.Add(new XElement(ContentTypes + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", mediaType)));
    }
}

/// <summary>The licence as name and value pairs, for formats that keep custom properties.</summary>
internal static class LicenceProperties
{
    public static IEnumerable<KeyValuePair<string, string>> Of(Attribution credit)
    {
        yield return new("License", credit.Licence.Uri.Length > 0 ? credit.Licence.Uri : credit.Licence.Title);
        yield return new("dcterms:license", credit.Licence.Uri.Length > 0 ? credit.Licence.Uri : credit.Licence.Title);
        yield return new("Attribution", AttributionLines.TextOf(credit));
        yield return new("Source", credit.PageUrl);
    }
}
