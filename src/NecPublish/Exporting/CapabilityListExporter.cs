using System.Xml;
using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>capabilitylist.xml and /.well-known/resourcesync (ResourceSync 1.1, sections 8 and 9): where the lists are.</summary>
public sealed class CapabilityListExporter : IExporter
{
    public string Id => "capability-list";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var settings = context.Publication.Settings;
        Write(context, "capabilitylist.xml", "capabilitylist", ("up", SiteUrl.File(settings, ".well-known/resourcesync")), ("resourcelist", "resourcelist.xml"), ("changelist", "changelist.xml"));
        Write(context, ".well-known/resourcesync", "description", ("describedby", SiteUrl.Page(settings, "/moissonner/")), ("capabilitylist", "capabilitylist.xml"));
    }

    private static void Write(ExportContext context, string path, string capability, (string Rel, string Href) link, params ReadOnlySpan<(string Capability, string Path)> lists)
    {
        var all = lists.ToArray();
        XmlFile.Write(context.Output, path, xml =>
        {
            xml.WriteStartElement("urlset", UrlSet.Sitemap);
            xml.WriteAttributeString("xmlns", "rs", null, UrlSet.ResourceSync);
            xml.WriteStartElement("rs", "ln", UrlSet.ResourceSync);
            xml.WriteAttributeString("rel", link.Rel);
            xml.WriteAttributeString("href", link.Href);
            xml.WriteEndElement();
            Capability(xml, capability);
            foreach (var list in all)
            {
                xml.WriteStartElement("url", UrlSet.Sitemap);
                xml.WriteElementString("loc", UrlSet.Sitemap, SiteUrl.File(context.Publication.Settings, list.Path));
                Capability(xml, list.Capability);
                xml.WriteEndElement();
            }
        });
    }

    private static void Capability(XmlWriter xml, string capability)
    {
        xml.WriteStartElement("rs", "md", UrlSet.ResourceSync);
        xml.WriteAttributeString("capability", capability);
        xml.WriteEndElement();
    }
}
