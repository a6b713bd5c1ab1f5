using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NecPublish.Model;
using Md = Markdig.Syntax.Inlines;

namespace NecPublish.Importing.Markdown;

/// <summary>Turns Markdig's inlines into the document tree; pairs raw HTML tags, which Markdig leaves one by one.</summary>
internal sealed class InlineReader(MarkdownFindings findings)
{
    private readonly Dictionary<Footnote, Func<Footnote, ImmutableArray<Model.Block>>> _declared = [];
    private readonly Dictionary<Footnote, Note> _notes = [];

    /// <summary>Sinks to use again: a note has hundreds of runs of inlines, a few in each other.</summary>
    private readonly Stack<InlineSink> _free = new();

    public void Declare(Footnote footnote, Func<Footnote, ImmutableArray<Model.Block>> read) => _declared[footnote] = read;

    public ImmutableArray<Model.Inline> Read(ContainerInline? container)
    {
        if (container?.FirstChild is null)
            return [];
        // a cell, a title, a link's text: nothing to collect
        if (container.FirstChild is LiteralInline { NextSibling: null, Content.IsEmpty: false } only)
            return [new Str(At(only), only.Content.ToString())];
        var sink = _free.TryPop(out var free) ? free : new InlineSink();
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            Add(sink, child);
        var content = sink.Close();
        _free.Push(sink);
        return content;
    }

    private void Add(InlineSink sink, Md.Inline inline)
    {
        var at = At(inline);
        switch (inline)
        {
            case HtmlInline html:
                RawHtml.Tag(sink, html.Tag, at, findings);
                break;
            case var _ when sink.IsDropping:
                break;
            case LiteralInline literal:
                sink.Text(at, literal.Content.AsSpan());
                break;
            case LineBreakInline { IsHard: true }:
                sink.Add(new LineBreak(at));
                break;
            case LineBreakInline:
                sink.Add(new SoftBreak(at));
                break;
            case CodeInline code:
                sink.Add(new Code(at, code.Content));
                break;
            case HtmlEntityInline entity:
                sink.Text(at, entity.Transcoded.AsSpan());
                break;
            case AutolinkInline auto:
                Link(sink, at, Attr.Empty, [new Str(at, auto.Url)], auto.IsEmail ? "mailto:" + auto.Url : auto.Url, "");
                break;
            case LinkInline { IsImage: true } image:
                sink.Add(new Image(at, Attributes.Of(image), Read(image), image.Url ?? "", image.Title ?? ""));
                break;
            case LinkInline link:
                Link(sink, at, Attributes.Of(link), Read(link), link.Url ?? "", link.Title ?? "");
                break;
            case FootnoteLink { IsBackLink: true }:
                break;
            case FootnoteLink footnote:
                sink.Add(Note(at, footnote.Footnote));
                break;
            case TaskList task:
                sink.Add(new Span(at, new Attr("", ["task"], []), [new Str(at, task.Checked ? "Fait :" : "À faire :")]));
                break;
            case EmphasisInline emphasis:
                sink.Add(Emphasis(at, emphasis));
                break;
            case DelimiterInline delimiter:
                sink.Text(at, delimiter.ToLiteral().Replace(MarkdownDialect.Bracket, '[').AsSpan());
                for (var child = delimiter.FirstChild; child is not null; child = child.NextSibling)
                    Add(sink, child);
                break;
            case ContainerInline container:
                for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                    Add(sink, child);
                break;
        }
    }

    private static Place At(Md.Inline inline) => inline.Span.IsEmpty ? Place.None : new(inline.Span.Start, inline.Span.Length);

    private Model.Inline Emphasis(Place at, EmphasisInline emphasis)
    {
        var content = Read(emphasis);
        var attr = Attributes.Of(emphasis);
        Model.Inline inline = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            (MarkdownDialect.Bracket, _) => new Span(at, attr, content),
            ('~', 2) => new Strikeout(at, content),
            ('~', 1) => new Subscript(at, content),
            ('^', _) => new Superscript(at, content),
            ('+', _) => new Span(at, new Attr("", ["ins"], []), content),
            ('=', _) => new Span(at, new Attr("", ["mark"], []), content),
            (_, 2) => new Strong(at, content),
            _ => new Emph(at, content),
        };
        return attr == Attr.Empty || inline is Span ? inline : new Span(at, attr, [inline]);
    }

    private void Link(InlineSink sink, Place at, Attr attr, ImmutableArray<Model.Inline> content, string target, string title)
    {
        if (LinkTargets.IsSafe(target))
        {
            sink.Add(new Link(at, attr, content, target, title));
            return;
        }
        findings.Add(ImportRules.LinkScheme, at, target);
        foreach (var inline in content)
            sink.Add(inline);
    }

    /// <summary>One shared instance however often it is cited; a note that cites itself gets an empty one.</summary>
    private Note Note(Place at, Footnote footnote)
    {
        if (_notes.TryGetValue(footnote, out var known))
            return known;
        var label = (footnote.Label ?? "").TrimStart('^');
        _notes[footnote] = new Note(at, label, []);
        var note = new Note(at, label, _declared.TryGetValue(footnote, out var read) ? read(footnote) : []);
        return _notes[footnote] = note;
    }
}
