using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Pushing.LesBases;

/// <summary>
/// Writes blocks in the HTML that Les Bases keeps: no attribute but a link's href, headings from level 3 on.
/// Pictures and complex tables are not written but lifted, to stand as contents of their own.
/// </summary>
internal sealed class RestrictedHtml(LinkTargets links, Losses losses, int sectionLevel)
{
    private readonly StringBuilder _text = new();
    private readonly List<Note> _notes = [];

    /// <summary>Text as it stands in HTML, accents as they are.</summary>
    public static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Images and tables met since the last <see cref="Take"/>, in order.</summary>
    public List<Node> Lifted { get; } = [];

    /// <summary>What was written since the last call; empty when it would show nothing.</summary>
    public string Take()
    {
        var html = _text.ToString().Trim();
        _text.Clear();
        Lifted.Clear();
        return html;
    }

    /// <summary>The footnotes cited so far, as a list.</summary>
    public string TakeNotes()
    {
        if (_notes.Count == 0)
            return "";
        _text.Append("<ol>");
        // a note may cite another one, which is then added at the end of the list; one that cites itself is not added twice
        for (var i = 0; i < _notes.Count; i++)
        {
            _text.Append("<li>");
            Write(_notes[i].Content, tight: true);
            _text.Append("</li>");
        }
        _text.Append("</ol>");
        return Take();
    }

    public void Write(Block block)
    {
        switch (block)
        {
            case Plain p:
                Inlines(p.Content);
                break;
            case Para p:
                Element("p", p.Content);
                break;
            case LineBlock l:
                Lines(l);
                break;
            case Header h:
                var level = System.Math.Clamp(h.Level - sectionLevel + 2, 3, 6);
                Element("h" + level.ToString(CultureInfo.InvariantCulture), h.Content);
                break;
            case BlockQuote q:
                Element("blockquote", q.Content);
                break;
            case Div d:
                Write(d.Content);
                break;
            case HorizontalRule:
                _text.Append("<hr />");
                break;
            case CodeBlock c:
                _text.Append("<pre><code>");
                Escape(c.Text);
                _text.Append("</code></pre>");
                break;
            case BulletList l:
                List("ul", l.Items);
                break;
            case OrderedList l:
                if (l.Start != 1)
                    losses.Add($"Une liste numérotée à partir de {l.Start} recommence à 1.");
                List("ol", l.Items);
                break;
            case DefinitionList l:
                Definitions(l);
                break;
            case Figure f:
                Write(f.Content);
                if (!f.Caption.IsEmpty)
                    Element("p", f.Caption);
                break;
            case Table t when TableFile.IsComplex(t):
                Lifted.Add(t);
                break;
            case Table t:
                SimpleTable(t);
                break;
        }
    }

    private void Write(ImmutableArray<Block> blocks, bool tight = false)
    {
        if (tight && blocks is [Para only])
        {
            Inlines(only.Content);
            return;
        }
        foreach (var block in blocks)
            Write(block);
    }

    /// <summary>An element around inlines; nothing at all when they write nothing (a picture alone).</summary>
    private void Element(string name, ImmutableArray<Inline> content)
    {
        var start = _text.Length;
        _text.Append('<').Append(name).Append('>');
        var inner = _text.Length;
        Inlines(content);
        if (IsBlank(inner))
            _text.Length = start;
        else
            _text.Append("</").Append(name).Append('>');
    }

    private void Element(string name, ImmutableArray<Block> content)
    {
        var start = _text.Length;
        _text.Append('<').Append(name).Append('>');
        var inner = _text.Length;
        Write(content);
        if (IsBlank(inner))
            _text.Length = start;
        else
            _text.Append("</").Append(name).Append('>');
    }

    private bool IsBlank(int from)
    {
        for (var i = from; i < _text.Length; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
                return false;
        }
        return true;
    }

    private void Lines(LineBlock block)
    {
        _text.Append("<p>");
        for (var i = 0; i < block.Lines.Length; i++)
        {
            if (i > 0)
                _text.Append("<br />");
            Inlines(block.Lines[i]);
        }
        _text.Append("</p>");
    }

    private void List(string name, ImmutableArray<ImmutableArray<Block>> items)
    {
        _text.Append('<').Append(name).Append('>');
        foreach (var item in items)
        {
            _text.Append("<li>");
            Write(item, tight: true);
            _text.Append("</li>");
        }
        _text.Append("</").Append(name).Append('>');
    }

