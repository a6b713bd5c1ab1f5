using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>An inline of the document tree.</summary>
public abstract record Inline(Place At) : Node(At);

/// <summary>An inline that holds others.</summary>
public abstract record InlineContainer(Place At, ImmutableArray<Inline> Content) : Inline(At);

/// <summary>A run of text with its spaces (split into Str and Space only when Pandoc's JSON is written).</summary>
public sealed record Str(Place At, string Text) : Inline(At)
{
    public override NodeKinds Kind => NodeKinds.Str;
}

public sealed record SoftBreak(Place At) : Inline(At)
{
    public override NodeKinds Kind => NodeKinds.SoftBreak;
}

public sealed record LineBreak(Place At) : Inline(At)
{
    public override NodeKinds Kind => NodeKinds.LineBreak;
}

public sealed record Emph(Place At, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Emph;
}

public sealed record Strong(Place At, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Strong;
}

public sealed record Strikeout(Place At, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Strikeout;
}

public sealed record Superscript(Place At, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Superscript;
}

public sealed record Subscript(Place At, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Subscript;
}

/// <summary>Also <c>++inserted++</c> text of pads, with class "ins" carried by a Span around it.</summary>
public sealed record Underline(Place At, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Underline;
}

public sealed record SmallCaps(Place At, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.SmallCaps;
}

public sealed record Quoted(Place At, bool Double, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Quoted;
}

public sealed record Cite(Place At, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Cite;
}

public sealed record Code(Place At, string Text) : Inline(At)
{
    public override NodeKinds Kind => NodeKinds.Code;
}

public sealed record Math(Place At, bool Display, string Text) : Inline(At)
{
    public override NodeKinds Kind => NodeKinds.Math;
}

/// <summary>Markup in another format that could not become a tree. Never written to a page.</summary>
public sealed record RawInline(Place At, string Format, string Text) : Inline(At)
{
    public override NodeKinds Kind => NodeKinds.RawInline;
}

/// <summary>A link. Target is as the author wrote it, percent-encoding included.</summary>
public sealed record Link(Place At, Attr Attr, ImmutableArray<Inline> Content, string Target, string Title) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Link;
}

/// <summary>
/// An image. Content is its alternative. Class "decorative" marks a picture that its author declared decorative;
/// an empty Content without that class is an undecided alternative.
/// </summary>
public sealed record Image(Place At, Attr Attr, ImmutableArray<Inline> Content, string Target, string Title) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Image;

    public bool IsDecorative => Attr.Has("decorative");
}

/// <summary>A passage with attributes: <c>{lang=gcf}</c>, class "mark", class "ins".</summary>
public sealed record Span(Place At, Attr Attr, ImmutableArray<Inline> Content) : InlineContainer(At, Content)
{
    public override NodeKinds Kind => NodeKinds.Span;
}

/// <summary>A footnote: one shared instance wherever it is cited.</summary>
public sealed record Note(Place At, string Label, ImmutableArray<Block> Content) : Inline(At)
{
    public override NodeKinds Kind => NodeKinds.Note;
}
