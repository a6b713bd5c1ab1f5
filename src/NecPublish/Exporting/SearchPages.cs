using System.Collections.Immutable;
using System.Net;
using System.Text;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>
/// What is searched: the main part of the pages of editions, sessions and resources, under the filters that a reader chooses from
/// (edition, theme, kind, territory). Not the whole pages: a theme of the content folder owes search nothing.
/// </summary>
internal static class SearchPages
{
    /// <summary>Small documents by their path under "site/", where the page itself lies in the published site.</summary>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Of(ExportContext context)
    {
        var indexed = context.Pages.Where(p => p.IsIndexed).Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var pages = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var titles = context.Renditions.Select(r => (r.Resource.Session?.Id ?? "", r.Resource.Title)).ToHashSet();
        foreach (var edition in context.Publication.Editions)
        {
            Add(edition.Address, edition.Title, "Édition", "", edition, edition.Themes, null);
            // a session named as one of its notes says the same in short: one answer is enough
            foreach (var session in edition.Sessions.Where(s => !s.IsTransversal && !titles.Contains((s.Id, s.Title))))
                Add(session.Address, session.Title, "Séance", edition.Title, edition, [], null);
        }
        foreach (var resource in context.Renditions.Select(r => r.Resource))
        {
            var where = resource.Session is { IsTransversal: false } session && session.Title != resource.Title ? session.Title : resource.Edition?.Title ?? "";
            Add(resource.Address, resource.Title, Descriptions.KindOf(resource.Kind), where, resource.Edition, resource.Themes, resource.Source.Dataset?.Territory);
        }
        return pages.ToImmutable();

        void Add(string address, string title, string kind, string where, Edition? edition, ImmutableArray<Theme> themes, string? territory)
        {
            var path = address.TrimStart('/') + "index.html";
            if (!indexed.Contains(path) || Text(context, path) is not { } main)
                return;
            var html = new StringBuilder("<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n");
            Tag("meta", "titre", title);
            Tag("meta", "genre", kind);
            Tag("meta", "ou", where);
            Tag("filter", "genre", kind);
            if (edition is not null)
                Tag("filter", "edition", edition.Title);
            foreach (var theme in themes)
                Tag("filter", "theme", theme.Title);
            foreach (var place in new[] { territory, edition?.Venue?.Commune }.OfType<string>().Distinct(StringComparer.Ordinal))
                Tag("filter", "territoire", place);
            html.Append("</head>\n<body data-pagefind-body>").Append(main).Append("</body></html>\n");
            pages["site/" + path] = Encoding.UTF8.GetBytes(html.ToString());

            void Tag(string what, string name, string value)
            {
                if (value.Length > 0)
                    html.Append("<meta data-pagefind-").Append(what).Append("=\"").Append(name).Append("[content]\" content=\"").Append(WebUtility.HtmlEncode(value)).Append("\">\n");
            }
        }
    }

    /// <summary>What stands inside the main element of a page that this build wrote; null when its theme has none.</summary>
    private static string? Text(ExportContext context, string path)
    {
        if (!context.Output.Exists(path))
            return null;
        using var reader = new StreamReader(context.Output.Open(path), Encoding.UTF8);
        var page = reader.ReadToEnd();
        var start = page.IndexOf("<main", StringComparison.Ordinal);
        var end = page.LastIndexOf("</main>", StringComparison.Ordinal);
        // Pagefind takes "l’empreinte" for one word: a space after the apostrophe parts it, and the search page takes it out of what it shows
        return start < 0 || end < start
            ? null
            : page[start..(end + "</main>".Length)].Replace("’", "’ ", StringComparison.Ordinal)
            // in an excerpt a term must not stick to what it names
            .Replace("</dt>", "\u202f: </dt>", StringComparison.Ordinal)
            .Replace("</dd>", ". </dd>", StringComparison.Ordinal);
    }
}
