using System.Globalization;
using System.Xml;

namespace NecPublish.Exporting;

/// <summary>
/// A list of addresses as sitemaps.org and ResourceSync write it: one file up to 50,000, beyond that an index and numbered files
/// ("sitemap.xml", "sitemap-1.xml"…).
/// </summary>
internal sealed record UrlSet(string Name, string BaseUrl)
{
    /// <summary>sitemaps.org's limit per file.</summary>
    public const int Limit = 50_000;
    public const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const string ResourceSync = "http://www.openarchives.org/rs/terms/";

    /// <summary>ResourceSync's capability and its date attributes; null for a plain sitemap.</summary>
    public (string Capability, string DateAttribute, string Date)? Capability { get; init; }

    public int PageSize { get; init; } = Limit;

    public void Write(ExportContext context, IReadOnlyList<UrlEntry> entries)
    {
        if (entries.Count <= PageSize)
        {
            Page(context, $"{Name}.xml", entries);
            return;
        }
        var pages = entries.Chunk(PageSize).ToArray();
        for (var i = 0; i < pages.Length; i++)
            Page(context, PageName(i), pages[i]);
        XmlFile.Write(context.Output, $"{Name}.xml", xml =>
        {
            xml.WriteStartElement("sitemapindex", Sitemap);
            Declare(xml);
            for (var i = 0; i < pages.Length; i++)
            {
                xml.WriteStartElement("sitemap", Sitemap);
                xml.WriteElementString("loc", Sitemap, $"{BaseUrl}/{PageName(i)}");
                xml.WriteElementString("lastmod", Sitemap, Day(pages[i].Max(e => e.Modified)));
                xml.WriteEndElement();
            }
        });
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>W3C date and time, as ResourceSync asks for.</summary>
    public static string Instant(DateOnly day) => Day(day) + "T00:00:00Z";

    private string PageName(int index) => string.Create(CultureInfo.InvariantCulture, $"{Name}-{index + 1}.xml");

    private void Declare(XmlWriter xml)
    {
        if (Capability is not { } capability)
            return;
        xml.WriteAttributeString("xmlns", "rs", null, ResourceSync);
        xml.WriteStartElement("rs", "ln", ResourceSync);
        xml.WriteAttributeString("rel", "up");
        xml.WriteAttributeString("href", $"{BaseUrl}/capabilitylist.xml");
        xml.WriteEndElement();
        xml.WriteStartElement("rs", "md", ResourceSync);
        xml.WriteAttributeString("capability", capability.Capability);
        xml.WriteAttributeString(capability.DateAttribute, capability.Date);
        xml.WriteEndElement();
    }

    private void Page(ExportContext context, string path, IReadOnlyList<UrlEntry> entries) =>
        XmlFile.Write(context.Output, path, xml =>
        {
            xml.WriteStartElement("urlset", Sitemap);
            Declare(xml);
            foreach (var entry in entries)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                xml.WriteStartElement("url", Sitemap);
                xml.WriteElementString("loc", Sitemap, entry.Location);
                xml.WriteElementString("lastmod", Sitemap, Day(entry.Modified));
                entry.Write?.Invoke(xml);
                xml.WriteEndElement();
            }
        });
}

/// <param name="Write">Writes what ResourceSync adds inside the url element, or null.</param>
internal sealed record UrlEntry(string Location, DateOnly Modified, Action<XmlWriter>? Write = null);
