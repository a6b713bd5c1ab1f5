namespace NecPublish.Importing;

/// <summary>
/// How deep elements stand in each other, counted on the text before any parser sees it: a parser takes minutes over what no person
/// wrote, and walkers of trees run out of stack.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>Far past what editors write, far below what costs.</summary>
    private const int Most = 1500;

    /// <summary>Elements without content, and those that the next one closes: old pages never close them.</summary>
    private static readonly string[] Flat =
        ["area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source", "td", "th", "tr", "track", "wbr", "a"];

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; )
        {
            var isEnd = html[at + 1] == '/';
            var name = html[(at + (isEnd ? 2 : 1))..];
            name = name[..Length(name)];
            if (name.Length > 0 && !IsFlat(name))
                depth = isEnd ? System.Math.Max(0, depth - 1) : depth + 1;
            if (depth > Most)
                return true;
            var next = html[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
            length++;
        return length;
    }

    private static bool IsFlat(ReadOnlySpan<char> name)
    {
        foreach (var flat in Flat)
        {
            if (name.Equals(flat, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
