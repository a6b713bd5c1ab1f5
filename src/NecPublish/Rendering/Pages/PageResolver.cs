using System.Collections.Immutable;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Rendering.Pictures;

namespace NecPublish.Rendering.Pages;

/// <summary>Where the targets of a text lead from the page of its resource, and which pictures it shows.</summary>
internal sealed class PageResolver(Site site, Resource resource, PagePictures pictures) : IHtmlResolver
{
    public ResolvedLink Link(string target)
    {
        target = target.Trim();
        if (target.StartsWith('#'))
            return new ResolvedLink(target, resource.Address, true, target.Length == 1);
        if (site.Publication.Settings.Url is { } url && (target == url || target.StartsWith(url + "/", StringComparison.Ordinal)))
            target = target.Length == url.Length ? "/" : target[url.Length..];
        if (SchemeOf(target) is { } scheme)
            return IsHarmless(scheme) ? new ResolvedLink(target, null, false, false) : Broken(target, false);

        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : target[hash..];
        var path = hash < 0 ? target : target[..hash];
        if (path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query)
            path = path[..query];
        path = Decode(path);
        if (path.Length == 0)
            return Broken(target, true);

        if (ContentPath.Combine(resource.Source.Folder, path) is { } source)
        {
            if (site.Addresses.OfSource(source) is { } address)
                return Inner(address, fragment);
            if (site.Publication.Files.TryGetValue(source, out var file) && file.Role == SourceRole.Picture && pictures.Publish(file.Path) is { } asset)
                return new ResolvedLink(
                    Addresses.Relative(resource.Folder, "/" + asset.Path),
                    "/" + asset.Path,
                    true,
                    false,
                    $"({Words.Format(asset.MediaType, asset.Path)}, {French.Size(asset.Length)})"
                );
        }
        // an address of the site, written as a reader sees it
        if (ContentPath.Combine(resource.Folder, path) is { } place)
        {
            place = place.EndsWith("index.html", StringComparison.Ordinal) ? place[..^"index.html".Length].TrimEnd('/') : place;
            var address = place.Length == 0 ? "/" : $"/{place}/";
            if (site.Addresses.IsPage(address))
                return Inner(address, fragment);
        }
        return Broken(target, true);
    }

    public ResolvedImage? Image(Image image) => pictures.Resolve(image);

    private ResolvedLink Inner(string address, string fragment) => new(Addresses.Relative(resource.Folder, address) + fragment, address, true, false);

    private static ResolvedLink Broken(string target, bool isInner) => new(target, null, isInner, true);

    /// <summary>"https" of "https://…", "" of "//host/…"; null for a path.</summary>
    private static string? SchemeOf(string target)
    {
        if (target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith('\\'))
            return "";
        for (var i = 0; i < target.Length; i++)
        {
            var c = target[i];
            if (c == ':')
                return i == 0 ? "" : target[..i].ToLowerInvariant();
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                // a control character inside a scheme is how "java\tscript:" hides
                return char.IsControl(c) ? "" : null;
        }
        return null;
    }

    private static bool IsHarmless(string scheme) => scheme is "https" or "http" or "mailto" or "tel" or "ftp" or "geo" or "doi" or "urn" or "xmpp" or "matrix" or "sms";

    private static string Decode(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;

    /// <summary>The address of a link for a copy that is read elsewhere (the Markdown twin): absolute; null when it leads nowhere.</summary>
    public string? Absolute(string target)
    {
        var link = Link(target);
        if (link.IsBroken)
            return null;
        if (!link.IsInner)
            return link.Href;
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return site.Absolute(link.Resolved!) + (hash < 0 ? "" : target[hash..]);
    }

    /// <summary>The absolute address of the published copy of a picture; null when there is none.</summary>
    public string? AbsolutePicture(Image image) =>
        pictures.Resolve(image) is { } resolved && ContentPath.Combine(resource.Folder, Decode(resolved.Src)) is { } path ? site.Absolute("/" + SiteUrl.EncodePath(path)) : null;

    public ImmutableArray<Asset> Assets => pictures.Assets;
}
