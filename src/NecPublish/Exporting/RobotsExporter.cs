using System.Text;
using NecPublish.Describing;

namespace NecPublish.Exporting;

/// <summary>robots.txt (RFC 9309): everything is open, and here is the map. A draft is closed.</summary>
public sealed class RobotsExporter : IExporter
{
    public string Id => "robots";
    public bool IsDerivative => false;

    public void Export(ExportContext context)
    {
        var text = context.Publication.IsDraft
            ? "User-agent: *\nDisallow: /\n"
            : $"User-agent: *\nAllow: /\n\nSitemap: {SiteUrl.File(context.Publication.Settings, "sitemap.xml")}\nSitemap: {SiteUrl.File(context.Publication.Settings, "resourcelist.xml")}\n";
        context.Output.Write("robots.txt", Encoding.UTF8.GetBytes(text));
    }
}
