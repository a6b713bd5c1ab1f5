using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>The headings of a document in reading order, those inside containers too.</summary>
internal static class Outline
{
    public static IEnumerable<Header> Of(Document document) => Of(document.Blocks);

    private static IEnumerable<Header> Of(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Header header)
                yield return header;
            IEnumerable<Block> inner = block switch
            {
                Div d => d.Content,
                BlockQuote q => q.Content,
                BulletList l => l.Items.SelectMany(i => i),
                OrderedList l => l.Items.SelectMany(i => i),
                _ => [],
            };
            foreach (var nested in Of(inner))
                yield return nested;
        }
    }
}
