using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish;

/// <summary>A body once what its author keeps for themselves has left it: no page, twin, copy or kit can then show it.</summary>
internal static class ShownDocument
{
    /// <summary>Without the speaker's notes, unless the author publishes them.</summary>
    public static Document Of(Document document, Resource resource) =>
        resource.Kind != ResourceKind.Deck || resource.Source.Metadata.PublishSpeakerNotes ? document : document with { Blocks = WithoutNotes(document.Blocks) };

    private static ImmutableArray<Block> WithoutNotes(ImmutableArray<Block> blocks) =>
        [.. blocks.Where(b => !(b is Div d && d.Attr.Has("notes"))).Select(b => b is Div d && d.Attr.Has("slide") ? d with { Content = WithoutNotes(d.Content) } : b)];
}
