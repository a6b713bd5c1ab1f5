using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>Inlines, pictures and footnotes.</summary>
internal sealed partial class HtmlWalk
{
    private void Picture(Image image, ResolvedImage resolved)
    {
        var alt = resolved.IsDecorative || image.IsDecorative ? "" : Typeset(resolved.Alt ?? PlainText.Of(image.Content));
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
                Run(s.Text);
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
                var outer = Enter(s.Attr);
                Inlines(s.Content);
                _isFrench = outer;
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
        // one shared instance: comparing what notes say would compare whole trees
        var index = _notes.FindIndex(known => ReferenceEquals(known, n));
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
}
