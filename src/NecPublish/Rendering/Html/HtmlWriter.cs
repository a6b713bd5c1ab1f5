using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>
/// Writes a document tree as accessible HTML: headings from level 2 on with stable anchors, figures named by their caption,
/// tables in named regions, footnotes with their roles, pictures with their sizes.
/// </summary>
public static class HtmlWriter
{
    public static WrittenBody Write(Document document, IHtmlResolver resolver) => new Walk(document, resolver).Run();

    private sealed class Walk(Document document, IHtmlResolver resolver)
    {
        private readonly StringBuilder _html = new(16 * 1024);
        private readonly ImmutableArray<OutlineEntry>.Builder _outline = ImmutableArray.CreateBuilder<OutlineEntry>();
        private readonly ImmutableArray<LinkRecord>.Builder _links = ImmutableArray.CreateBuilder<LinkRecord>();
        private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly List<Note> _notes = [];
        private readonly int _shift = document.Blocks.OfType<Header>().Select(h => h.Level).DefaultIfEmpty(2).Min() == 1 ? 1 : 0;
        private int _words;

        public WrittenBody Run()
        {
            Blocks(document.Blocks);
            if (_notes.Count > 0)
                Footnotes();
            return new WrittenBody(_html.ToString(), _outline.ToImmutable(), _links.ToImmutable(), _anchors.ToImmutable(), _words);
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
            var text = PlainText.Of(h.Content).Trim();
            var id = Unique(h.Attr.Id.Length > 0 ? h.Attr.Id : Folding.Slug(text) is { Length: > 0 } slug ? slug : "titre");
            var level = System.Math.Clamp(h.Level + _shift, 2, 6);
            _outline.Add(new OutlineEntry(level, id, text));
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
            Blocks(d.Content);
            _html.Append("</div>\n");
        }

        private void Figure(Image image, ImmutableArray<Block> caption)
        {
            if (resolver.Image(image) is not { } resolved)
                return;
            // the picture's own words go further than the text's: they name its author and its licence too
            if (resolved.Caption?.StartsWith(PlainText.Of(caption), StringComparison.Ordinal) == true)
                caption = [];
            var words = caption.IsDefaultOrEmpty ? resolved.Caption ?? "" : PlainText.Of(caption);
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
            if (caption.IsDefaultOrEmpty)
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

        private void Picture(Image image, ResolvedImage resolved)
        {
            var alt = resolved.IsDecorative || image.IsDecorative ? "" : resolved.Alt ?? PlainText.Of(image.Content);
            if (resolved.Sources.Length > 0)
                _html.Append("<picture>");
            foreach (var source in resolved.Sources)
                _html.Append(CultureInfo.InvariantCulture, $"<source type=\"{source.MediaType}\" srcset=\"{Escape(source.SrcSet)}\" sizes=\"(min-width: 64rem) 43rem, 100vw\">");
            _html.Append(CultureInfo.InvariantCulture, $"<img src=\"{Escape(resolved.Src)}\"");
            if (resolved.SrcSet is { } set)
                _html.Append(CultureInfo.InvariantCulture, $" srcset=\"{Escape(set)}\" sizes=\"(min-width: 64rem) 43rem, 100vw\"");
            _html.Append(CultureInfo.InvariantCulture, $" width=\"{resolved.Width}\" height=\"{resolved.Height}\" loading=\"lazy\" decoding=\"async\" alt=\"{Escape(alt)}\">");
            if (resolved.Sources.Length > 0)
                _html.Append("</picture>");
        }

        private void Table(Table t)
        {
            var caption = PlainText.Of(t.Caption).Trim();
            var id = Unique("tableau");
            _html.Append("<div class=\"table wide\" role=\"region\" tabindex=\"0\" ").Append(caption.Length == 0 ? "aria-label=\"Tableau\"" : $"aria-labelledby=\"{id}\"").Append(">\n<table>\n");
            if (caption.Length > 0)
                _html.Append(CultureInfo.InvariantCulture, $"<caption id=\"{id}\">{Escape(caption)}</caption>\n");
            Rows("thead", t.Head, t, true);
            Rows("tbody", t.Body, t, false);
            Rows("tfoot", t.Foot, t, false);
            _html.Append("</table>\n</div>\n");
        }

        private void Rows(string section, ImmutableArray<Row> rows, Table t, bool isHead)
        {
            if (rows.IsDefaultOrEmpty)
                return;
            _html.Append(CultureInfo.InvariantCulture, $"<{section}>\n");
            foreach (var row in rows)
            {
                _html.Append("<tr>");
                for (var i = 0; i < row.Cells.Length; i++)
                {
                    var cell = row.Cells[i];
                    var isHeader = isHead || i < t.RowHeadColumns;
                    var alignment = cell.Alignment != Alignment.Default ? cell.Alignment : i < t.Columns.Length ? t.Columns[i] : Alignment.Default;
                    _html.Append(isHeader ? "<th" : "<td");
                    if (isHeader)
                        _html.Append(isHead ? " scope=\"col\"" : " scope=\"row\"");
                    if (alignment == Alignment.Right)
                        _html.Append(" class=\"num\"");
                    if (cell.RowSpan > 1)
                        _html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
                    if (cell.ColumnSpan > 1)
                        _html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
                    _html.Append('>');
                    if (cell.Content is [Para only])
                        Inlines(only.Content);
                    else
                        Blocks(cell.Content);
                    _html.Append(isHeader ? "</th>" : "</td>");
                }
                _html.Append("</tr>\n");
            }
            _html.Append(CultureInfo.InvariantCulture, $"</{section}>\n");
        }

        private void Footnotes()
        {
            _html.Append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\"><ol>\n");
            // a note may cite another one, so the list grows while it is written
            for (var i = 0; i < _notes.Count; i++)
            {
                _html.Append(CultureInfo.InvariantCulture, $"<li id=\"note{i + 1}\">");
                Blocks(_notes[i].Content);
                _html.Append(CultureInfo.InvariantCulture, $"<p><a role=\"doc-backlink\" href=\"#ref{i + 1}\">Retour au texte<span class=\"visually-hidden\"> de la note {i + 1}</span></a></p></li>\n");
            }
            _html.Append("</ol></section>\n");
        }

