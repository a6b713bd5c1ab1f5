using System.Collections.Immutable;

namespace NecPublish.Model.Html;

/// <summary>What keeps a piece of a page from somebody's eyes or ears; what holds for an element holds for all that it contains.</summary>
[Flags]
public enum HtmlStates : byte
{
    None = 0,

    /// <summary>display:none, hidden, the head, a closed dialog or details…</summary>
    NotRendered = 1,

    /// <summary>visibility:hidden or collapse.</summary>
    Invisible = 2,

    /// <summary>aria-hidden="true", here or above.</summary>
    AriaHidden = 4,

    /// <summary>inert, here or above.</summary>
    Inert = 8,

    /// <summary>Moved out of the screen, clipped to nothing or fully transparent: heard, not seen.</summary>
    OffScreen = 16,
}

/// <summary>An element of a page, or a run of its text (then Name is empty). Nodes stand in one array, in the order of the page.</summary>
/// <param name="At">Offset and length of the start tag (of the text's nearest element for a text) in the source.</param>
/// <param name="Index">Its own position in <see cref="HtmlPage.Nodes"/>.</param>
/// <param name="Parent">Its parent's position; -1 for the root.</param>
/// <param name="Name">Lower case; empty for a text.</param>
/// <param name="Text">The text's own characters; empty for an element.</param>
public sealed record HtmlNode(Place At, int Index, int Parent, string Name, ImmutableArray<KeyValuePair<string, string>> Attributes, string Text) : Node(At)
{
    public override NodeKinds Kind => NodeKinds.Element;

    /// <summary>One past the position of its last descendant.</summary>
    public int End { get; init; }

    public HtmlStates States { get; init; }

    /// <summary>What style sheets inside the page and the style attribute say of this element, not inherited.</summary>
    public ImmutableDictionary<string, string> Style { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Text that ::before and ::after add.</summary>
    public string Before { get; init; } = "";
    public string After { get; init; } = "";

    public bool IsText => Name.Length == 0;

    public bool IsRendered => (States & (HtmlStates.NotRendered | HtmlStates.Invisible)) == HtmlStates.None;

    /// <summary>Assistive technologies are told of it.</summary>
    public bool IsExposed => (States & (HtmlStates.NotRendered | HtmlStates.Invisible | HtmlStates.AriaHidden | HtmlStates.Inert)) == HtmlStates.None;

    /// <summary>Someone who sees can see it.</summary>
    public bool IsSeen => (States & (HtmlStates.NotRendered | HtmlStates.Invisible | HtmlStates.OffScreen)) == HtmlStates.None;

    /// <summary>An attribute's value, "" when it stands alone, null when it is absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var pair in Attributes)
            {
                if (pair.Key == attribute)
                    return pair.Value;
            }
            return null;
        }
    }

    public bool Has(string attribute) => this[attribute] is not null;

    /// <summary>The attribute's value without spaces around; "" when it is absent.</summary>
    public string Value(string attribute) => this[attribute]?.Trim() ?? "";
}
