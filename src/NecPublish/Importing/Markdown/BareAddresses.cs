using System.Buffers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// Whether a text holds addresses that nobody made links of. The parser that makes them links stops at every h, f, m, t and w, and
/// takes more than a quarter of the time: it is left out where it has nothing to do.
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
    public static bool AreAllLinks(MarkdownDocument document, int count) => count == 0 || CountIn(document) == count;

    private static int CountIn(ContainerBlock blocks)
    {
        var count = 0;
        for (var i = 0; i < blocks.Count; i++)
            count += blocks[i] switch
            {
                ContainerBlock container => CountIn(container),
                LeafBlock { Inline: { } line } => CountIn(line),
                _ => 0,
            };
        return count;
    }

    private static int CountIn(ContainerInline line)
    {
        var count = 0;
        for (var inline = line.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not ContainerInline container)
                continue;
            count += CountIn(container);
            if (container is LinkInline { Url: { } url } && url.AsSpan().IndexOfAny(Beginnings) == 0)
                count++;
        }
        return count;
    }
}
