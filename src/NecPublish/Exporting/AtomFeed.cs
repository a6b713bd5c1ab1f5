using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>
/// An Atom feed (RFC 4287) with its licence (RFC 4946), its withdrawn entries (RFC 6721) and, beyond 500 entries, its pages
/// (RFC 5005, section 3): who reads only the feed still learns of everything.
/// </summary>
internal sealed record AtomFeed(string Folder, string Title, string PageAddress, Licence Licence)
{
    public const int PageSize = 500;
    private const string First = "flux.atom";
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Tombstones = "http://purl.org/atompub/tombstones/1.0";

    /// <summary>Where the feed was served before, "nec/", to write it there: the name that it had, and for the rest what it says where it is now. Null for the feed itself.</summary>
    public string? FormerFolder { get; init; }

    /// <param name="entries">The newest first.</param>
    /// <param name="gone">What was withdrawn.</param>
    public void Write(ExportContext context, AtomEntry[] entries, ImmutableArray<FormerAddress> gone)
    {
        var updated = entries.Select(e => e.Days.Modified).Concat(gone.Select(g => g.Deleted!.Value)).DefaultIfEmpty(context.BuiltOn).Max();
        var pages = int.Max(1, (entries.Length + PageSize - 1) / PageSize);
        for (var page = 1; page <= (FormerFolder is null ? pages : 1); page++)
        {
            var number = page;
            context.Cancellation.ThrowIfCancellationRequested();
            XmlFile.Write(context.Output, FormerFolder is null ? Path(page) : FormerFolder + First, xml =>
            {
                Head(xml, context.Publication.Settings, updated, number, pages);
                if (number == 1)
                {
                    foreach (var tombstone in gone)
                        Deleted(xml, context.Publication.Settings, tombstone);
                }
                foreach (var (resource, days) in entries.AsSpan((number - 1) * PageSize, int.Min(PageSize, entries.Length - ((number - 1) * PageSize))))
                    Entry(xml, context.Publication, resource, days);
            });
        }
    }

    /// <summary>What names a resource in a feed for ever, wherever its page moves.</summary>
    public static string EntryId(Settings settings, string resourceId) => SiteUrl.Page(settings, $"/{resourceId}/");

    private string Path(int page) => Folder + (page == 1 ? First : string.Create(CultureInfo.InvariantCulture, $"flux-{page}.atom"));

    private void Head(XmlWriter xml, Settings settings, DateOnly updated, int page, int pages)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xmlns", "at", null, Tombstones);
        xml.WriteAttributeString("xml", "lang", null, settings.Languages.IsEmpty ? "fr" : settings.Languages[0]);
        xml.WriteElementString("id", Atom, SiteUrl.File(settings, (FormerFolder ?? Folder) + First));
        Text(xml, "title", Title);
        xml.WriteElementString("updated", Atom, UrlSet.Instant(updated));
        Link(xml, "self", SiteUrl.File(settings, Path(page)), "application/atom+xml");
        Link(xml, "alternate", SiteUrl.Page(settings, PageAddress), "text/html");
        Link(xml, "license", Licence.Uri, null);
        if (pages > 1)
        {
            Link(xml, "first", SiteUrl.File(settings, Path(1)), null);
            Link(xml, "last", SiteUrl.File(settings, Path(pages)), null);
            if (page > 1)
                Link(xml, "previous", SiteUrl.File(settings, Path(page - 1)), null);
            if (page < pages)
                Link(xml, "next", SiteUrl.File(settings, Path(page + 1)), null);
        }
        Text(xml, "rights", $"{Licence.Name} ({Licence.Uri})");
        Person(xml, NamedAgent.PublisherOf(settings));
        xml.WriteElementString("generator", Atom, "NecPublish");
    }

    private static void Entry(XmlWriter xml, Publication publication, Resource resource, Days days)
    {
        var url = SiteUrl.Page(publication.Settings, resource.Address);
        xml.WriteStartElement("entry", Atom);
        if (resource.Language != "fr")
            xml.WriteAttributeString("xml", "lang", null, RdfWriter.Clean(resource.Language));
        xml.WriteElementString("id", Atom, EntryId(publication.Settings, resource.Id));
        Text(xml, "title", resource.Title);
        xml.WriteElementString("updated", Atom, UrlSet.Instant(days.Modified));
        xml.WriteElementString("published", Atom, UrlSet.Instant(days.Issued));
        Link(xml, "alternate", url, "text/html");
        Link(xml, "license", resource.Licence.Uri, null);
        foreach (var creator in resource.Creators)
            Person(xml, creator);
        foreach (var theme in resource.Themes)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", theme.Id);
            xml.WriteAttributeString("label", RdfWriter.Clean(theme.Title));
            xml.WriteEndElement();
        }
        Text(xml, "rights", AttributionLines.TextOf(resource, url));
        Text(xml, "summary", Descriptions.Of(resource));
        xml.WriteEndElement();
    }

    private static void Deleted(XmlWriter xml, Settings settings, FormerAddress former)
    {
        xml.WriteStartElement("at", "deleted-entry", Tombstones);
        xml.WriteAttributeString("ref", EntryId(settings, former.Id));
        xml.WriteAttributeString("when", UrlSet.Instant(former.Deleted!.Value));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href, string? type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, RdfWriter.Clean(text));
}

/// <summary>A resource as a feed tells of it.</summary>
internal readonly record struct AtomEntry(Resource Resource, Days Days);
