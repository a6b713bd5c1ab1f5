using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>Layout "photos": the pictures of a session.</summary>
internal static class PhotosPage
{
    public static ITemplateModel Model(ResourcePage page) =>
        new PhotoSetModel
        {
            Lead = page.Resource.Summary,
            States = page.States,
            Themes = page.Site.Links(page.Resource.Themes, page.Resource.Folder),
            Count = page.Assets.Count(a => a.IsDistribution && a.Width > 0),
            Body = page.Body.Html,
            Files = page.Files,
            Reuse = page.Reuse,
            Others = page.Others,
        };
}
