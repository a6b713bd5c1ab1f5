using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>« Réutiliser » : the licence in plain words and the lines to paste.</summary>
internal static class ReuseModels
{
    public static ReuseModel For(Site site, Resource resource, bool showsPeople) =>
        For(AttributionLines.For(resource, site.Absolute(resource.Address)), resource.Licence) with
        {
            ShowsPeople = showsPeople,
            Source = resource.Source.Metadata.Source ?? resource.Source.Photo?.Source,
        };

    public static ReuseModel For(Site site, string title, IReadOnlyList<string> creators, Licence licence, string address) =>
        For(AttributionLines.For(title, creators, licence, site.Absolute(address)), licence);

    private static ReuseModel For(AttributionLines lines, Licence licence) =>
        new()
        {
            Licence = SiteModels.Of(licence),
            Text = lines.Text,
            Short = lines.Short,
            Html = lines.Html,
            Markdown = lines.Markdown,
        };
}
