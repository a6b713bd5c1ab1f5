using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>changelist.xml (ResourceSync 1.1, section 12): each page's last change, those that left their address included, oldest first. What
/// is new at an address is « created » there, whatever day its author declares.</summary>
public sealed class ChangeListExporter : IExporter
{
    public string Id => "change-list";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var settings = context.Publication.Settings;
        var changes = context.Harvested
            .Select(r => (r.Resource.Address, r.Resource.Arrived, Days: Days.Of(r.Resource, context.BuiltOn)))
            .Select(r => (r.Address, When: r.Days.Modified, Change: r.Days.Modified > (r.Arrived ?? r.Days.Issued) ? "updated" : "created"))
            .Concat(context.Publication.FormerAddresses.Where(f => f.Deleted is not null).Select(f => (f.Address, When: f.Deleted!.Value, Change: "deleted")))
            .OrderBy(c => c.When)
            .ThenBy(c => c.Address, StringComparer.Ordinal)
            .ToArray();
        var entries = changes.Select(c => new UrlEntry(SiteUrl.Page(settings, c.Address), c.When, xml =>
        {
            xml.WriteStartElement("rs", "md", UrlSet.ResourceSync);
            xml.WriteAttributeString("change", c.Change);
            xml.WriteAttributeString("datetime", UrlSet.Instant(c.When));
            xml.WriteEndElement();
        }));
        var from = changes.Length == 0 ? context.BuiltOn : changes[0].When;
        new UrlSet("changelist", settings.BaseUrl) { Capability = ("changelist", "from", UrlSet.Instant(from)) }.Write(context, [.. entries]);
    }
}
