using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// Marp's words for pictures stand in their alternative (Marpit, "Image syntax"): « bg right » makes a background, which says nothing,
/// « w:300 » a size. They are not read to anybody.
/// </summary>
internal static partial class MarpPictures
{
    public static Block In(Block block) => block is Para para && para.Content.Any(i => i is Image) ? para with { Content = [.. para.Content.Select(i => i is Image image ? Plain(image) : i)] } : block;

    private static Image Plain(Image image)
    {
        if (image.Content is not [Str alternative])
            return image;
        var words = alternative.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(w => !Keyword().IsMatch(w)).ToList();
        if (words.Contains("bg", StringComparer.Ordinal))
        {
            // beside « bg », words that Marp does not know are an alternative all the same
            kept.RemoveAll(w => w is "bg" or "left" or "right" or "vertical" or "cover" or "contain" or "fit" or "auto");
            return kept.Count == 0 ? image with { Content = [], Attr = image.Attr with { Classes = image.Attr.Classes.Add("decorative") } } : image with { Content = Text(alternative, kept) };
        }
        return kept.Count == words.Length ? image : image with { Content = Text(alternative, kept) };
    }

    private static ImmutableArray<Inline> Text(Str alternative, List<string> words) => words.Count == 0 ? [] : [alternative with { Text = string.Join(' ', words) }];

    [GeneratedRegex(@"^((w|h|width|height):[\w.%]+|(blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(:\S+)|(left|right):\d+%)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Keyword();
}
