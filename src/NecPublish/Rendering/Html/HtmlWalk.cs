using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>One walk over a document: blocks. Inlines, tables and tags have files of their own.</summary>
internal sealed partial class HtmlWalk(Document document, IHtmlResolver resolver)
{
    private readonly StringBuilder _html = TextBuilders.Take();
    private readonly ImmutableArray<OutlineEntry>.Builder _outline = ImmutableArray.CreateBuilder<OutlineEntry>();
    private readonly ImmutableArray<LinkRecord>.Builder _links = ImmutableArray.CreateBuilder<LinkRecord>();
    private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<Note> _notes = [];
    private readonly int _shift = Shift(document);
    private int _words;
    private bool _isFrench = IsFrench(document.Language ?? "fr");

    /// <summary>Once only: the walk has nothing to write to afterwards.</summary>
    public WrittenBody Run()
    {
        Blocks(document.Blocks);
        if (_notes.Count > 0)
            Footnotes();
        return new WrittenBody(TextBuilders.Finish(_html), _outline.ToImmutable(), _links.ToImmutable(), _anchors.ToImmutable(), _words);
    }

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Plain p:
                Inlines(p.Content);
                break;
            case Para { Content: [Image image] } when image.Title.Length == 0:
                Figure(image, []);
                break;
            // an empty line that only made room (RGAA 8.9.1)
            case Para p when p.Content.All(i => i is Str s && string.IsNullOrWhiteSpace(s.Text)):
                break;
            case Para p:
                Element("p", p.Content);
                break;
            case LineBlock l:
                _html.Append("<p>");
                for (var i = 0; i < l.Lines.Length; i++)
                {
                    if (i > 0)
                        _html.Append("<br>\n");
                    Inlines(l.Lines[i]);
                }
                _html.Append("</p>\n");
                break;
            case Header h:
                Heading(h);
                break;
            case BlockQuote q:
                Container("blockquote", "", q.Content);
                break;
            case Div d:
                Div(d);
                break;
            case HorizontalRule:
                _html.Append("<hr>\n");
                break;
            case CodeBlock c:
                _html.Append("<pre tabindex=\"0\"><code>");
                Text(c.Text);
                _html.Append("</code></pre>\n");
                break;
            case BulletList l:
                List("ul", "", l.Items);
                break;
            case OrderedList l:
                List("ol", l.Start == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" start=\"{l.Start}\""), l.Items);
                break;
            case DefinitionList l:
                _html.Append("<dl>\n");
                foreach (var item in l.Items)
                {
                    Element("dt", item.Term);
                    foreach (var definition in item.Definitions)
                        Container("dd", "", definition);
                }
                _html.Append("</dl>\n");
                break;
            case Figure { Content: [Plain { Content: [Image image] }] } f:
                Figure(image, f.Caption);
                break;
            case Figure { Content: [Para { Content: [Image image] }] } f:
                Figure(image, f.Caption);
                break;
            case Figure f:
                var name = PlainText.Of(f.Caption);
                Open("figure", name.Length == 0 ? " role=\"figure\"" : $" role=\"figure\" aria-label=\"{Escape(name)}\"");
                Blocks(f.Content);
                Caption(f.Caption);
                _html.Append("</figure>\n");
                break;
            case Table t:
                Table(t);
                break;
        }
    }

    private void Heading(Header h)
    {
        // the page's own level 1 says it already
        if (h.Attr.Has("title"))
            return;
        var text = PlainText.Of(h.Content).Trim();
        var id = Unique(h.Attr.Id.Length > 0 ? h.Attr.Id : Folding.Slug(text) is { Length: > 0 } slug ? slug : "titre");
        var level = System.Math.Clamp(h.Level + _shift + resolver.FirstLevel - 2, resolver.FirstLevel, 6);
        _outline.Add(new OutlineEntry(level, id, Typeset(text)));
        _html.Append(CultureInfo.InvariantCulture, $"<h{level} id=\"{Escape(id)}\"");
        Language(h.Attr);
        _html.Append('>');
        Inlines(h.Content);
        _html.Append(CultureInfo.InvariantCulture, $"</h{level}>\n");
    }

    private void Div(Div d)
    {
        var kind = d.Attr.Classes.IsDefaultOrEmpty ? "" : d.Attr.Classes[0];
        _html.Append("<div");
        if (kind is "info" or "warning" or "danger" or "success" or "tip" or "note")
            _html.Append(kind is "warning" or "danger" ? " class=\"notice warn\"" : " class=\"notice\"");
        Language(d.Attr);
        _html.Append(">\n");
        // colour and edge never say it alone
        if (Notice(kind) is { } word && d.Content is not [Para { Content: [Strong] }, ..])
            _html.Append("<p><strong>").Append(word).Append("</strong></p>\n");
        var outer = Enter(d.Attr);
        Blocks(d.Content);
        _isFrench = outer;
        _html.Append("</div>\n");
    }

    private static string? Notice(string kind) =>
        kind switch
        {
            "info" or "note" => "À savoir",
            "tip" or "success" => "Bon à savoir",
            "warning" => "Attention",
            "danger" => "Important",
            _ => null,
        };

    /// <summary>By how much headings go down so that the page keeps the only level 1.</summary>
    private static int Shift(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is Header { Level: 1 } header && !header.Attr.Has("title"))
                return 1;
        }
        return 0;
    }

    private void Figure(Image image, ImmutableArray<Block> caption)
    {
        if (resolver.Image(image) is not { } resolved)
            return;
        // the picture's own words go further than the text's: they name its author and its licence too
        if (resolved.Caption?.StartsWith(PlainText.Of(caption), StringComparison.Ordinal) == true)
            caption = [];
        var words = Typeset(caption.IsDefaultOrEmpty ? resolved.Caption ?? "" : PlainText.Of(caption));
        if (words.Length > 0)
            Open("figure", $" role=\"figure\" aria-label=\"{Escape(words)}\"");
        else
            _html.Append("<p>");
        Picture(image, resolved);
        if (words.Length == 0)
        {
            _html.Append("</p>\n");
            return;
        }
        // its name is the same to the letter, RGAA 1.9.1
        if (caption.IsDefaultOrEmpty || caption is [Plain { Content: [Str] }] or [Para { Content: [Str] }])
            _html.Append("<figcaption>").Append(Escape(words)).Append("</figcaption>");
        else
            Caption(caption);
        _html.Append("</figure>\n");
    }

    private void Caption(ImmutableArray<Block> caption)
    {
        if (!caption.IsDefaultOrEmpty)
            Container("figcaption", "", caption);
    }
}
