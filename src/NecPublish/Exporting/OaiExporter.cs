using System.Xml;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>
/// oai.xml: an OAI-PMH 2.0 static repository (Specification for an OAI Static Repository, 2004). A static host ignores query
/// strings, so that the verbs themselves are beyond it. Deleted records cannot be told here (section 3): the JSON index does.
/// </summary>
public sealed class OaiExporter : IExporter
{
    private const string Oai = "http://www.openarchives.org/OAI/2.0/";
    private const string Static = "http://www.openarchives.org/OAI/2.0/static-repository";
    private const string OaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";

    public string Id => "oai";
    public bool IsDerivative => false;

    public void Export(ExportContext context) =>
        XmlFile.Write(context.Output, "oai.xml", xml =>
        {
            var records = context.Harvested.Select(r => (r, Days: Days.Of(r.Resource, context.BuiltOn))).ToArray();
            xml.WriteStartElement("Repository", Static);
            xml.WriteAttributeString("xmlns", "oai", null, Oai);
            xml.WriteAttributeString("xmlns", "xsi", null, Schema);
            xml.WriteAttributeString("xsi", "schemaLocation", Schema, $"{Static} http://www.openarchives.org/OAI/2.0/static-repository.xsd");
            Identify(xml, context.Publication.Settings, records.Length == 0 ? context.BuiltOn : records.Min(r => r.Days.Modified));
            xml.WriteStartElement("ListMetadataFormats", Static);
            xml.WriteStartElement("oai", "metadataFormat", Oai);
            xml.WriteElementString("oai", "metadataPrefix", Oai, "oai_dc");
            xml.WriteElementString("oai", "schema", Oai, "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
            xml.WriteElementString("oai", "metadataNamespace", Oai, OaiDc);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteStartElement("ListRecords", Static);
            xml.WriteAttributeString("metadataPrefix", "oai_dc");
            foreach (var (rendition, days) in records)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                Record(xml, context.Publication.Settings, rendition, days);
            }
            xml.WriteEndElement();
        });

    private static void Identify(XmlWriter xml, Settings settings, DateOnly earliest)
    {
        xml.WriteStartElement("Identify", Static);
        xml.WriteElementString("oai", "repositoryName", Oai, RdfWriter.Clean(settings.Title));
        xml.WriteElementString("oai", "baseURL", Oai, SiteUrl.File(settings, "oai.xml"));
        xml.WriteElementString("oai", "protocolVersion", Oai, "2.0");
        xml.WriteElementString("oai", "adminEmail", Oai, Mail(settings));
        xml.WriteElementString("oai", "earliestDatestamp", Oai, UrlSet.Day(earliest));
        xml.WriteElementString("oai", "deletedRecord", Oai, "no");
        xml.WriteElementString("oai", "granularity", Oai, "YYYY-MM-DD");
        xml.WriteEndElement();
    }

    private static void Record(XmlWriter xml, Settings settings, Rendition rendition, Days days)
    {
        var resource = rendition.Resource;
        xml.WriteStartElement("oai", "record", Oai);
        xml.WriteStartElement("oai", "header", Oai);
        xml.WriteElementString("oai", "identifier", Oai, $"oai:{Host(settings)}:{SiteUrl.EncodePath(resource.Id)}");
        xml.WriteElementString("oai", "datestamp", Oai, UrlSet.Day(days.Modified));
        xml.WriteEndElement();
        xml.WriteStartElement("oai", "metadata", Oai);
        xml.WriteStartElement("oai_dc", "dc", OaiDc);
        xml.WriteAttributeString("xmlns", "dc", null, Dc);
        xml.WriteAttributeString("xsi", "schemaLocation", Schema, $"{OaiDc} http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        Element(xml, "title", resource.Title);
        foreach (var creator in resource.Creators)
            Element(xml, "creator", creator);
        foreach (var theme in resource.Themes)
            Element(xml, "subject", theme.Title);
        Element(xml, "description", Descriptions.Of(resource));
        Element(xml, "publisher", NamedAgent.PublisherOf(settings));
        Element(xml, "date", UrlSet.Day(days.Issued));
        Element(xml, "type", Type(resource.Kind));
        foreach (var type in rendition.Assets.Where(a => a.IsDistribution).Select(a => a.MediaType).Distinct(StringComparer.Ordinal))
            Element(xml, "format", type);
        Element(xml, "identifier", SiteUrl.Page(settings, resource.Address));
        foreach (var file in rendition.Assets.Where(a => a.IsDistribution))
            Element(xml, "relation", SiteUrl.File(settings, file.Path));
        Element(xml, "language", resource.Language);
        if (resource.Edition?.Venue?.Commune is { } commune)
            Element(xml, "coverage", commune);
        // the address first, then the words: harvesters read the first one that looks like an address
        Element(xml, "rights", resource.Licence.Uri);
        Element(xml, "rights", resource.Licence.Title);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>DCMI Type Vocabulary.</summary>
    private static string Type(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Dataset => "Dataset",
            ResourceKind.PhotoSet => "StillImage",
            ResourceKind.Media => "Sound",
            _ => "Text",
        };

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString("dc", name, Dc, RdfWriter.Clean(text));

    private static string Host(Settings settings) => Uri.TryCreate(settings.BaseUrl, UriKind.Absolute, out var uri) && uri.Host.Contains('.', StringComparison.Ordinal) ? uri.Host : "archive.invalid";

    /// <summary>The standard wants an address: without one, the role address that every host has (RFC 2142).</summary>
    private static string Mail(Settings settings) => settings.Contact is { } contact && contact.Contains('@', StringComparison.Ordinal) && !contact.Contains(' ', StringComparison.Ordinal) ? contact : "webmaster@" + Host(settings);
}
