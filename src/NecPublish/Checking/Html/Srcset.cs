using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>What a browser may choose from for one img element: its own srcset, and the sources of the picture around it (HTML, 4.8.4).</summary>
internal static class Srcset
{
    /// <summary>The source elements of the picture that the image stands in.</summary>
    public static ImmutableArray<HtmlNode> Sources(HtmlPage page, HtmlNode image) =>
        page.Parent(image) is { Name: "picture" } picture ? [.. page.Children(picture).Where(c => c.Name == "source" && c.Index < image.Index)] : [];

    /// <summary>The widths that a set writes ("a.jpg 480w, b.jpg 960w"); empty when it writes none.</summary>
    public static IEnumerable<int> Widths(string set)
    {
        foreach (var candidate in set.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var descriptor = candidate[(candidate.LastIndexOfAny([' ', '\t', '\n']) + 1)..];
            if (descriptor.EndsWith('w') && int.TryParse(descriptor[..^1], CultureInfo.InvariantCulture, out var width) && width > 0)
                yield return width;
        }
    }
}
