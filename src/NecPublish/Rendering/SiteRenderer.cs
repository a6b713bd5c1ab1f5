using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Books;
using NecPublish.Rendering.Copies;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Lists;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;
using NecPublish.Rendering.Pictures;
using NecPublish.Storage;

namespace NecPublish.Rendering;

/// <summary>
/// Writes the site: the page of each resource with its Markdown twin, pictures and files, then the pages that list them.
/// Safe for parallel calls of <see cref="Render"/>, one resource each.
/// </summary>
public sealed class SiteRenderer(Publication publication, SiteTheme theme, RenderOptions options, ISourceTree tree, IOutputTree output, ContentCache cache)
{
    /// <summary>Headings kept of a page, to find it by.</summary>
    private const int MostHeadings = 10;

    private readonly Site _site = new(publication, theme, options, tree, output, cache);
    private readonly PictureEncoder _encoder = new(cache, options.HasDerivatives);
    private readonly RepeatedTexts _repeated = new();

    /// <summary>Writes a resource's page, twin, pictures and files, and returns what lists, catalogue and page rules need of them.</summary>
    /// <param name="pictures">Pictures found inside the source, by the target that the tree's images use.</param>
    /// <param name="files">What may be taken away, already in open formats.</param>
    public Rendition Render(
        Resource resource,
        Document document,
        ImmutableDictionary<string, ReadOnlyMemory<byte>> pictures,
        ImmutableArray<OpenFile> files,
        CancellationToken cancellation
    ) => Finish(Draft(resource, document, pictures, cancellation), files, cancellation);

    /// <summary>The first half of <see cref="Render"/>: what is made of the document itself, the body of the page with its pictures, and the twin.</summary>
    internal PageDraft Draft(Resource resource, Document document, ImmutableDictionary<string, ReadOnlyMemory<byte>> pictures, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var names = new FileNames();
        var shown = new PagePictures(_site, resource, pictures, _encoder, names, cancellation);
        var resolver = new PageResolver(_site, resource, shown);
        var (body, slides) = resource.Kind == ResourceKind.Deck ? DeckPage.Write(resource, document, resolver) : (HtmlWriter.Write(document, resolver), []);
        options.Chapters?.Add(resource, document, resolver);
        return new(resource, document, body, slides, WriteTwin(resource, document, resolver), resolver, shown, names);
    }

    /// <summary>The second half of <see cref="Render"/>: the files beside the page, and the page around its body.</summary>
    internal Rendition Finish(PageDraft draft, ImmutableArray<OpenFile> files, CancellationToken cancellation)
    {
        var (resource, document, body, slides, twin, resolver, shown, names) = draft;
        ImmutableArray<Asset> assets = [.. ResourceFiles.Write(_site, resource, [.. files, .. OpenCopies.Of(_site, resource, document, resolver, files, cancellation)], names), twin, .. shown.Assets];
        var made = new ResourcePage(_site, resource, document, body, assets);
        var page = PageModels.ForResource(_site, resource);
        page = page with { Metadata = ResourceHead.Of(_site, resource, page, assets) };
        ITemplateModel content = page.Kind switch
        {
            "deck" => DeckPage.Model(made, slides),
            "dataset" => DatasetPage.Model(made),
            "photos" => PhotosPage.Model(made),
            _ => NotePage.Model(made),
        };
        var record = _site.Write($"{resource.Folder}/index.html", page.Kind, page, content);
        var facts = document.Facts as TableFacts;
        return new Rendition(resource)
        {
            Page = record with
            {
                File = resource.Source.Path,
                Links = [.. body.Links, .. made.OtherLinks],
                Anchors = PageAnchors.Of(body.Anchors, _repeated),
                LoadedLength = record.LoadedLength + shown.LoadedLength,
                Requests = record.Requests + shown.Count,
            },
            Headings = body.Outline.Length > 1 ? _repeated.Of(string.Join(", ", body.Outline.Where(e => e.Level <= 3).Take(MostHeadings).Select(e => e.Text))) : null,
            SlideCount = slides.Length,
            Assets = assets,
            Columns = DatasetPage.Merge(facts, resource.Source.Dataset),
            RowCount = facts?.RowCount ?? 0,
            WordCount = body.WordCount,
            ContentHash = twin.Sha256,
            Pictures = shown.ByTarget,
        };
    }

    /// <summary>Writes every other page (home, editions, sessions, themes, legal pages, redirects, tombstones…) and the theme's assets.</summary>
    /// <param name="renditions">In the order of Publication.Resources.</param>
    /// <param name="books">What was made of each edition to read at one go, by edition id.</param>
    public ImmutableArray<PageRecord> RenderLists(ImmutableArray<Rendition> renditions, ImmutableDictionary<string, ImmutableArray<Asset>>? books = null)
    {
        foreach (var asset in _site.Theme.Assets)
            _site.Output.Write(asset, _site.Theme.ReadAsset(asset));
        var lists = new SiteLists(_site, renditions) { Books = books ?? ImmutableDictionary<string, ImmutableArray<Asset>>.Empty };
        ImmutableArray<PageRecord> pages =
        [
            HomePage.Write(lists),
            .. EditionPages.Write(lists),
            .. SessionPages.Write(lists),
            .. ThemePages.Write(lists),
            .. IndexPages.Write(lists),
            .. LegalPages.Write(lists),
        ];
        return [.. pages, .. FormerPages.Write(lists, pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>The book of an edition, once all its resources are rendered; null when it has no text.</summary>
    public EditionBook? Book(Edition edition, ImmutableArray<Rendition> renditions) => options.Chapters is null ? null : EditionBook.Of(_site, options.Chapters, edition, renditions);

    private Asset WriteTwin(Resource resource, Document document, PageResolver resolver)
    {
        var written = _site.Write($"{resource.Folder}/index.md", text => Twin.Write(text, _site, resource, document, resolver));
        return new Asset(written.Path, "text/markdown", "Texte brut", written.Length, written.Sha256) { Licence = resource.Licence };
    }
}
