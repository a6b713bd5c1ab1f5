using NecPublish.Model;

namespace NecPublish.Pushing.LesBases;

/// <summary>Makes absolute addresses of what a text points at: on another site, a relative link leads nowhere.</summary>
internal sealed class LinkTargets(Publication publication, Resource resource)
{
    /// <summary>An absolute address, or null when the target is neither on the web nor a page of this archive.</summary>
    public string? Resolve(string target)
    {
        target = target.Trim();
        if (target.StartsWith('#'))
            return Credits.PageOf(publication, resource) + target;
        if (Uri.TryCreate(target, UriKind.Absolute, out var uri) && !target.StartsWith('/'))
            return uri.Scheme is "https" or "http" or "mailto" or "tel" ? target : null;

        var cut = target.IndexOfAny(['#', '?']);
        var fragment = cut >= 0 && target[cut] == '#' ? target[cut..] : "";
        var path = Uri.UnescapeDataString(cut >= 0 ? target[..cut] : target);
        if (ContentPath.Combine(resource.Source.Folder, path) is not { } source)
            return null;
        if (publication.BySource.TryGetValue(source, out var found))
            return Credits.PageOf(publication, found) + fragment;
        var address = "/" + source + "/";
        return publication.Resources.Any(r => r.Address == address) ? publication.Settings.BaseUrl + address + fragment : null;
    }
}
