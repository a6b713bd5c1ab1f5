using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>Questions that rules ask of a line of text.</summary>
internal static class Inlines
{
    /// <summary>What a paragraph holds; empty for any other block.</summary>
    public static ImmutableArray<Inline> Of(Node? block) =>
        block switch
        {
            Para p => p.Content,
            Plain p => p.Content,
            Header h => h.Content,
            _ => [],
        };

    /// <summary>Every container of a type, in order, those inside others too.</summary>
    public static ReadOnlySpan<T> All<T>(ImmutableArray<Inline> content)
        where T : InlineContainer
    {
        List<T>? found = null;
        Add(content, ref found);
        return CollectionsMarshal.AsSpan(found);
    }

    private static void Add<T>(ImmutableArray<Inline> content, ref List<T>? found)
        where T : InlineContainer
    {
        foreach (var inline in content)
        {
            // most inlines are one of these two, which are told faster than what holds others
            if (inline is Str or SoftBreak || inline is not InlineContainer container)
                continue;
            if (container is T one)
                (found ??= []).Add(one);
            Add(container.Content, ref found);
        }
    }

    /// <summary>The lines of a paragraph as its author broke them, with where each begins; empty ones left out.</summary>
    public static IEnumerable<(Place At, string Text)> Lines(ImmutableArray<Inline> content)
    {
        var start = 0;
        for (var i = 0; i <= content.Length; i++)
        {
            if (i < content.Length && content[i] is not (SoftBreak or LineBreak))
                continue;
            if (i > start)
                yield return (content[start].At, PlainText.Of(content[start..i]));
            start = i + 1;
        }
    }

    /// <summary>True for spaces, breaks and comments: nothing that is read.</summary>
    public static bool IsBlank(Inline inline) => inline is SoftBreak or LineBreak or RawInline || inline is Str s && string.IsNullOrWhiteSpace(s.Text);
}
