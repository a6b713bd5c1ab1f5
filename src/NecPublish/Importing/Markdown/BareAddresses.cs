using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// Whether a text holds addresses that nobody made links of. The parser that makes them links stops at every h, f, m, t and w, and
/// takes a third of the time: it is left out where it has nothing to do.
/// </summary>
internal static class BareAddresses
{
    /// <summary>What Markdig's auto-links begin with.</summary>
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["http://", "https://", "ftp://", "mailto:", "tel:", "www."], StringComparison.Ordinal);

    /// <summary>How many addresses stand where a link has its target, <c>](</c>; -1 when one stands elsewhere.</summary>
    public static int CountLinked(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var from = 0; text[from..].IndexOfAny(Beginnings) is var next and >= 0; from += next + 1)
        {
            if (!text[..(from + next)].EndsWith("](", StringComparison.Ordinal))
                return -1;
            count++;
        }
        return count;
    }

    /// <summary>True when as many links were read: none of what looked like a link's target was left in the text.</summary>
    public static bool AreAllLinks(MarkdownDocument document, int count) =>
        count == 0 || document.Descendants<LinkInline>().Count(static l => l.Url is { } url && url.AsSpan().IndexOfAny(Beginnings) == 0) == count;
}
