using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;
using Document = NecPublish.Model.Document;

namespace NecPublish.Importing.Html;

/// <summary>Reads a whole page of someone else's making, for the rules that look at elements. Nothing is fetched, nothing runs.</summary>
public sealed partial class HtmlPageReader
{
    private readonly string _text;
    private readonly PageStyles _styles;
    private readonly List<HtmlNode> _nodes = [];

    /// <summary>Where the last start tag that was found ends: the parser forgets the place of drawings' elements.</summary>
    private int _last;

    private HtmlPageReader(string text, IDocument page)
    {
        _text = text;
        _styles = new PageStyles(page);
    }

    /// <summary>A document whose facts are an <see cref="HtmlPage"/>; the rules make of it what they need of a body.</summary>
    public static Document Read(string text)
    {
        var faults = ImmutableArray.CreateBuilder<HtmlFault>();
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, args) =>
        {
            if (args is HtmlErrorEvent e && PageFaults.KindOf((HtmlParseError)e.Code) is { } kind)
                faults.Add(new(kind, new Place(Offset(e.Position, text), 0)));
        };
        using var page = parser.ParseDocument(text);
        var reader = new HtmlPageReader(text, page);
        if (page.DocumentElement is { } root)
            reader.Walk(root);
        var lines = new LineStarts(text);
        return new Document(PlaceKind.Text, [])
        {
            Facts = new HtmlPage([.. reader._nodes]) { HasDoctype = page.Doctype is not null, IsQuirky = page.Doctype is not { Name: "html" }, Faults = faults.DrainToImmutable() },
            Source = Sources.Html,
            Locate = lines.Locate,
            Quote = lines.Quote,
            Title = page.Title,
            Language = page.DocumentElement?.GetAttribute("lang"),
        };
    }

    /// <summary>Without recursion: a hostile page nests as deep as it likes.</summary>
    private void Walk(IElement root)
    {
        var open = new Stack<(INode? Next, int Index)>();
        open.Push((root.FirstChild, Add(root, -1, HtmlStates.None)));
        while (open.Count > 0)
        {
            var (child, parent) = open.Pop();
            if (child is null)
            {
                _nodes[parent] = _nodes[parent] with { End = _nodes.Count };
                continue;
            }
            open.Push((child.NextSibling, parent));
            var above = _nodes[parent];
            if (child is IElement inner)
                open.Push((inner.FirstChild, Add(inner, parent, above.States)));
            else if (child is IText { Data.Length: > 0 } text)
                _nodes.Add(new HtmlNode(above.At, _nodes.Count, parent, "", [], text.Data) { End = _nodes.Count + 1, States = above.States });
        }
    }

    private int Add(IElement element, int parent, HtmlStates above)
    {
        var style = _styles.Of(element);
        _nodes.Add(
            new HtmlNode(PlaceOf(element), _nodes.Count, parent, element.LocalName.ToLowerInvariant(), [.. element.Attributes.Select(a => KeyValuePair.Create(a.Name.ToLowerInvariant(), a.Value))], "")
            {
                States = Visibility.Of(element, style, above),
                Style = style,
                Before = Generated(element, "before"),
                After = Generated(element, "after"),
            }
        );
        return _nodes.Count - 1;
    }

    private Place PlaceOf(IElement element)
    {
        var from = element.SourceReference is { Position.Position: > 0 } known
            ? Offset(known.Position, _text)
            : _text.IndexOf("<" + element.LocalName, System.Math.Min(_last, _text.Length), StringComparison.OrdinalIgnoreCase);
        if (from < 0 || from >= _text.Length || _text[from] != '<')
            return Place.None;
        var tag = Tag().Match(_text, from);
        _last = tag.Success ? from + tag.Length : from + 1;
        return new Place(from, tag.Success ? tag.Length : 0);
    }

    private static int Offset(TextPosition position, string text) => System.Math.Clamp(position.Position - 1, 0, System.Math.Max(0, text.Length - 1));

    /// <summary>The text of content: "…"; a url or a counter says nothing.</summary>
    private string Generated(IElement element, string pseudo)
    {
        var content = _styles.Of(element, pseudo).GetValueOrDefault("content");
        return content is null ? "" : string.Concat(Quoted().Matches(content).Select(m => m.Groups[1].Value + m.Groups[2].Value));
    }

    [GeneratedRegex("""\G<[^\s/>]+(?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex("""^[^"']*(?:"([^"]*)"|'([^']*)')""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Quoted();
}
