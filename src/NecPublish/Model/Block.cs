using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>A block of the document tree.</summary>
public abstract record Block(Place At) : Node(At);

public sealed record Plain(Place At, ImmutableArray<Inline> Content) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.Plain;
}

public sealed record Para(Place At, ImmutableArray<Inline> Content) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.Para;
}

public sealed record LineBlock(Place At, ImmutableArray<ImmutableArray<Inline>> Lines) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.LineBlock;
}

/// <summary>A heading; Level counts from 1.</summary>
public sealed record Header(Place At, int Level, Attr Attr, ImmutableArray<Inline> Content) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.Header;
}

public sealed record BlockQuote(Place At, ImmutableArray<Block> Content) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.BlockQuote;
}

/// <summary>A container; a pad's <c>:::info</c> is a Div of class "info".</summary>
public sealed record Div(Place At, Attr Attr, ImmutableArray<Block> Content) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.Div;
}

public sealed record HorizontalRule(Place At) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.HorizontalRule;
}

public sealed record CodeBlock(Place At, Attr Attr, string Text) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.CodeBlock;
}

/// <summary>Markup in another format that could not become a tree. Never written to a page.</summary>
public sealed record RawBlock(Place At, string Format, string Text) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.RawBlock;
}

public sealed record BulletList(Place At, ImmutableArray<ImmutableArray<Block>> Items) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.BulletList;
}

public enum ListNumberStyle : byte
{
    Decimal,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman,
}

public sealed record OrderedList(Place At, int Start, ListNumberStyle Style, ImmutableArray<ImmutableArray<Block>> Items) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.OrderedList;
}

public sealed record DefinitionItem(ImmutableArray<Inline> Term, ImmutableArray<ImmutableArray<Block>> Definitions);

public sealed record DefinitionList(Place At, ImmutableArray<DefinitionItem> Items) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.DefinitionList;
}

/// <summary>A figure with its caption (empty when it has none).</summary>
public sealed record Figure(Place At, Attr Attr, ImmutableArray<Block> Caption, ImmutableArray<Block> Content) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.Figure;
}

public enum Alignment : byte
{
    Default,
    Left,
    Right,
    Center,
}

public sealed record Cell(Place At, Alignment Alignment, int RowSpan, int ColumnSpan, ImmutableArray<Block> Content);

public sealed record Row(Place At, ImmutableArray<Cell> Cells);

/// <summary>A table. RowHeadColumns first cells of each body row are headers.</summary>
public sealed record Table(
    Place At,
    Attr Attr,
    ImmutableArray<Block> Caption,
    ImmutableArray<Alignment> Columns,
    ImmutableArray<Row> Head,
    ImmutableArray<Row> Body,
    ImmutableArray<Row> Foot,
    int RowHeadColumns = 0
) : Block(At)
{
    public override NodeKinds Kind => NodeKinds.Table;
}
