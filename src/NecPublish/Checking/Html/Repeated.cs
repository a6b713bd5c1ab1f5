using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>Menus, banners and sidebars, that every page of a site repeats, and what is the page's own.</summary>
internal static class Repeated
{
    private static bool Is(PageReading page, HtmlNode element) => page.Role(element) is "navigation" or "banner" or "contentinfo" or "complementary" or "search";

    /// <summary>True when an element stands in such a block.</summary>
    public static bool Holds(PageReading page, HtmlNode element) => page.Page.Ancestors(element).Prepend(element).Any(a => Is(page, a));

    /// <summary>The first element of the page's own that holds words, after a repeated block with links; null when nothing is repeated, or nothing follows.</summary>
    public static HtmlNode? Own(PageReading page)
    {
        var block = page.Page.Elements.FirstOrDefault(e => e.IsExposed && Is(page, e) && page.Page.Descendants(e).Any(d => page.Is(d, "link")));
        if (block is null)
            return null;
        var text = page.Page.Nodes.FirstOrDefault(n => n.Index >= block.End && n.IsText && n.IsExposed && n.Text.AsSpan().Trim().Length > 1 && page.Page.Parent(n) is { } holder && !Holds(page, holder));
        return text is null ? null : page.Page.Parent(text);
    }
}
