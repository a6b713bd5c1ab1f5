using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>A page as assistive technologies are told of it: each element's role and name worked out once, for all the rules that ask.</summary>
internal sealed class PageReading(HtmlPage page)
{
    private readonly string?[] _roles = new string?[page.Nodes.Length];
    private readonly string?[] _names = new string?[page.Nodes.Length];

    public HtmlPage Page => page;

    /// <summary>The role in effect, "none" and "generic" included.</summary>
    public string Role(HtmlNode node) => _roles[node.Index] ??= Roles.Of(page, node);

    /// <summary>The accessible name, spaces squeezed; empty when there is none.</summary>
    public string Name(HtmlNode node) => _names[node.Index] ??= AccessibleName.Of(page, node);

    public IEnumerable<HtmlNode> WithRole(string role) => page.Elements.Where(e => Role(e) == role);

    /// <summary>The role that assistive technologies hear nothing else than: it is exposed, and keeps its meaning.</summary>
    public bool Is(HtmlNode node, string role) => node.IsExposed && Role(node) == role;

    public HtmlNode? Closest(HtmlNode node, Func<HtmlNode, bool> isMeant) => page.Ancestors(node).FirstOrDefault(isMeant);
}
