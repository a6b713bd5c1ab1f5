using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Html;

/// <summary>A heading of a rendered body.</summary>
public sealed record OutlineEntry(int Level, string Id, string Text);

/// <summary>What the HTML writer makes of a document.</summary>
/// <param name="Html">The body, headings from level 2 on.</param>
/// <param name="Links">Inner links only, in order.</param>
/// <param name="Anchors">Every id written, in order.</param>
public sealed record WrittenBody(
    Markup Html,
    ImmutableArray<OutlineEntry> Outline,
    ImmutableArray<LinkRecord> Links,
    ImmutableArray<string> Anchors,
    int WordCount
)
{
    /// <summary>The body with a prefix before its anchors and what refers to them: two texts on one page may use the same words.</summary>
    public string HtmlUnder(string prefix)
    {
        var html = Html.Text;
        foreach (var anchor in Anchors)
            html = html.Replace($"id=\"{anchor}\"", $"id=\"{prefix}{anchor}\"", StringComparison.Ordinal)
                .Replace($"href=\"#{anchor}\"", $"href=\"#{prefix}{anchor}\"", StringComparison.Ordinal)
                .Replace($"labelledby=\"{anchor}\"", $"labelledby=\"{prefix}{anchor}\"", StringComparison.Ordinal);
        return html;
    }
}
