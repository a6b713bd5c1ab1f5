using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using NecPublish.Importing.Markdown;
using NecPublish.Model;
using Attr = NecPublish.Model.Attr;

namespace NecPublish.Importing.Html;

/// <summary>Reads what stands inside a line of a page; spaces are squeezed across elements, as browsers do.</summary>
internal sealed class PageInlines(PageCleaning page, PageNotes notes, MarkdownFindings findings, string language, Func<IElement, ImmutableArray<Block>> blocks)
{
    private readonly EmbeddedPictures _pictures = new();
    private readonly HashSet<string> _aims = new(StringComparer.Ordinal);
    private string _language = language;

    /// <summary>The last sign was a space, or there is none yet.</summary>
    private bool _isAfterSpace = true;
    private bool _isInLink;

    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Pictures => _pictures.All;

    /// <summary>Where the page's own links lead: only these places keep a name.</summary>
    public void Learn(IElement root)
    {
        foreach (var link in root.QuerySelectorAll("a[href^='#']"))
            _aims.Add(Uri.UnescapeDataString(link.GetAttribute("href")![1..]));
    }

    public Attr Anchor(IElement element) =>
        element.Descendants<IElement>().Prepend(element).SelectMany(e => new[] { e.Id, e.LocalName == "a" ? e.GetAttribute("name") : null }).FirstOrDefault(n => n is not null && _aims.Contains(n)) is { } name ? new(name, [], []) : Attr.Empty;

    /// <summary>The language of an element, when its words are in another one than what is around it.</summary>
    public string? Other(IElement element, string words) =>
        PageText.Language(element.GetAttribute("lang")) is { } said && !Office.WordBody.SamePrimary(said, _language) && words.Any(char.IsLetter) ? said : null;

    public ImmutableArray<Inline> Line(IEnumerable<INode> nodes)
    {
        var (before, wasInLink) = (_isAfterSpace, _isInLink);
        (_isAfterSpace, _isInLink) = (true, false);
        var line = Trim(Read(nodes));
        (_isAfterSpace, _isInLink) = (before, wasInLink);
        return line;
    }

