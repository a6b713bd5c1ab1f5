using NecPublish.Model;
using NecPublish.Rendering.Html;

namespace NecPublish.Rendering.Books;

/// <summary>A book is read away from the site: links are absolute, pictures are the one copy that every reader shows.</summary>
internal sealed class BookResolver(Resource resource, IHtmlResolver page, Func<string, string?> absolute, int firstLevel) : IHtmlResolver
{
    public int FirstLevel => firstLevel;

    public ResolvedLink Link(string target)
    {
        var link = page.Link(target);
        if (link.IsBroken || target.TrimStart().StartsWith('#'))
            return link;
        return absolute(target) is { } url ? link with { Href = url } : link with { IsBroken = true };
    }

    public ResolvedImage? Image(Image image) => page.Image(image) is { } shown ? shown with { Src = $"{resource.Folder}/{shown.Src}", Sources = [], SrcSet = null } : null;
}
