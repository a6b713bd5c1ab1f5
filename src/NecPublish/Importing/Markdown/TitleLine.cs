namespace NecPublish.Importing.Markdown;

/// <summary>The first level 1 heading of a Markdown text, found without parsing it.</summary>
internal static class TitleLine
{
    public static string? Of(ReadOnlySpan<char> text)
    {
        var inFence = false;
        var inHeader = text.StartsWith("---\n") || text.StartsWith("---\r\n");
        var isFirst = true;
        foreach (var raw in text.EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (inHeader)
            {
                inHeader = isFirst || !(line.SequenceEqual("---") || line.SequenceEqual("..."));
                isFirst = false;
                continue;
            }
            if (line.StartsWith("```") || line.StartsWith("~~~"))
                inFence = !inFence;
            if (inFence || !line.StartsWith("# "))
                continue;
            var title = line[2..].Trim().TrimEnd('#').Trim().ToString().Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
            return title.Length > 0 ? title : null;
        }
        return null;
    }
}
