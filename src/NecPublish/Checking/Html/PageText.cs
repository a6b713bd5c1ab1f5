using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>
/// The words of a page as a tree of blocks, for the rules that read text: what is shown and heard, links by the name that is heard,
/// controls, scripts and drawings left out. A node's place is its element's start tag.
/// </summary>
internal sealed partial class PageText
{
    /// <summary>Levels after which the rest is one run of text.</summary>
    private const int MaxDepth = 100;

    /// <summary>Blocks of a note set apart, its label counted.</summary>
    private const int SmallBox = 4;

    private readonly HtmlPage _page;

    private PageText(HtmlPage page) => _page = page;

    public static ImmutableArray<Block> Of(HtmlPage page) => page.Named("body").FirstOrDefault() is { } body ? [.. new PageText(page).Blocks(body, 0)] : [];

    private List<Block> Blocks(HtmlNode parent, int depth)
    {
        var blocks = new List<Block>();
        var line = ImmutableArray.CreateBuilder<Inline>();
        if (depth > MaxDepth)
            return [new Plain(parent.At, [new Str(parent.At, AccessibleName.Visible(_page, parent))])];
        foreach (var child in _page.Children(parent))
        {
            if (!child.IsExposed)
                continue;
            if (child.IsText || IsLine(child))
            {
                Add(line, child, depth + 1);
                continue;
            }
            Flush();
            Block(blocks, child, depth + 1);
        }
        Flush();
        return blocks;

        void Flush()
        {
            if (line.Any(i => i is not (Str { Text: " " } or LineBreak)))
                blocks.Add(new Plain(parent.At, line.ToImmutable()));
            line.Clear();
        }
    }

    /// <summary>Inline, and no block inside.</summary>
    private bool IsLine(HtmlNode node) => AccessibleName.IsInline(node) && node.Value("role") != "heading" && (node.Name is not ("a" or "ins" or "del" or "span" or "label") || _page.Descendants(node).All(d => d.IsText || AccessibleName.IsInline(d)));

    private void Block(List<Block> blocks, HtmlNode node, int depth)
    {
        if (node["lang"] is { Length: > 0 } language)
        {
            var own = new List<Block>();
            Structure(own, node, depth);
            blocks.Add(new Div(node.At, new Attr("", [], [KeyValuePair.Create("lang", language)]), [.. own]));
        }
        else
        {
            Structure(blocks, node, depth);
        }
    }

    private void Structure(List<Block> blocks, HtmlNode node, int depth)
    {
        switch (node.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when Roles.Explicit(node) is null or "heading":
                blocks.Add(new Header(node.At, node["aria-level"] is { } level && int.TryParse(level, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : node.Name[1] - '0', Attr.Empty, Line(node, depth)));
                break;
            case "p":
                blocks.Add(new Para(node.At, Line(node, depth)));
                break;
            case "ul" or "menu" when !IsNavigation(node):
                blocks.Add(new BulletList(node.At, Items(node, depth)));
                break;
            case "ol":
                blocks.Add(new OrderedList(node.At, 1, ListNumberStyle.Decimal, Items(node, depth)));
                break;
            case "blockquote":
                blocks.Add(new BlockQuote(node.At, [.. Blocks(node, depth)]));
                break;
            case "pre":
                blocks.Add(new CodeBlock(node.At, Attr.Empty, _page.TextOf(node)));
                break;
            case "hr":
                blocks.Add(new HorizontalRule(node.At));
                break;
            case "table" when Roles.Explicit(node) != "none":
                blocks.Add(PageTable.Of(_page, node, cell => [.. Blocks(cell, depth)]));
                break;
            case "figure":
                var caption = _page.Children(node).FirstOrDefault(c => c.Name == "figcaption");
                blocks.Add(new Figure(node.At, Attr.Empty, caption is null ? [] : [.. Blocks(caption, depth)], [.. _page.Children(node).Where(c => c != caption && !c.IsText && c.IsExposed).SelectMany(c => One(c, depth))]));
                break;
            case "address":
                // names and places, no prose
                break;
            default:
                var inner = One(node, depth);
                // a bold line that opens a small box is its label, no heading of the page
                if (inner is [Para { Content: [Strong] }, ..] && inner.Count <= SmallBox)
                    blocks.Add(new Div(node.At, Attr.Empty, [.. inner]));
                else
                    blocks.AddRange(inner);
                break;
        }
    }

    private List<Block> One(HtmlNode node, int depth)
    {
        if (!IsLine(node))
            return Blocks(node, depth);
        var line = ImmutableArray.CreateBuilder<Inline>();
        Add(line, node, depth);
        return [new Plain(node.At, line.ToImmutable())];
    }

    private bool IsNavigation(HtmlNode node) => _page.Ancestors(node).Any(a => a.Name == "nav");

    private ImmutableArray<ImmutableArray<Block>> Items(HtmlNode list, int depth) => [.. _page.Children(list).Where(c => c.Name == "li" && c.IsExposed).Select(c => Blocks(c, depth).ToImmutableArray())];

    private ImmutableArray<Inline> Line(HtmlNode node, int depth)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        if (depth <= MaxDepth)
        {
            foreach (var child in _page.Children(node).Where(c => c.IsExposed))
                Add(line, child, depth + 1);
        }
        return line.ToImmutable();
    }

