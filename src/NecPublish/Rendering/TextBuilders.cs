using System.Text;
using Microsoft.Extensions.ObjectPool;
using NecPublish.Rendering.Models;
using NecPublish.Rendering.Theming;

namespace NecPublish.Rendering;

/// <summary>Builders of pages' text, used again from page to page: new ones were the largest pieces of memory that a page asked for. Safe for parallel use.</summary>
internal static class TextBuilders
{
    /// <summary>Characters at first: a note's body.</summary>
    private const int Usual = 16 * 1024;

    /// <summary>Characters: what became larger than any page but a list's is not kept.</summary>
    private const int Most = 256 * 1024;

    private static readonly ObjectPool<StringBuilder> Free = new DefaultObjectPoolProvider().CreateStringBuilderPool(Usual, Most);

    /// <summary>An empty one, to give back by <see cref="Finish"/> or <see cref="Return"/>.</summary>
    public static StringBuilder Take() => Free.Get();

    /// <summary>What it holds; it is not to be used afterwards.</summary>
    public static Markup Finish(StringBuilder text)
    {
        var bytes = Utf8Buffer.Take();
        bytes.Write(text);
        var whole = new Markup(bytes.Written.ToArray());
        bytes.Return();
        Return(text);
        return whole;
    }

    public static void Return(StringBuilder text) => Free.Return(text);
}
