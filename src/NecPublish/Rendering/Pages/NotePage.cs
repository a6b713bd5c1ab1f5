using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Pages;

/// <summary>Layouts "note" and "page": a text with its table of contents, its files and how to reuse it.</summary>
internal static class NotePage
{
    public static ITemplateModel Model(ResourcePage page)
    {
        var (site, resource, body) = (page.Site, page.Resource, page.Body);
        return new NoteModel
        {
            KindLabel = KindLabel(resource),
            Lead = resource.Summary,
            States = page.States,
            Themes = site.Links(resource.Themes, resource.Folder),
            Facts = ResourceFacts.Of(site, resource),
            Toc = Toc(body.Outline),
            Body = body.Html,
            Files = page.Files,
            Reuse = page.Reuse,
            Others = page.Others,
        };
    }

    private static string KindLabel(Resource resource)
    {
        var label = Words.Of(resource.Kind);
        return resource.Kind == ResourceKind.Note && Words.OfSession(resource.Source.Metadata.Type) is { } type ? $"{label}, {type}" : label;
    }

    private static ImmutableArray<HeadingModel> Toc(ImmutableArray<OutlineEntry> outline)
    {
        var top = outline.Where(e => e.Level == 2 && e.Id.Length > 0).ToList();
        return top.Count < 2 ? [] : [.. top.Select(e => new HeadingModel { Id = e.Id, Title = e.Text, Level = e.Level })];
    }
}
