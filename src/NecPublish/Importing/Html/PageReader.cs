using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using NecPublish.Importing.Markdown;
using NecPublish.Importing.Office;
using NecPublish.Model;
using Attr = NecPublish.Model.Attr;

namespace NecPublish.Importing.Html;

/// <summary>Reads the cleaned elements of a page into blocks of the tree.</summary>
internal sealed class PageReader
{
    /// <summary>Lists and quotes inside each other: no author writes more, and no reader follows.</summary>
    private const int Deepest = 60;

    private readonly PageCleaning _page;
    private readonly PageInlines _inlines;
    private int _depth;

    public PageReader(PageCleaning page, PageNotes notes, MarkdownFindings findings, string language)
    {
        _page = page;
        _inlines = new PageInlines(page, notes, findings, language, element => Blocks(element.ChildNodes));
    }

    public bool IsTooDeep { get; private set; }

    /// <summary>Those written inside the page, by the target that the tree gives them.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Pictures => _inlines.Pictures;

    public ImmutableArray<Block> Read(IElement root)
    {
        _inlines.Learn(root);
        return Blocks(root.ChildNodes);
    }

    private ImmutableArray<Block> Blocks(IEnumerable<INode> nodes)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var line = new List<INode>();
        if (++_depth > Deepest)
            IsTooDeep = true;
        else
        {
            foreach (var node in nodes)
            {
                if (node is IElement element && IsBlock(element))
                {
                    Flush();
                    foreach (var block in Said(element, Block(element)))
                        Captions.Add(blocks, block);
                }
                else
                    line.Add(node);
            }
            Flush();
        }
        _depth--;
        return blocks.DrainToImmutable();

        void Flush()
        {
            // pads end a line with one sign and a paragraph with two
            foreach (var (at, content) in _inlines.Paragraphs(line))
                blocks.Add(new Para(at, content));
            line.Clear();
        }
    }

    private static bool IsBlock(IElement element) =>
        element.LocalName switch
        {
            "p" or ['h', >= '1' and <= '6'] or "ul" or "ol" or "menu" or "blockquote" or "pre" or "hr" or "table" or "figure" or "dl" or "summary" or "details" or "div" or "section" or "article" or "header" or "footer" or "main" or "aside" or "address" or "center" or "form" or "fieldset" or "body" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "tbody" or "figcaption" or "legend" => true,
            _ => element.Children.Any(IsBlock),
        };

    private ImmutableArray<Block> Block(IElement element)
    {
        var at = _page.Places.Of(element);
        switch (element.LocalName)
        {
            case "p" when element.Children.Any(IsBlock):
                return Blocks(element.ChildNodes);
            case "p":
                return Paragraph(element, at);
            case ['h', >= '1' and <= '6'] name:
                var title = _inlines.Line(element.ChildNodes);
                return title.IsEmpty ? [] : [new Header(at, name[1] - '0', _inlines.Anchor(element), title)];
            case "ul" or "menu":
                return [new BulletList(at, Items(element))];
            case "ol":
                return [new OrderedList(at, int.TryParse(element.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start : 1, Style(element.GetAttribute("type")), Items(element))];
            case "blockquote":
                return Blocks(element.ChildNodes) is { IsEmpty: false } quoted ? [new BlockQuote(at, quoted)] : [];
            case "pre":
                return [new CodeBlock(at, Attr.Empty, element.TextContent.TrimEnd())];
            case "hr":
                return [new HorizontalRule(at)];
            case "table":
                return PageTables.Read(element, _page.Places, cell => Blocks(cell.ChildNodes), caption => _inlines.Line(caption.ChildNodes));
            case "figure":
                var caption = element.Children.FirstOrDefault(c => c.LocalName == "figcaption");
                return [new Figure(at, Attr.Empty, caption is null ? [] : [new Plain(_page.Places.Of(caption), _inlines.Line(caption.ChildNodes))], Blocks(element.ChildNodes.Where(n => n != caption)))];
            case "summary":
                return _inlines.Line(element.ChildNodes) is { IsEmpty: false } words ? [new Para(at, words)] : [];
            case "dl":
                return [new DefinitionList(at, Definitions(element))];
            default:
                var inner = Blocks(element.ChildNodes);
                // a pad's remark, as its Markdown has it
                var kind = element.ClassList.FirstOrDefault(c => c is "alert-info" or "alert-success" or "alert-warning" or "alert-danger");
                return kind is null || inner.IsEmpty ? inner : [new Div(at, new("", [kind["alert-".Length..]], []), inner)];
        }
    }

    private ImmutableArray<Block> Paragraph(IElement element, Place at)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (_, content) in _inlines.Paragraphs(element.ChildNodes))
        {
            if (element.ClassList.Contains("MsoTitle") || element.ClassList.Contains("title") && element.Id is not null)
                blocks.Add(new Header(at, 1, Attr.Empty, content) { Facts = OfficeHeadings.Title });
            else if (element.ClassList.Contains("MsoCaption"))
                blocks.Add(new Para(at, content) { Facts = Captions.Mark });
            else
                blocks.Add(new Para(at, content));
        }
        return blocks.DrainToImmutable();
    }

    /// <summary>In another language than what is around it.</summary>
    private ImmutableArray<Block> Said(IElement element, ImmutableArray<Block> blocks)
    {
        if (blocks.IsEmpty || _inlines.Other(element, PlainText.Of(blocks)) is not { } language)
            return blocks;
        Attr said = new("", [], [new("lang", language)]);
        return blocks switch
        {
            [Header h] => [h with { Attr = h.Attr with { Values = said.Values } }],
            [Para p] => [p with { Content = [new Span(p.At, said, p.Content)] }],
            _ => [new Div(blocks[0].At, said, blocks)],
        };
    }

    private ImmutableArray<ImmutableArray<Block>> Items(IElement list) => [.. list.Children.Where(c => c.LocalName == "li").Select(Item)];

    /// <summary>Words alone in an item are no paragraph.</summary>
    private ImmutableArray<Block> Item(IElement item)
    {
        var blocks = Blocks(item.ChildNodes);
        return blocks.Count(b => b is Para) == 1 && blocks[0] is Para first ? blocks.SetItem(0, new Plain(first.At, first.Content)) : blocks;
    }

    private ImmutableArray<DefinitionItem> Definitions(IElement list)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>();
        foreach (var child in list.Children)
        {
            if (child.LocalName == "dt")
                items.Add(new(_inlines.Line(child.ChildNodes), []));
            else if (child.LocalName == "dd" && items.Count > 0)
                items[^1] = items[^1] with { Definitions = items[^1].Definitions.Add(Blocks(child.ChildNodes)) };
        }
        return items.DrainToImmutable();
    }

    private static ListNumberStyle Style(string? type) =>
        type switch
        {
            "a" => ListNumberStyle.LowerAlpha,
            "A" => ListNumberStyle.UpperAlpha,
            "i" => ListNumberStyle.LowerRoman,
            "I" => ListNumberStyle.UpperRoman,
            _ => ListNumberStyle.Decimal,
        };
}
