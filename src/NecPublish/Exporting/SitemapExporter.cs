using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>sitemap.xml (sitemaps.org 0.9): every page that search engines may show, with the day of its last change.</summary>
public sealed class SitemapExporter : IExporter
{
    public string Id => "sitemap";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var settings = context.Publication.Settings;
        var modified = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var rendition in context.Renditions)
        {
            var day = Days.Of(rendition.Resource, context.BuiltOn).Modified;
            modified[rendition.Resource.Address] = day;
            // a list page changes with the latest of what it lists
            Raise(rendition.Resource.Session?.Address, day);
            Raise(rendition.Resource.Edition?.Address, day);
            Raise("/", day);
        }
        var whole = modified.GetValueOrDefault("/", context.BuiltOn);
        var entries = context
            .Pages.Where(p => p.IsIndexed)
            .Select(p => Address(p.Path))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(address => new UrlEntry(SiteUrl.Page(settings, address), modified.GetValueOrDefault(address, whole)))
            .ToArray();
        new UrlSet("sitemap", settings.BaseUrl).Write(context, entries);

        void Raise(string? address, DateOnly day)
        {
            if (address is not null && (!modified.TryGetValue(address, out var before) || before < day))
                modified[address] = day;
        }
    }

    /// <summary>"a/b/index.html" → "/a/b/".</summary>
    private static string Address(string path) => "/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);
}
