using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>Every run of text of a document with its place, mail links and cells of a dataset included.</summary>
internal static class Texts
{
    public static IEnumerable<(Place At, string Text)> Of(Document document) => Blocks(document.Blocks);

    private static IEnumerable<(Place, string)> Blocks(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                Plain p => Inlines(p.Content),
                Para p => Inlines(p.Content),
                Header h => Inlines(h.Content),
                LineBlock l => l.Lines.SelectMany(line => Inlines(line)),
                BlockQuote q => Blocks(q.Content),
                Div d => Blocks(d.Content),
                Figure f => Blocks(f.Content).Concat(Blocks(f.Caption)),
                CodeBlock c => [(c.At, c.Text)],
                BulletList l => l.Items.SelectMany(i => Blocks(i)),
                OrderedList l => l.Items.SelectMany(i => Blocks(i)),
                DefinitionList l => l.Items.SelectMany(i => Inlines(i.Term).Concat(i.Definitions.SelectMany(d => Blocks(d)))),
                Table t => Blocks(t.Caption).Concat(t.Head.Concat(t.Body).Concat(t.Foot).SelectMany(r => r.Cells).SelectMany(c => Blocks(c.Content))),
                _ => Enumerable.Empty<(Place, string)>(),
            }
        );

    private static IEnumerable<(Place, string)> Inlines(IEnumerable<Inline> inlines) =>
        inlines.SelectMany(inline =>
            inline switch
            {
                Str s => [(s.At, s.Text)],
                Code c => [(c.At, c.Text)],
                InlineContainer c => Inlines(c.Content),
                Note { Content: [.. var content] } => Blocks(content.Where(b => b is Para or Plain)),
                _ => Enumerable.Empty<(Place, string)>(),
            }
        );
}