    /// <summary>The paragraphs of a flow of text: two line ends part them. Blank ones are left out.</summary>
    public IEnumerable<(Place At, ImmutableArray<Inline> Content)> Paragraphs(IEnumerable<INode> nodes)
    {
        var line = Line(nodes);
        var from = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && !(line[i] is LineBreak && i + 1 < line.Length && line[i + 1] is LineBreak))
                continue;
            var content = Trim(line[from..i]);
            if (!content.IsEmpty)
                yield return (content[0].At, content);
            while (i + 1 < line.Length && line[i + 1] is LineBreak)
                i++;
            from = i + 1;
        }
    }

    private ImmutableArray<Inline> Read(IEnumerable<INode> nodes)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var node in nodes)
        {
            if (node is IText text)
                Add(inlines, Words(text.Data), page.Places.Of(text));
            else if (node is IElement element)
                Element(inlines, element);
        }
        return inlines.DrainToImmutable();
    }

    private string Words(string text)
    {
        var words = PageText.Squeeze(text);
        if (_isAfterSpace && words is [' ', ..])
            words = words[1..];
        if (words.Length > 0)
            _isAfterSpace = words[^1] == ' ';
        return words;
    }

    private static void Add(ImmutableArray<Inline>.Builder inlines, string words, Place at)
    {
        if (words.Length == 0)
            return;
        if (inlines.Count > 0 && inlines[^1] is Str before)
            inlines[^1] = before with { Text = before.Text + words };
        else
            inlines.Add(new Str(at, words));
    }

    private void Element(ImmutableArray<Inline>.Builder inlines, IElement element)
    {
        var at = page.Places.Of(element);
        switch (element.LocalName)
        {
            case "br":
                inlines.Add(new LineBreak(at));
                _isAfterSpace = true;
                return;
            case "wbr":
                return;
            case "img":
                if (_pictures.Read(element, at, page.HasMadeUpAlternatives) is { } picture)
                {
                    inlines.Add(picture);
                    _isAfterSpace = false;
                }
                return;
            case "input":
                var state = element.HasAttribute("checked") ? "Fait :" : "À faire :";
                inlines.Add(new Span(at, new("", ["task"], []), [new Str(at, state)]));
                Add(inlines, " ", at);
                _isAfterSpace = true;
                return;
            case var name when RawHtml.IsPlayer(name):
                if (RawHtml.Player(element, at) is { } player)
                    inlines.Add(player);
                return;
            case "a" when notes.Of(element, at, blocks) is { } note:
                if (inlines.Count > 0 && inlines[^1] is Str { Text: [.., ' '] })
                    _isAfterSpace = false;
                inlines.Add(note);
                _isAfterSpace = false;
                return;
        }
        var (outside, wasInLink) = (_language, _isInLink);
        var said = Other(element, element.TextContent);
        _language = said ?? _language;
        _isInLink |= element.LocalName == "a" && element.HasAttribute("href");
        var content = Read(element.ChildNodes);
        (_language, _isInLink) = (outside, wasInLink);
        var isBlank = content.All(i => i is Str s && PageText.IsBlank(s.Text));
        var anchor = element.Id is { } id && _aims.Contains(id) ? id : element.LocalName == "a" && element.GetAttribute("name") is { } named && _aims.Contains(named) ? named : "";
        if (isBlank && anchor.Length == 0)
        {
            foreach (var space in content.OfType<Str>())
                Add(inlines, space.Text, space.At);
            return;
        }
        var made = isBlank ? content : Make(element, at, content);
        if (said is not null || anchor.Length > 0)
            made = [new Span(at, new(anchor, [], said is null ? [] : [new("lang", said)]), made)];
        foreach (var inline in made)
        {
            if (inline is Str words)
                Add(inlines, words.Text, words.At);
            else
                inlines.Add(inline);
        }
    }

    private ImmutableArray<Inline> Make(IElement element, Place at, ImmutableArray<Inline> content)
    {
        switch (element.LocalName)
        {
            case "a":
                return Link(element, at, content);
            case "span" or "font":
                return Dressed(element, at, content);
            // a raised call holds its note, and a note is raised by itself
            case "sup" when content is [Note]:
                return content;
            case "u" when _isInLink || element.QuerySelector("a") is not null:
                return content;
            // a change that someone made to a text, not a word that its author inserted
            case "ins" when element.HasAttribute("datetime") || element.HasAttribute("cite"):
                return content;
            case "ins" or "mark":
                return [new Span(at, new("", [element.LocalName], []), content)];
            case "strong" or "b":
                return [new Strong(at, content)];
            case "em" or "i" or "cite" or "dfn" or "var":
                return [new Emph(at, content)];
            case "s" or "del" or "strike":
                return [new Strikeout(at, content)];
            case "sub":
                return [new Subscript(at, content)];
            case "sup":
                return [new Superscript(at, content)];
            case "u":
                return [new Underline(at, content)];
            case "code" or "kbd" or "samp" or "tt":
                return [new Code(at, PlainText.Of(content))];
            case "q":
                return [new Quoted(at, true, content)];
            default:
                return content;
        }
    }

    private ImmutableArray<Inline> Link(IElement element, Place at, ImmutableArray<Inline> content)
    {
        if (element.GetAttribute("href")?.Trim() is not { Length: > 0 } target)
            return content;
        target = Trackers.Without(target);
        if (LinkTargets.IsSafe(target))
            return [new Link(at, Attr.Empty, content, target, "")];
        findings.Add(ImportRules.LinkScheme, at, target);
        return content;
    }

    /// <summary>Google Docs says by style alone what is strong, stressed, struck out, raised or lowered.</summary>
    private ImmutableArray<Inline> Dressed(IElement element, Place at, ImmutableArray<Inline> content)
    {
        if (element.Closest("h1,h2,h3,h4,h5,h6") is not null || content is [Note])
            return content;
        var style = page.StyleOf(element);
        if (style.IsEmpty)
            return content;
        if (style.GetValueOrDefault("text-decoration")?.Contains("line-through", StringComparison.Ordinal) == true)
            content = [new Strikeout(at, content)];
        if (style.GetValueOrDefault("vertical-align") is "super" or "sub")
            content = [style["vertical-align"] == "super" ? new Superscript(at, content) : new Subscript(at, content)];
        if (style.GetValueOrDefault("font-style") is "italic" or "oblique")
            content = [new Emph(at, content)];
        if (style.GetValueOrDefault("font-weight") is "bold" or "bolder" or "600" or "700" or "800" or "900")
            content = [new Strong(at, content)];
        return content;
    }

    /// <summary>Without the spaces and line ends of both its ends; nothing when that is all there is.</summary>
    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> line)
    {
        var (from, to) = (0, line.Length);
        while (from < to && IsSpace(line[from]))
            from++;
        while (to > from && IsSpace(line[to - 1]))
            to--;
        line = line[from..to];
        if (line.IsEmpty)
            return line;
        if (line[0] is Str first)
            line = line.SetItem(0, first with { Text = first.Text.TrimStart() });
        return line[^1] is Str last ? line.SetItem(line.Length - 1, last with { Text = last.Text.TrimEnd() }) : line;
    }

    private static bool IsSpace(Inline inline) => inline is LineBreak || inline is Str s && PageText.IsBlank(s.Text);
}
