using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// Markdig takes out of the document, without a word, a footnote that nothing calls and a second one of the same name: who wrote it is to
/// be told. Every footnote is written down as its block begins.
/// </summary>
internal sealed class FootnoteRecorder : FootnoteParser
{
    private static readonly object Key = new();

    /// <summary>Those that the text defines, in order, called or not.</summary>
    public static IReadOnlyList<Footnote> In(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

    public override BlockState TryOpen(BlockProcessor processor) => Recorded(processor, base.TryOpen(processor));

    // a footnote right under another begins where the first would go on
    public override BlockState TryContinue(BlockProcessor processor, Block block) => Recorded(processor, base.TryContinue(processor, block));

    private static BlockState Recorded(BlockProcessor processor, BlockState state)
    {
        if (processor.NewBlocks.TryPeek(out var opened) && opened is Footnote footnote)
        {
            if (processor.Document.GetData(Key) is not List<Footnote> all)
                processor.Document.SetData(Key, all = []);
            all.Add(footnote);
        }
        return state;
    }
}
