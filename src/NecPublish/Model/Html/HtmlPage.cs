using System.Collections.Immutable;

namespace NecPublish.Model.Html;

/// <summary>Faults of the markup that change what a reader is told (HTML, "Parse errors"); those of typing alone are left out.</summary>
public enum HtmlFaultKind : byte
{
    /// <summary>The same attribute twice: the second is lost.</summary>
    DuplicateAttribute,

    /// <summary>An attribute that is no name and value: quotes that do not close, signs in its name.</summary>
    BadAttribute,

    /// <summary>An element where it may not stand, or closed before what it holds.</summary>
    Nesting,

    /// <summary>An end tag that closes nothing.</summary>
    NotOpened,

    /// <summary>An element, or a tag, that does not end.</summary>
    NotClosed,
}

/// <summary>A fault that the parser had to mend.</summary>
public sealed record HtmlFault(HtmlFaultKind Kind, Place At);

/// <summary>
/// A whole page as its author wrote it: attached to the document made from it, for the rules that read elements. Flat, in the order of
/// the page, so that a subtree is a range and nothing is walked twice.
/// </summary>
public sealed record HtmlPage(ImmutableArray<HtmlNode> Nodes) : Facts
{
    private Dictionary<string, HtmlNode>? _byId;

    public bool HasDoctype { get; init; }

    /// <summary>The doctype is missing, or names another language than HTML.</summary>
    public bool IsQuirky { get; init; }
    public ImmutableArray<HtmlFault> Faults { get; init; } = [];

    /// <summary>The pictures that lie beside the page, by the address that the page writes; those of elsewhere are unknown.</summary>
    public ImmutableDictionary<string, PagePicture> Pictures { get; init; } = ImmutableDictionary<string, PagePicture>.Empty;

    public HtmlNode? Root => Nodes.IsEmpty ? null : Nodes[0];

    public HtmlNode? Parent(HtmlNode node) => node.Parent < 0 ? null : Nodes[node.Parent];

    public IEnumerable<HtmlNode> Ancestors(HtmlNode node)
    {
        for (var parent = Parent(node); parent is not null; parent = Parent(parent))
            yield return parent;
    }

    /// <summary>Elements and texts right under a node.</summary>
    public IEnumerable<HtmlNode> Children(HtmlNode node)
    {
        for (var i = node.Index + 1; i < node.End; i = Nodes[i].End)
            yield return Nodes[i];
    }

    /// <summary>Everything under a node, itself left out, in order.</summary>
    public IEnumerable<HtmlNode> Descendants(HtmlNode node)
    {
        for (var i = node.Index + 1; i < node.End; i++)
            yield return Nodes[i];
    }

    public IEnumerable<HtmlNode> Elements => Nodes.Where(n => !n.IsText);

    public IEnumerable<HtmlNode> Named(string name) => Nodes.Where(n => n.Name == name);

    public HtmlNode? Closest(HtmlNode node, string name)
    {
        for (var at = node; at is not null; at = Parent(at))
        {
            if (at.Name == name)
                return at;
        }
        return null;
    }

    /// <summary>The first element that bears an identifier.</summary>
    public HtmlNode? ById(string id)
    {
        if (_byId is null)
        {
            var byId = new Dictionary<string, HtmlNode>(StringComparer.Ordinal);
            foreach (var node in Nodes)
            {
                if (node["id"] is { Length: > 0 } own)
                    byId.TryAdd(own, node);
            }
            _byId = byId;
        }
        return _byId.GetValueOrDefault(id);
    }

    /// <summary>The elements that a list of identifiers names, those that exist.</summary>
    public IEnumerable<HtmlNode> Referenced(string? ids) =>
        ids is null ? [] : ids.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries).Select(ById).OfType<HtmlNode>();

    /// <summary>The characters under a node, hidden ones too.</summary>
    public string TextOf(HtmlNode node) => node.IsText ? node.Text : string.Concat(Descendants(node).Select(n => n.Text));

    /// <summary>Names, not contents: a page is no value to compare.</summary>
    public bool Equals(HtmlPage? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
