namespace NecPublish.Tending.Fixing;

internal enum LineKind : byte
{
    /// <summary>A blank line, or what nobody but its author may touch: header, code, table, HTML, quotation, mathematics.</summary>
    Other,
    Prose,
    Heading,
    List,
}

/// <summary>What each line of a Markdown source is, by its first signs; when in doubt, <see cref="LineKind.Other"/>.</summary>
internal static class LineKinds
{
    /// <summary>Columns that make a line code, or the inside of a list.</summary>
    private const int CodeIndent = 4;

    /// <summary>Elements whose content goes on past a blank line, as far as their end tag (CommonMark 0.31, 4.6).</summary>
    private static readonly string[] Raw = ["pre", "script", "style", "textarea"];

    public static LineKind[] Of(string[] lines)
    {
        var kinds = new LineKind[lines.Length];
        string? fence = null;
        // what ends a piece of HTML: a sign, or "" for a blank line
        string? html = null;
        for (var i = AfterHeader(lines); i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            var text = line.TrimStart();
            if (fence is not null)
            {
                fence = Closes(text, fence) ? null : fence;
                continue;
            }
            if (html is null && text.Length > 0 && Fence(text) is { } opened)
            {
                fence = opened;
                continue;
            }
            html ??= Html(text);
            if (html is { Length: > 0 } ? text.Contains(html, StringComparison.OrdinalIgnoreCase) : text.Length == 0)
            {
                html = null;
                continue;
            }
            if (html is null)
                kinds[i] = KindOf(line, text, i + 1 < lines.Length ? lines[i + 1] : "");
        }
        return kinds;
    }

    /// <summary>The first line after the header; a header that does not end is all there is.</summary>
    private static int AfterHeader(string[] lines)
    {
        // some editors put a mark of their own before all the rest
        if (lines.Length == 0 || lines[0].TrimStart('\ufeff').TrimEnd() != "---")
            return 0;
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].TrimEnd() is "---" or "...")
                return i + 1;
        }
        return lines.Length;
    }

    /// <summary>The signs that open a piece of code or of mathematics; null for a line that does not, or that closes it itself.</summary>
    private static string? Fence(string text)
    {
        if (text.StartsWith("$$", StringComparison.Ordinal))
            return text.IndexOf("$$", 2, StringComparison.Ordinal) < 0 ? "$$" : null;
        var length = text.AsSpan().IndexOfAnyExcept(text[0]) is >= 0 and var end ? end : text.Length;
        return length >= 3 && (text[0] == '~' || text[0] == '`' && text.IndexOf('`', length) < 0) ? text[..length] : null;
    }

    /// <summary>As many signs or more, and nothing else.</summary>
    private static bool Closes(string text, string fence) =>
        fence == "$$" ? text.Contains(fence, StringComparison.Ordinal) : text.StartsWith(fence, StringComparison.Ordinal) && text.AsSpan().TrimEnd().Trim(fence[0]).IsEmpty;

    /// <summary>What ends the HTML that a line begins; null for a line of text.</summary>
    private static string? Html(string text)
    {
        if (text.Length < 2 || text[0] != '<' || text is "<br>" or "<br/>" or "<br />" || !(char.IsLetter(text[1]) || text[1] is '!' or '/' or '?'))
            return null;
        if (text.StartsWith("<!--", StringComparison.Ordinal))
            return "-->";
        foreach (var element in Raw)
        {
            if (text.AsSpan(1).StartsWith(element, StringComparison.OrdinalIgnoreCase) && (text.Length == element.Length + 1 || !char.IsLetterOrDigit(text[element.Length + 1])))
                return $"</{element}>";
        }
        return "";
    }

    private static LineKind KindOf(string line, string text, string next)
    {
        if (text.Length == 0)
            return LineKind.Other;
        return text[0] switch
        {
            '#' => LineKind.Heading,
            '|' or '>' or ':' or '[' when text[0] != '[' || text.Contains("]:", StringComparison.Ordinal) => LineKind.Other,
            '-' or '+' or '*' when text.Length > 1 && text[1] == ' ' => LineKind.List,
            _ when IsIndented(line) => LineKind.Other,
            _ when line.Contains('|', StringComparison.Ordinal) || line.Contains('`', StringComparison.Ordinal) || line.Contains('$', StringComparison.Ordinal) => LineKind.Other,
            // a tag that goes on in the next line, or came from the one before
            _ when line.LastIndexOf('<') is >= 0 and var open && line.IndexOf('>', open) < 0 || line.IndexOf('>', StringComparison.Ordinal) is >= 0 and var close && line.LastIndexOf('<', close) < 0 => LineKind.Other,
            _ when IsUnderline(next) || IsUnderline(line) => LineKind.Other,
            _ => LineKind.Prose,
        };
    }

    private static bool IsIndented(string line)
    {
        var columns = 0;
        foreach (var c in line)
        {
            if (c == ' ')
                columns++;
            else if (c == '\t')
                columns += CodeIndent - (columns % CodeIndent);
            else
                break;
        }
        return columns >= CodeIndent;
    }

    /// <summary>What makes the line above a heading, or a rule.</summary>
    private static bool IsUnderline(string line) => line.Trim() is { Length: > 1 } text && (text.AsSpan().Trim('=').IsEmpty || text.AsSpan().Trim('-').IsEmpty);
}