    private void Definitions(DefinitionList list)
    {
        _text.Append("<dl>");
        foreach (var item in list.Items)
        {
            _text.Append("<dt>");
            Inlines(item.Term);
            _text.Append("</dt>");
            foreach (var definition in item.Definitions)
            {
                _text.Append("<dd>");
                Write(definition, tight: true);
                _text.Append("</dd>");
            }
        }
        _text.Append("</dl>");
    }

    private void SimpleTable(Table table)
    {
        losses.Add("Un tableau est gardé dans le texte, mais l’éditeur de Les Bases l’aplatira si quelqu’un y modifie ce texte.");
        _text.Append("<table>");
        if (!table.Caption.IsEmpty)
            Element("caption", table.Caption);
        if (!table.Head.IsEmpty)
            Rows("thead", "th", table.Head);
        Rows("tbody", "td", table.Body);
        _text.Append("</table>");
    }

    private void Rows(string group, string cell, ImmutableArray<Row> rows)
    {
        _text.Append('<').Append(group).Append('>');
        foreach (var row in rows)
        {
            _text.Append("<tr>");
            foreach (var c in row.Cells)
            {
                _text.Append('<').Append(cell).Append('>');
                Write(c.Content, tight: true);
                _text.Append("</").Append(cell).Append('>');
            }
            _text.Append("</tr>");
        }
        _text.Append("</").Append(group).Append('>');
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
                Escape(s.Text);
                break;
            case SoftBreak:
                _text.Append(' ');
                break;
            case LineBreak:
                _text.Append("<br />");
                break;
            case Code c:
                _text.Append("<code>");
                Escape(c.Text);
                _text.Append("</code>");
                break;
            case Model.Math m:
                losses.Add("Une formule mathématique est donnée dans sa notation brute.");
                Escape(m.Text);
                break;
            case Note n:
                Cite(n);
                break;
            case Image i:
                Lifted.Add(i);
                break;
            case Link l:
                Anchor(l);
                break;
            case Span s:
                Passage(s);
                break;
            case Quoted q:
                _text.Append(q.Double ? "«\u202F" : "‘");
                Inlines(q.Content);
                _text.Append(q.Double ? "\u202F»" : "’");
                break;
            case InlineContainer c:
                Wrap(TagOf(c), c.Content);
                break;
        }
    }

    private static string? TagOf(InlineContainer container) =>
        container switch
        {
            Emph => "em",
            Strong => "strong",
            Strikeout => "s",
            Superscript => "sup",
            Subscript => "sub",
            Underline => "u",
            _ => null,
        };

    private void Wrap(string? tag, ImmutableArray<Inline> content)
    {
        if (tag is not null)
            _text.Append('<').Append(tag).Append('>');
        Inlines(content);
        if (tag is not null)
            _text.Append("</").Append(tag).Append('>');
    }

    private void Passage(Span span)
    {
        if (span.Attr["lang"] is { Length: > 0 } language)
            losses.Add($"La langue « {language} » du passage « {Model.LesBases.Limits.Shorten(PlainText.Of(span.Content), 60)} » n’est pas transmise : Les Bases ne la garde pas.");
        Wrap(span.Attr.Has("mark") ? "mark" : null, span.Content);
    }

    private void Anchor(Link link)
    {
        if (links.Resolve(link.Target) is not { } href)
        {
            losses.Add($"Le lien « {Model.LesBases.Limits.Shorten(PlainText.Of(link.Content), 60)} » ne mène nulle part en dehors de l’archive : son texte est gardé, sans lien.");
            Inlines(link.Content);
            return;
        }
        _text.Append("<a href=\"");
        Escape(href);
        _text.Append("\">");
        Inlines(link.Content);
        _text.Append("</a>");
    }

    private void Cite(Note note)
    {
        var number = _notes.FindIndex(n => ReferenceEquals(n, note));
        if (number < 0)
        {
            number = _notes.Count;
            _notes.Add(note);
        }
        _text.Append("<sup>(").Append(CultureInfo.InvariantCulture, $"{number + 1}").Append(")</sup>");
    }

    private void Escape(string text) => _text.Append(Encode(text));
}
