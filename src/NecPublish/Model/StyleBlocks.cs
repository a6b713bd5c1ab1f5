namespace NecPublish.Model;

/// <summary>The blocks of a style sheet, one after the other (CSS Syntax 3, 5.4): what stands before the braces, and between them.</summary>
public static class StyleBlocks
{
    /// <param name="css">Without comments. A block that is never closed goes to the end, as in a browser.</param>
    /// <returns>"p, .a" with "color: red"; "@media screen" with the blocks that it holds.</returns>
    public static IEnumerable<(string Head, string Body)> Of(string css)
    {
        for (var at = 0; at < css.Length && css.IndexOf('{', at) is var open and >= 0; )
        {
            var head = css[at..open];
            var close = Closing(css, open);
            yield return (head[(head.LastIndexOf(';') + 1)..].Trim(), css[(open + 1)..close]);
            at = close + 1;
        }
    }

    /// <summary>True for what applies on every screen: not a width's, not paper's.</summary>
    public static bool IsForScreens(string head) =>
        head.StartsWith("@media", StringComparison.OrdinalIgnoreCase) && !head.Contains('(', StringComparison.Ordinal) && !head.Contains("print", StringComparison.OrdinalIgnoreCase);

    private static int Closing(string css, int open)
    {
        var depth = 0;
        for (var i = open; i < css.Length; i++)
        {
            if (css[i] == '{')
                depth++;
            else if (css[i] == '}' && --depth == 0)
                return i;
        }
        return css.Length;
    }
}
