using System.Collections.Immutable;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>
/// The pictures that a Markdown text shows, found without reading it as Markdown: what a code block shows, too, costs a day that changes when
/// such a picture does, and nothing else.
/// </summary>
internal static class ShownPictures
{
    public static ImmutableArray<string> In(ReadOnlySpan<byte> utf8, string path)
    {
        if (utf8.IndexOf("!["u8) < 0)
            return [];
        var folder = FolderLayout.FolderOf(path);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = utf8.IndexOf("!["u8); at >= 0; at = utf8.IndexOf("!["u8))
        {
            utf8 = utf8[(at + 2)..];
            if (utf8.IndexOf("]("u8) is var open and >= 0 && Target(utf8[(open + 2)..]) is { Length: > 0 } target && ContentPath.Combine(folder, target) is { } picture)
                found.Add(picture);
        }
        return [.. found];
    }

    /// <summary>"photos/a%20b.jpg "Titre")…" → "photos/a b.jpg"; null for another site's.</summary>
    private static string? Target(ReadOnlySpan<byte> rest)
    {
        var isBracketed = rest.Length > 0 && rest[0] == '<';
        var end = isBracketed ? rest.IndexOf((byte)'>') : rest.IndexOfAny(") \t\n"u8);
        if (end <= 0)
            return null;
        var target = Encoding.UTF8.GetString(rest[(isBracketed ? 1 : 0)..end]);
        return target.Contains(':', StringComparison.Ordinal) ? null : Uri.UnescapeDataString(target.Split('?', '#')[0]);
    }
}
