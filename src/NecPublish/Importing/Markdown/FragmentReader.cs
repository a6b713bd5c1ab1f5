using System.Collections.Immutable;
using AngleSharp.Dom;
using NecPublish.Importing.Html;
using NecPublish.Model;
using Attr = NecPublish.Model.Attr;

namespace NecPublish.Importing.Markdown;

/// <summary>Reads a parsed piece of HTML into blocks of the tree; all of them stand at the piece's own place.</summary>
internal sealed class FragmentReader(Place at, MarkdownFindings findings)
{
    private const int MaxDepth = 40;
    private int _depth;
    private bool _isTooDeep;

    public ImmutableArray<Block> Blocks(IEnumerable<INode> nodes)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var line = ImmutableArray.CreateBuilder<Inline>();
        if (++_depth <= MaxDepth)
        {
            foreach (var node in nodes)
            {
                if (node is IElement element && Block(element) is { } made)
                {
                    Flush();
                    blocks.AddRange(made);
                }
                else
                    line.AddRange(Inlines([node]));
            }
        }
        else
            TellDepth();
        _depth--;
        Flush();
        return blocks.DrainToImmutable();

        void Flush()
        {
            if (line.Any(i => i is not (SoftBreak or Str { Text: " " })))
                blocks.Add(new Para(at, line.ToImmutable()));
            line.Clear();
        }
    }

    /// <summary>What stands deeper is not read: said once.</summary>
    private void TellDepth()
    {
        if (!_isTooDeep)
            findings.Add(ImportRules.TooDeep, at, "html");
        _isTooDeep = true;
    }

    /// <summary>Null for an element that stands inside a line of text.</summary>
    private ImmutableArray<Block>? Block(IElement element)
    {
        if (RawHtml.IsDropped(element.LocalName))
        {
            findings.Add(ImportRules.Dropped, at, element.LocalName);
            return [];
        }
        if (HiddenByStyle.Is(element))
        {
            findings.Add(ImportRules.HtmlHidden, at, element.LocalName);
            return [];
        }
        switch (element.LocalName)
        {
            case "p":
                return Inlines(element.ChildNodes) is { IsEmpty: false } content ? [new Para(at, content) { Facts = RawHtml.Facts(element) }] : [];
            case ['h', >= '1' and <= '6'] heading:
                return [new Header(at, heading[1] - '0', Attr.Empty, Inlines(element.ChildNodes)) { Facts = RawHtml.Facts(element) }];
            case "ul" or "menu":
                return [new BulletList(at, Items(element))];
            case "ol":
                return [new OrderedList(at, int.TryParse(element.GetAttribute("start"), System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 1, ListNumberStyle.Decimal, Items(element))];
            case "blockquote":
                return [new BlockQuote(at, Blocks(element.ChildNodes))];
            case "pre":
                return [new CodeBlock(at, Attr.Empty, element.TextContent)];
            case "hr":
                return [new HorizontalRule(at)];
            case "table":
                return [Table(element)];
            case "figure":
                return [Figure(element)];
            case "summary":
                return [new Para(at, [new Strong(at, Inlines(element.ChildNodes))])];
            case "dl":
                return [new DefinitionList(at, Definitions(element))];
            case "center" or "div" or "section" or "article" or "details" or "header" or "footer" or "main" or "aside" or "nav" or "address" or "body" or "html":
                var inner = Blocks(element.ChildNodes);
                return element.GetAttribute("lang") is { Length: > 0 } language || element.LocalName == "center" || RawHtml.IsColoured(element)
                    ? [new Div(at, Language(element), inner) { Facts = RawHtml.Facts(element) }]
                    : inner;
            default:
                return null;
        }
    }

    private ImmutableArray<Inline> Inlines(IEnumerable<INode> nodes)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var node in nodes)
        {
            switch (node)
            {
                case IText text when Squeeze(text.Data) is { Length: > 0 } words:
                    inlines.Add(new Str(at, words));
                    break;
                case IComment comment:
                    inlines.Add(new RawInline(at, "comment", comment.Data));
                    break;
                case IElement element:
                    Add(inlines, element);
                    break;
            }
        }
        return inlines.DrainToImmutable();
    }

    private void Add(ImmutableArray<Inline>.Builder inlines, IElement element)
    {
        var name = element.LocalName;
        var isHidden = HiddenByStyle.Is(element);
        if (RawHtml.IsDropped(name))
            findings.Add(ImportRules.Dropped, at, name);
        else if (isHidden)
            findings.Add(ImportRules.HtmlHidden, at, name);
        else if (name == "br")
            inlines.Add(new LineBreak(at) { Facts = RawHtml.Facts(element) });
        else if (name == "img")
        {
            if (RawHtml.Picture(element, at) is { } picture)
                inlines.Add(picture);
        }
        else if (RawHtml.IsPlayer(name))
        {
            if (RawHtml.Player(element, at) is { } link)
                inlines.Add(link);
        }
        else if (++_depth <= MaxDepth)
        {
            var content = Inlines(element.ChildNodes);
            if (RawHtml.Make(element, at, content, findings) is { } made)
                inlines.Add(made);
            else
                inlines.AddRange(content);
        }
        else
            TellDepth();
        if (!RawHtml.IsDropped(name) && !isHidden && name is not ("br" or "img") && !RawHtml.IsPlayer(name))
            _depth--;
    }

    private ImmutableArray<ImmutableArray<Block>> Items(IElement list) => [.. list.Children.Where(c => c.LocalName == "li" && IsShown(c)).Select(item => Blocks(item.ChildNodes))];

    private ImmutableArray<DefinitionItem> Definitions(IElement list)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>();
        foreach (var child in list.Children.Where(IsShown))
        {
            if (child.LocalName == "dt")
                items.Add(new(Inlines(child.ChildNodes), []));
            else if (child.LocalName == "dd" && items.Count > 0)
                items[^1] = items[^1] with { Definitions = items[^1].Definitions.Add(Blocks(child.ChildNodes)) };
        }
        return items.DrainToImmutable();
    }

    private Table Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table && IsShown(r) && (r.ParentElement == table || IsShown(r.ParentElement!))).ToList();
        var head = rows.Where(r => r.ParentElement?.LocalName == "thead" || r == rows[0] && r.Children.Length > 0 && r.Children.All(c => c.LocalName == "th")).ToList();
        var body = rows.Except(head).ToList();
        var rowHeads = body.Count > 0 && body.All(r => r.FirstElementChild?.LocalName == "th") ? 1 : 0;
        var caption = table.Children.FirstOrDefault(c => c.LocalName == "caption" && IsShown(c));
        var width = rows.Select(r => r.Children.Length).DefaultIfEmpty(0).Max();
        return new Table(
            at,
            Attr.Empty,
            caption is null ? [] : [new Plain(at, Inlines(caption.ChildNodes))],
            [.. Enumerable.Repeat(Alignment.Default, width)],
            [.. head.Select(Row)],
            [.. body.Select(Row)],
            [],
            rowHeads
        )
        {
            Facts = RawHtml.Facts(table),
        };
    }

    private Row Row(IElement row) =>
        new(at, [.. row.Children.Where(c => c.LocalName is "td" or "th").Select(c => new Cell(at, Alignment.Default, Count(c, "rowspan"), Count(c, "colspan"), Cell(c)))]);

    private ImmutableArray<Block> Cell(IElement cell) => (IsShown(cell) ? Blocks(cell.ChildNodes) : []) is var blocks && blocks is [Para p] ? [new Plain(p.At, p.Content)] : blocks;

    /// <summary>A part of a list or of a table may be hidden by itself: that is told.</summary>
    private bool IsShown(IElement part)
    {
        if (!HiddenByStyle.Is(part))
            return true;
        findings.Add(ImportRules.HtmlHidden, at, part.LocalName);
        return false;
    }

    private static int Count(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), System.Globalization.CultureInfo.InvariantCulture, out var n) ? System.Math.Clamp(n, 1, 1000) : 1;

    private Figure Figure(IElement figure)
    {
        var caption = figure.Children.FirstOrDefault(c => c.LocalName == "figcaption" && IsShown(c));
        return new Figure(
            at,
            Attr.Empty,
            caption is null ? [] : [new Plain(at, Inlines(caption.ChildNodes))],
            Blocks(figure.ChildNodes.Where(n => n != caption))
        )
        {
            Facts = RawHtml.Facts(figure),
        };
    }

    private static Attr Language(IElement element) =>
        element.GetAttribute("lang") is { Length: > 0 } language ? new Attr("", [], [KeyValuePair.Create("lang", language)]) : Attr.Empty;

    private static string Squeeze(string text)
    {
        var words = string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0)
            return text.Length > 0 ? " " : "";
        return (char.IsWhiteSpace(text[0]) ? " " : "") + words + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }
}
