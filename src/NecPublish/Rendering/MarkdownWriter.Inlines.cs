using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Rendering;

/// <summary>Inlines, and the escaping of what Markdown would read as markup.</summary>
internal sealed partial class MarkdownWriter
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*[]<_|~^=+$");

    private void Inlines(ImmutableArray<Inline> inlines, bool atLineStart)
    {
        foreach (var inline in inlines)
        {
            Write(inline, atLineStart);
            atLineStart = inline is SoftBreak or LineBreak;
        }
    }

    private void Write(Inline inline, bool atLineStart)
    {
        switch (inline)
        {
            case Str s:
                Text(s.Text, atLineStart);
                break;
            case SoftBreak:
                Break("");
                break;
            case LineBreak:
                Break(_inTable ? "" : "\\");
                break;
            case Emph e:
                Wrap("*", e.Content);
                break;
            case Strong s:
                Wrap("**", s.Content);
                break;
            case Strikeout s:
                Wrap("~~", s.Content);
                break;
            case Superscript s:
                Wrap("^", s.Content);
                break;
            case Subscript s:
                Wrap("~", s.Content);
                break;
            case Underline u:
                Wrap("++", u.Content);
                break;
            case Quoted q:
                output.Append(q.Double ? "«\u202F" : "“");
                Inlines(q.Content, false);
                output.Append(q.Double ? "\u202F»" : "”");
                break;
            case Code c:
                var tick = new string('`', LongestRun(c.Text) + 1);
                var pad = c.Text.StartsWith('`') || c.Text.EndsWith('`') ? " " : "";
                output.Append(tick).Append(pad).Append(_inTable ? c.Text.Replace("|", "\\|", StringComparison.Ordinal) : c.Text).Append(pad).Append(tick);
                break;
            case Model.Math m:
                output.Append(m.Display ? "$$" : "$").Append(m.Text).Append(m.Display ? "$$" : "$");
                break;
            case Link l:
                Link(l);
                break;
            case Image i:
                Picture(i);
                break;
            case Span s:
                Span(s);
                break;
            case Note n:
                var index = _notes.IndexOf(n);
                if (index < 0)
                {
                    _notes.Add(n);
                    index = _notes.Count - 1;
                }
                output.Append(CultureInfo.InvariantCulture, $"[^{index + 1}]");
                break;
            case InlineContainer c:
                Inlines(c.Content, atLineStart);
                break;
        }
    }

    private void Break(string mark)
    {
        if (_inTable)
            output.Append(' ');
        else
            output.Append(mark).Append('\n').Append(_indent);
    }

    private void Wrap(string mark, ImmutableArray<Inline> content)
    {
        output.Append(mark);
        Inlines(content, false);
        output.Append(mark);
    }

    private void Link(Link l)
    {
        if (link(l.Target) is not { } target)
        {
            Inlines(l.Content, false);
            return;
        }
        output.Append('[');
        Inlines(l.Content, false);
        output.Append("](").Append(Target(target)).Append(')');
    }

    private void Picture(Image i)
    {
        if (picture(i) is not { } target)
            return;
        output.Append("![");
        Inlines(i.Content, false);
        output.Append("](").Append(Target(target)).Append(')');
        if (i.IsDecorative)
            output.Append("{.decorative}");
    }

    private void Span(Span s)
    {
        var mark = s.Attr.Has("mark");
        var language = s.Attr["lang"];
        if (mark)
            output.Append("==");
        else if (language is not null)
            output.Append('[');
        Inlines(s.Content, false);
        if (mark)
            output.Append("==");
        else if (language is not null)
            output.Append(CultureInfo.InvariantCulture, $"]{{lang={language}}}");
    }

    private static string Target(string target) => target.AsSpan().ContainsAny(" ()<>") ? $"<{target.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>" : target;

    private void Text(string text, bool atLineStart)
    {
        var start = 0;
        if (atLineStart && StartsBlock(text) is >= 0 and var mark)
        {
            output.Append(text, 0, mark).Append('\\').Append(text[mark]);
            start = mark + 1;
        }
        while (start < text.Length && text.AsSpan(start).IndexOfAny(Marks) is >= 0 and var found)
        {
            var at = start + found;
            output.Append(text, start, found);
            if (IsMarkup(text, at))
                output.Append('\\');
            output.Append(text[at]);
            start = at + 1;
        }
        output.Append(text, start, text.Length - start);
    }

    private bool IsMarkup(string text, int at) =>
        text[at] switch
        {
            '_' => at == 0 || at == text.Length - 1 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]),
            '|' => _inTable,
            '=' or '+' => at + 1 < text.Length && text[at + 1] == text[at],
            _ => true,
        };

    /// <summary>Where the mark stands that would make a heading, a quotation or a list of a line; -1 when none does.</summary>
    private static int StartsBlock(string text)
    {
        if (text.Length == 0)
            return -1;
        if (text[0] is '#' or '>' || (text[0] is '-' or '+' && (text.Length == 1 || text[1] is ' ' or '-')))
            return 0;
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && (text[digits] is '.' or ')') ? digits : -1;
    }

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = System.Math.Max(longest, run);
        }
        return longest;
    }
}
