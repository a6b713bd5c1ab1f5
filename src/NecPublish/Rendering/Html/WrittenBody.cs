using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>What the HTML writer makes of a document.</summary>
/// <param name="Html">The body, headings from level 2 on.</param>
/// <param name="Links">Inner links only, in order.</param>
/// <param name="Anchors">Every id written, in order.</param>
public sealed record WrittenBody(
    string Html,
    ImmutableArray<OutlineEntry> Outline,
    ImmutableArray<LinkRecord> Links,
    ImmutableArray<string> Anchors,
    int WordCount
);
