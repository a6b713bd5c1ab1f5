namespace NecPublish.Model;

/// <summary>The kinds of node of pandoc-types 1.23, and the document itself; a rule names those that it visits.</summary>
[Flags]
public enum NodeKinds : ulong
{
    None = 0,
    Document = 1,
    Plain = 1 << 1,
    Para = 1 << 2,
    LineBlock = 1 << 3,
    Header = 1 << 4,
    BlockQuote = 1 << 5,
    Div = 1 << 6,
    HorizontalRule = 1 << 7,
    CodeBlock = 1 << 8,
    RawBlock = 1 << 9,
    BulletList = 1 << 10,
    OrderedList = 1 << 11,
    DefinitionList = 1 << 12,
    Figure = 1 << 13,
    Table = 1 << 14,
    Str = 1 << 15,
    SoftBreak = 1 << 16,
    LineBreak = 1 << 17,
    Emph = 1 << 18,
    Strong = 1 << 19,
    Strikeout = 1 << 20,
    Superscript = 1 << 21,
    Subscript = 1 << 22,
    Underline = 1 << 23,
    SmallCaps = 1 << 24,
    Quoted = 1 << 25,
    Cite = 1 << 26,
    Code = 1 << 27,
    Math = 1 << 28,
    RawInline = 1 << 29,
    Link = 1 << 30,
    Image = 1UL << 31,
    Span = 1UL << 32,
    Note = 1UL << 33,

    /// <summary>An element of a whole HTML page (<see cref="Html.HtmlPage"/>), as its author wrote it.</summary>
    Element = 1UL << 34,
    Paragraphs = Plain | Para | LineBlock,
    Lists = BulletList | OrderedList,
}