    private void Add(ImmutableArray<Inline>.Builder line, HtmlNode node, int depth)
    {
        if (node.IsText)
        {
            if (Address().IsMatch(node.Text))
            {
                Words(line, node);
                return;
            }
            var text = string.Join(' ', node.Text.Split((char[]?)['\n', '\r', '\t', '\f', ' '], StringSplitOptions.RemoveEmptyEntries));
            var from = char.IsWhiteSpace(node.Text[0]) && line.Count > 0 ? " " : "";
            if (text.Length > 0 || from.Length > 0)
                line.Add(new Str(node.At, text.Length == 0 ? " " : from + text + (char.IsWhiteSpace(node.Text[^1]) ? " " : "")));
            return;
        }
        switch (node.Name)
        {
            case "br":
                line.Add(new LineBreak(node.At));
                break;
            case "img":
                line.Add(new Image(node.At, new Attr("", Roles.Of(_page, node) == "none" ? ["decorative"] : [], []), Heard(AccessibleName.Of(_page, node), node), node["src"] ?? "", node["title"] ?? ""));
                break;
            case "a" when node.Has("href"):
                var name = AccessibleName.Of(_page, node);
                line.Add(new Link(node.At, Attr.Empty, name.Length > 0 && (node.Has("aria-label") || node.Has("aria-labelledby")) ? Heard(name, node) : Line(node, depth), node["href"]!, node["title"] ?? ""));
                break;
            case "em" or "i" or "cite" or "dfn":
                line.Add(new Emph(node.At, Line(node, depth)));
                break;
            case "strong" or "b":
                line.Add(new Strong(node.At, Line(node, depth)));
                break;
            case "u":
                line.Add(new Underline(node.At, Line(node, depth)));
                break;
            case "q":
                line.Add(new Quoted(node.At, true, Line(node, depth)));
                break;
            case "code" or "kbd" or "samp" or "var" or "time":
                line.Add(new Code(node.At, _page.TextOf(node)));
                break;
            case "button" or "select" or "textarea" or "input" or "svg" or "math" or "object" or "meter" or "progress" or "output":
                break;
            default:
                if (node["lang"] is { Length: > 0 } language)
                    line.Add(new Span(node.At, new Attr("", [], [KeyValuePair.Create("lang", language)]), Line(node, depth)));
                else
                    line.AddRange(Line(node, depth));
                break;
        }
    }

    /// <summary>An address written out is no prose.</summary>
    private static void Words(ImmutableArray<Inline>.Builder line, HtmlNode node)
    {
        var from = 0;
        foreach (var address in Address().EnumerateMatches(node.Text))
        {
            if (address.Index > from)
                line.Add(new Str(node.At, node.Text[from..address.Index]));
            line.Add(new Code(node.At, node.Text.Substring(address.Index, address.Length)));
            from = address.Index + address.Length;
        }
        if (from < node.Text.Length)
            line.Add(new Str(node.At, node.Text[from..]));
    }

    [GeneratedRegex(@"(?:https?://|www\.)\S+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Address();

    private static ImmutableArray<Inline> Heard(string words, HtmlNode node) => words.Length > 0 ? [new Str(node.At, words)] : [];
}
