using System.Collections.Immutable;
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

    /// <summary>Every inline of a type, in order, those inside others too.</summary>
    public static IEnumerable<T> All<T>(ImmutableArray<Inline> content)
        where T : Inline
    {
        foreach (var inline in content)
        {
            if (inline is T found)
                yield return found;
            if (inline is not InlineContainer container)
                continue;
            foreach (var inner in All<T>(container.Content))
                yield return inner;
        }
    }

    /// <summary>True for spaces, breaks and comments: nothing that is read.</summary>
    public static bool IsBlank(Inline inline) => inline is SoftBreak or LineBreak or RawInline || inline is Str s && string.IsNullOrWhiteSpace(s.Text);
}
