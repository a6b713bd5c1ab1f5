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
    public static LineKind[] Of(string[] lines)
    {
        var kinds = new LineKind[lines.Length];
        var start = 0;
        if (lines.Length > 0 && lines[0].TrimEnd() == "---")
        {
            for (start = 1; start < lines.Length && lines[start].TrimEnd() is not ("---" or "..."); start++) { }
            start++;
        }
        string? fence = null;
        var isHtml = false;
        for (var i = start; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd('\r');
            var text = line.TrimStart();
            if (text.Length == 0)
            {
                isHtml = false;
                continue;
            }
            if (text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal) || text.StartsWith("$$", StringComparison.Ordinal))
            {
                var sign = text[..(text[0] == '$' ? 2 : 3)];
                fence = fence is null ? sign : fence == sign ? null : fence;
                continue;
            }
            isHtml |= text[0] == '<' && text is not ("<br>" or "<br/>" or "<br />") && text.Length > 1 && (char.IsLetter(text[1]) || text[1] is '!' or '/' or '?');
            if (fence is not null || isHtml)
                continue;
            kinds[i] = text[0] switch
            {
                '#' => LineKind.Heading,
                '|' or '>' or ':' or '[' when text[0] != '[' || text.Contains("]:", StringComparison.Ordinal) => LineKind.Other,
                '-' or '+' or '*' when text.Length > 1 && text[1] == ' ' => LineKind.List,
                // four spaces are code, or the inside of a list
                _ when line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t') => LineKind.Other,
                _ when line.Contains('|', StringComparison.Ordinal) || line.Contains('`', StringComparison.Ordinal) || line.Contains('$', StringComparison.Ordinal) => LineKind.Other,
                _ when i + 1 < lines.Length && IsUnderline(lines[i + 1]) => LineKind.Other,
                _ when IsUnderline(line) => LineKind.Other,
                _ => LineKind.Prose,
            };
        }
        return kinds;
    }

    /// <summary>What makes the line above a heading, or a rule.</summary>
    private static bool IsUnderline(string line) => line.Trim() is { Length: > 1 } text && (text.AsSpan().Trim('=').IsEmpty || text.AsSpan().Trim('-').IsEmpty);
}
