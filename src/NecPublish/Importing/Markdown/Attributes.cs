using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NecPublish.Model;

namespace NecPublish.Importing.Markdown;

/// <summary>The attributes in braces that the tree keeps: identifier, classes, language, size. Anything else is dropped.</summary>
internal static class Attributes
{
    private static readonly string[] Kept = ["lang", "dir", "width", "height"];

    public static Attr Of(IMarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes)
            return Attr.Empty;
        var id = Folding.Slug(attributes.Id ?? "");
        ImmutableArray<string> classes = attributes.Classes is { Count: > 0 } list ? [.. list.Where(c => Folding.Slug(c) == c)] : [];
        ImmutableArray<KeyValuePair<string, string>> values = attributes.Properties is { Count: > 0 } pairs
            ? [.. pairs.Where(p => Kept.Contains(p.Key, StringComparer.Ordinal)).Select(p => KeyValuePair.Create(p.Key, p.Value ?? ""))]
            : [];
        return id.Length == 0 && classes.IsEmpty && values.IsEmpty ? Attr.Empty : new Attr(id, classes, values);
    }
}
