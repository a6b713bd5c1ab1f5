using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using NecPublish.Model;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Pages;
using NecPublish.Rendering.Theming;
using NecPublish.Storage;

namespace NecPublish.Rendering;

/// <summary>What every page is made with: the publication, the theme, where to read and write. Safe for parallel use.</summary>
internal sealed class Site
{
    private readonly ConcurrentDictionary<(string Root, string Section), (Markup Header, Markup Footer)> _chrome = new();
    private readonly long _assetLength;
    private readonly int _assetCount;

    public Site(Publication publication, SiteTheme theme, RenderOptions options, ISourceTree tree, IOutputTree output, ContentCache cache)
    {
        Publication = publication;
        Theme = theme;
        Options = options;
        Tree = tree;
        Output = output;
        Cache = cache;
        Addresses = new Addresses(publication);
        Model = SiteModels.Of(publication, options);
        BaseUrl = publication.Settings.BaseUrl;
        _assetLength = theme.Assets.Where(IsLoadedByPages).Sum(a => (long)theme.ReadAsset(a).Length);
        _assetCount = theme.Assets.Count(IsLoadedByPages);
    }

    public Publication Publication { get; }
    public SiteTheme Theme { get; }
    public RenderOptions Options { get; }
    public ISourceTree Tree { get; }
    public IOutputTree Output { get; }
    public ContentCache Cache { get; }
    public Addresses Addresses { get; }
    public SiteModel Model { get; }
    public string BaseUrl { get; }

    public string Absolute(string address) => BaseUrl + address;

    /// <summary>The resources of the same session, itself included; empty outside sessions.</summary>
    public IEnumerable<Resource> Neighbours(Resource resource) => resource.Session is { } session ? AddressOrder.Under(Publication.Resources, static r => r.Address, session.Address) : [];

    public HeadWriter Head() => new(Publication.Settings.Title, Publication.Settings.Publisher);

    /// <summary>The themes as links from a page.</summary>
    public ImmutableArray<LinkModel> Links(ImmutableArray<Theme> themes, string folder) =>
        themes.IsEmpty ? [] : [.. themes.Select(t => Link(t, folder))];

    private LinkModel Link(Theme theme, string folder) =>
        new() { Title = theme.Title, Href = Addresses.Relative(folder, theme.Address), Family = FamilyOf(theme) };

    public string FamilyOf(Theme theme) => Words.Family(theme.Id, System.Math.Max(0, Publication.Themes.IndexOf(theme)));

    /// <summary>Writes a text file that may be taken away.</summary>
    public WrittenFile Write(string path, Action<StringBuilder> write)
    {
        var text = TextBuilders.Take();
        write(text);
        var buffer = Utf8Buffer.Take();
        buffer.Write(text);
        TextBuilders.Return(text);
        var written = WrittenFile.Write(Output, path, buffer.Written);
        buffer.Return();
        return written;
    }

    /// <summary>Writes a page: its layout, then the base layout around it.</summary>
    /// <param name="path">"a/b/index.html".</param>
    /// <param name="layout">Name of the layout; the kind of the page mostly.</param>
    public PageRecord Write(string path, string layout, PageModel page, ITemplateModel content)
    {
        var (header, footer) = _chrome.GetOrAdd((page.Root, page.Section), static (key, site) => site.Chrome(key.Root, key.Section), this);
        var buffer = Utf8Buffer.Take();
        var inner = new LayoutValue(Theme, $"layouts/{layout}.liquid", new View(Model, page, content));
        if (Options.HasDerivatives)
            page = page with { Qr = QrCode.Of(page.Canonical) };
        Theme.Render("layouts/base.liquid", new View(Model, page, null) { Header = header, Footer = footer, Content = inner }, buffer);
        var length = Output.Write(path, buffer.Written).Length;
        buffer.Return();
        return new PageRecord(path, page.Title, null)
        {
            Length = length,
            LoadedLength = length + _assetLength,
            Requests = 1 + _assetCount,
            IsIndexed = page.IsIndexed,
        };
    }

    private (Markup Header, Markup Footer) Chrome(string root, string section)
    {
        var view = new ChromeView(Model, root, section);
        return (new Markup(Theme.Render("partials/header.liquid", view)), new Markup(Theme.Render("partials/footer.liquid", view)));
    }

    private static bool IsLoadedByPages(string asset) => asset is "assets/site.css" or "assets/site.js" or "assets/favicon.svg";
}
