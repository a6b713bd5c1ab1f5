using System.Globalization;
using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>resourcelist.xml (ResourceSync 1.1, section 10): every file to download with its hash, length and type.</summary>
public sealed class ResourceListExporter : IExporter
{
    public string Id => "resource-list";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var settings = context.Publication.Settings;
        var entries =
            from rendition in context.Harvested
            let modified = Days.Of(rendition.Resource, context.BuiltOn).Modified
            from file in rendition.Assets
            where file.IsDistribution
            select new UrlEntry(SiteUrl.File(settings, file.Path), modified, xml =>
            {
                xml.WriteStartElement("rs", "md", UrlSet.ResourceSync);
                xml.WriteAttributeString("hash", "sha-256:" + file.Sha256);
                xml.WriteAttributeString("length", file.Length.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("type", file.MediaType);
                xml.WriteEndElement();
                xml.WriteStartElement("rs", "ln", UrlSet.ResourceSync);
                xml.WriteAttributeString("rel", "license");
                xml.WriteAttributeString("href", file.Licence.Uri);
                xml.WriteEndElement();
            });
        new UrlSet("resourcelist", settings.BaseUrl) { Capability = ("resourcelist", "at", UrlSet.Instant(context.BuiltOn)) }.Write(context, [.. entries]);
    }
}
