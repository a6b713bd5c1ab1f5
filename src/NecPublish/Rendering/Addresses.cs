using System.Collections.Frozen;
using NecPublish.Describing;
using NecPublish.Model;

namespace NecPublish.Rendering;

/// <summary>Every address of the site, and the ways between them.</summary>
internal sealed class Addresses
{
    /// <summary>The pages that the program makes beside editions, sessions, themes and resources.</summary>
    public static readonly string[] Fixed =
    [
        "/", "/themes/", "/donnees/", "/decisions/", "/organisations/", "/plan-du-site/", "/recherche/", "/licence/", "/mentions-legales/",
        "/accessibilite/", "/donnees-personnelles/", "/ecoconception/", "/composants/", "/regles/",
    ];

    private readonly Publication _publication;
    private readonly FrozenSet<string> _pages;
    private readonly FrozenSet<string> _resources;
    private readonly FrozenDictionary<string, string> _folders;

    public Addresses(Publication publication)
    {
        _publication = publication;
        _resources = publication.Resources.Select(r => r.Id).ToFrozenSet(StringComparer.Ordinal);
        _pages = publication
            .Resources.Select(r => r.Address)
            .Concat(publication.Editions.Select(e => e.Address))
            .Concat(publication.Editions.SelectMany(e => e.Sessions).Select(s => s.Address))
            .Concat(publication.Themes.Select(t => t.Address))
            .Concat(publication.Organisations.Select(Of))
            .Concat(publication.FormerAddresses.Select(f => f.Address))
            .Concat(Fixed)
            .ToFrozenSet(StringComparer.Ordinal);
        _folders = publication
            .Editions.Select(e => (e.Folder, e.Address))
            .Concat(publication.Editions.SelectMany(e => e.Sessions).Select(s => (s.Folder, s.Address)))
            .DistinctBy(p => p.Folder, ContentPathComparer.Instance)
            .ToFrozenDictionary(p => p.Folder, p => p.Address, ContentPathComparer.Instance);
    }

    /// <summary>"/organisations/milcem/".</summary>
    public static string Of(Organisation organisation) => Folding.Slug(organisation.Id) is { Length: > 0 } slug ? $"/organisations/{slug}/" : "/organisations/";

    public bool IsPage(string address) => _pages.Contains(address);

    /// <summary>The address that answers to a path of the content folder: its resource, its session, its edition; null for none.</summary>
    public string? OfSource(string path)
    {
        if (_publication.BySource.TryGetValue(path, out var resource))
            return _resources.Contains(resource.Id) ? resource.Address : null;
        return _folders.GetValueOrDefault(path.TrimEnd('/'));
    }

    /// <summary>The way from a page's folder ("a/b", "" for the root) to an address or a file ("/a/c/", "/a/x.csv"), percent-encoded.</summary>
    public static string Relative(string fromFolder, string to)
    {
        var from = fromFolder.AsSpan();
        var target = to.AsSpan(1);
        var same = from.CommonPrefixLength(target);
        var isUnder = same == from.Length && same < target.Length && target[same] == '/';
        var common = isUnder ? same + 1 : target[..same].LastIndexOf('/') + 1;
        var up = common >= from.Length ? 0 : from[common..].Count('/') + 1;
        var down = target[common..];
        return string.Concat(Climb(up), SiteUrl.EncodePath(string.Concat(down, down.IsEmpty || down[^1] == '/' ? "index.html" : "")));
    }

    /// <summary>The way back to the root: "../../" from "a/b".</summary>
    public static string Root(string folder) => folder.Length == 0 ? "" : Climb(folder.AsSpan().Count('/') + 1);

    private static string Climb(int levels) =>
        levels switch
        {
            0 => "",
            1 => "../",
            2 => "../../",
            3 => "../../../",
            _ => string.Concat(Enumerable.Repeat("../", levels)),
        };
}