        private void Inlines(ImmutableArray<Inline> inlines)
        {
            foreach (var inline in inlines)
                Write(inline);
        }

        private void Write(Inline inline)
        {
            switch (inline)
            {
                case Str s:
                    _words += s.Text.AsSpan().Count(' ') + 1;
                    Text(s.Text);
                    break;
                case SoftBreak:
                    _html.Append('\n');
                    break;
                case LineBreak:
                    _html.Append("<br>\n");
                    break;
                case Code c:
                    _html.Append("<code>");
                    Text(c.Text);
                    _html.Append("</code>");
                    break;
                case Model.Math m:
                    _html.Append("<code>");
                    Text(m.Text);
                    _html.Append("</code>");
                    break;
                case Link l:
                    Link(l);
                    break;
                case Image i when resolver.Image(i) is { } resolved:
                    Picture(i, resolved);
                    break;
                case Image:
                    break;
                case Note n:
                    Cite(n);
                    break;
                case Quoted q:
                    _html.Append(q.Double ? "«\u202F" : "“");
                    Inlines(q.Content);
                    _html.Append(q.Double ? "\u202F»" : "”");
                    break;
                case Span s:
                    var tag = s.Attr.Has("mark") ? "mark" : s.Attr.Has("ins") ? "ins" : "span";
                    _html.Append('<').Append(tag);
                    Language(s.Attr);
                    _html.Append('>');
                    Inlines(s.Content);
                    _html.Append("</").Append(tag).Append('>');
                    break;
                case InlineContainer c:
                    var name = c switch
                    {
                        Emph => "em",
                        Strong => "strong",
                        Strikeout => "del",
                        Superscript => "sup",
                        Subscript => "sub",
                        Model.Cite => "cite",
                        _ => "span",
                    };
                    _html.Append('<').Append(name).Append('>');
                    Inlines(c.Content);
                    _html.Append("</").Append(name).Append('>');
                    break;
            }
        }

        private void Link(Link l)
        {
            var link = resolver.Link(l.Target);
            if (link.IsInner)
            {
                var hash = l.Target.IndexOf('#', StringComparison.Ordinal);
                _links.Add(new LinkRecord(l.Target, link.Resolved, hash < 0 ? null : l.Target[(hash + 1)..], PlainText.Of(l.Content), document.Locate(l.At)));
            }
            if (link.IsBroken)
            {
                Inlines(l.Content);
                return;
            }
            _html.Append(CultureInfo.InvariantCulture, $"<a href=\"{Escape(link.Href)}\"");
            Language(l.Attr);
            _html.Append('>');
            Inlines(l.Content);
            _html.Append("</a>");
            if (link.Note is { } note)
                _html.Append(' ').Append(Escape(note));
        }

        private void Cite(Note n)
        {
            var index = _notes.IndexOf(n);
            var isFirst = index < 0;
            if (isFirst)
            {
                _notes.Add(n);
                index = _notes.Count - 1;
                _anchors.Add($"note{(index + 1).ToString(CultureInfo.InvariantCulture)}");
                _anchors.Add($"ref{(index + 1).ToString(CultureInfo.InvariantCulture)}");
            }
            _html.Append(CultureInfo.InvariantCulture, $"<a class=\"noteref\" role=\"doc-noteref\"{(isFirst ? $" id=\"ref{index + 1}\"" : "")} href=\"#note{index + 1}\" aria-label=\"Note {index + 1}\">[{index + 1}]</a>");
        }

        private void Element(string name, ImmutableArray<Inline> content)
        {
            _html.Append('<').Append(name).Append('>');
            Inlines(content);
            _html.Append("</").Append(name).Append(">\n");
        }

        private void Container(string name, string attributes, ImmutableArray<Block> content)
        {
            Open(name, attributes);
            Blocks(content);
            _html.Append("</").Append(name).Append(">\n");
        }

        private void List(string name, string attributes, ImmutableArray<ImmutableArray<Block>> items)
        {
            Open(name, attributes);
            foreach (var item in items)
                Container("li", "", item is [Para only] ? [new Plain(only.At, only.Content)] : item);
            _html.Append("</").Append(name).Append(">\n");
        }

        private void Open(string name, string attributes) => _html.Append('<').Append(name).Append(attributes).Append('>');

        private void Language(Attr attr)
        {
            if (attr["lang"] is { } language)
                _html.Append(CultureInfo.InvariantCulture, $" lang=\"{Escape(language)}\"");
        }

        private string Unique(string id)
        {
            var free = id;
            for (var i = 2; !_ids.Add(free); i++)
                free = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
            _anchors.Add(free);
            return free;
        }

        private void Text(string text) => _html.Append(Escape(text));

        private static string Escape(string text) =>
            text.AsSpan().ContainsAny("&<>\"")
                ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
                : text;
    }
}
