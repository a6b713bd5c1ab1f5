using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NecPublish.Importing.Html;
using NecPublish.Model;
using Attr = NecPublish.Model.Attr;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// Raw HTML in a note: parsed, and turned into the same tree. What the tree has no word for leaves its text; what runs or calls
/// elsewhere (script, style, object) goes with a finding; a player becomes a link; a comment stays for the checker, unpublished.
/// </summary>
internal static class RawHtml
{
    private static readonly string[] Dropped = ["script", "style", "object", "applet", "template", "noscript", "head", "title", "form", "button", "select", "textarea", "math", "svg"];
    private static readonly string[] Players = ["iframe", "video", "audio", "embed"];

    public static void AddTo(ImmutableArray<Block>.Builder blocks, string html, Place at, MarkdownFindings findings)
    {
        if (IsComment(html) is { } comment)
        {
            blocks.Add(new RawBlock(at, "comment", comment));
            return;
        }
        if (HtmlNesting.IsTooDeep(html))
        {
            findings.Add(ImportRules.TooDeep, at, "html");
            return;
        }
        blocks.AddRange(new FragmentReader(at, findings).Blocks(Parse(html)));
    }

    /// <summary>One tag of an inline: an opening one, a closing one, or a comment.</summary>
    public static void Tag(InlineSink sink, string tag, Place at, MarkdownFindings findings)
    {
        if (IsComment(tag) is { } comment)
        {
            sink.Add(new RawInline(at, "comment", comment));
            return;
        }
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            var name = tag[2..].TrimEnd('>').Trim().ToLowerInvariant();
            if (sink.Dropped == name)
                sink.EndDropped();
            else if (!sink.IsDropping)
                sink.CloseElement(name);
            return;
        }
        if (sink.IsDropping)
        {
            // one of the same name inside: its end is not the end of what is dropped
            if (tag.AsSpan(1).StartsWith(sink.Dropped, StringComparison.OrdinalIgnoreCase) && Parse(tag).FirstOrDefault(n => n is IElement) is IElement inner && inner.LocalName == sink.Dropped)
                sink.NestDropped();
            return;
        }
        if (sink.IsTooDeep || Parse(tag).FirstOrDefault(n => n is IElement) is not IElement element)
            return;
        Open(sink, element, at, findings);
    }

    public static bool IsDropped(string element) => Dropped.Contains(element, StringComparer.Ordinal);

    /// <summary>One that holds nothing, and has no end.</summary>
    public static bool IsEmptyElement(string element) => element is "br" or "img" or "input" or "wbr" or "hr" or "source" or "link" or "meta" or "embed" or "track" or "area" or "col" or "base" or "param";

    /// <summary>Whether an opening tag hides what it holds.</summary>
    public static bool IsHidden(string tag) => (tag.Contains("hidden", StringComparison.OrdinalIgnoreCase) || tag.Contains("style", StringComparison.OrdinalIgnoreCase)) && Parse(tag).FirstOrDefault(n => n is IElement) is IElement element && HiddenByStyle.Is(element);

    public static bool IsPlayer(string element) => Players.Contains(element, StringComparer.Ordinal);

    public static RawHtmlFacts Facts(IElement element) => new(element.LocalName, [.. element.Attributes.Select(a => KeyValuePair.Create(a.Name, a.Value))]);

    /// <summary>Its style names a colour, which is kept for the rule on contrast and not written.</summary>
    public static bool IsColoured(IElement element) =>
        element.GetAttribute("style") is { } style && (style.Contains("color", StringComparison.OrdinalIgnoreCase) || style.Contains("background", StringComparison.OrdinalIgnoreCase));

    /// <summary>What an inline element becomes around its content; null leaves the content alone.</summary>
    public static Inline? Make(IElement element, Place at, ImmutableArray<Inline> content, MarkdownFindings findings)
    {
        var facts = Facts(element);
        var language = element.GetAttribute("lang") is { Length: > 0 } lang ? new Attr("", [], [KeyValuePair.Create("lang", lang)]) : Attr.Empty;
        Inline? made = element.LocalName switch
        {
            "strong" or "b" => new Strong(at, content),
            "em" or "i" or "cite" or "dfn" => new Emph(at, content),
            "s" or "del" or "strike" => new Strikeout(at, content),
            "sub" => new Subscript(at, content),
            "sup" => new Superscript(at, content),
            "u" => new Underline(at, content),
            "ins" => new Span(at, new Attr("", ["ins"], []), content),
            "mark" => new Span(at, new Attr("", ["mark"], []), content),
            "code" or "kbd" or "samp" or "tt" => new Code(at, PlainText.Of(content)),
            "q" => new Quoted(at, true, content),
            "a" when element.GetAttribute("href") is { } target => Link(at, language, content, target, findings),
            // nothing of these is written; they stay for the rule that names them
            "span" when IsColoured(element) => new Span(at, language, content),
            "font" or "big" or "blink" or "marquee" or "center" => new Span(at, language, content),
            _ => language != Attr.Empty ? new Span(at, language, content) : null,
        };
        if (made is null)
            return null;
        made = made with { Facts = facts };
        return language == Attr.Empty || made is Model.Link or Span { Attr.Values.IsEmpty: false } ? made : new Span(at, language, [made]);
    }

    public static Image? Picture(IElement element, Place at)
    {
        if (element.GetAttribute("src") is not { Length: > 0 } source)
            return null;
        var alt = element.GetAttribute("alt");
        // in HTML an empty alternative is a decision: the author declared the picture decorative
        var attr = alt is { Length: 0 } ? new Attr("", ["decorative"], []) : Attr.Empty;
        return new Image(at, attr, string.IsNullOrWhiteSpace(alt) ? [] : [new Str(at, alt)], source, element.GetAttribute("title") ?? "") { Facts = Facts(element) };
    }

    /// <summary>Nothing is embedded: the page that the player shows, as a link.</summary>
    public static Inline? Player(IElement element, Place at)
    {
        var source = element.GetAttribute("src") ?? element.QuerySelector("source")?.GetAttribute("src");
        if (string.IsNullOrWhiteSpace(source) || !LinkTargets.IsSafe(source))
            return null;
        if (source.StartsWith("//", StringComparison.Ordinal))
            source = "https:" + source;
        var name = element.GetAttribute("title") is { Length: > 0 } title ? title : $"Ouvrir le contenu : {(Uri.TryCreate(source, UriKind.Absolute, out var uri) ? uri.Host : source)}";
        return new Link(at, Attr.Empty, [new Str(at, name)], source, "") { Facts = Facts(element) };
    }

    private static void Open(InlineSink sink, IElement element, Place at, MarkdownFindings findings)
    {
        var name = element.LocalName;
        if (IsDropped(name))
        {
            findings.Add(ImportRules.Dropped, at, name);
            sink.Dropped = name;
        }
        else if (HiddenByStyle.Is(element))
        {
            findings.Add(ImportRules.HtmlHidden, at, name);
            if (!IsEmptyElement(name))
                sink.Dropped = name;
        }
        else if (name == "br")
            sink.Add(new LineBreak(at) { Facts = Facts(element) });
        else if (name == "img")
        {
            if (Picture(element, at) is { } picture)
                sink.Add(picture);
        }
        else if (IsPlayer(name))
        {
            if (Player(element, at) is { } link)
                sink.Add(link);
        }
        else if (name is "input" or "wbr" or "hr" or "source" or "link" or "meta")
            return;
        else if (!sink.OpenElement(name, at, content => Make(element, at, content, findings)))
            findings.Add(ImportRules.TooDeep, at, name);
    }

    private static Inline? Link(Place at, Attr attr, ImmutableArray<Inline> content, string target, MarkdownFindings findings)
    {
        if (LinkTargets.IsSafe(target))
            return new Link(at, attr, content, target, "");
        findings.Add(ImportRules.LinkScheme, at, target);
        return null;
    }

    private static string? IsComment(string html)
    {
        var text = html.Trim();
        return text.StartsWith("<!--", StringComparison.Ordinal) && text.EndsWith("-->", StringComparison.Ordinal) && text.Length >= 7 && text.IndexOf("-->", StringComparison.Ordinal) == text.Length - 3
            ? text[4..^3]
            : null;
    }

    private static INodeList Parse(string html)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument("<!doctype html><body></body>").Body!;
        return parser.ParseFragment(html, body);
    }
}
