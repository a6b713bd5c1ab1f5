using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>The headings of a document in reading order, those inside containers too.</summary>
internal static class Outline
{
    public static List<Header> Of(Document document)
    {
        var headers = new List<Header>();
        Add(document.Blocks, headers);
        return headers;
    }

    private static void Add(ImmutableArray<Block> blocks, List<Header> headers)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Header header:
                    headers.Add(header);
                    break;
                case Div d:
                    Add(d.Content, headers);
                    break;
                case BlockQuote q:
                    Add(q.Content, headers);
                    break;
                case BulletList l:
                    foreach (var item in l.Items)
                        Add(item, headers);
                    break;
                case OrderedList l:
                    foreach (var item in l.Items)
                        Add(item, headers);
                    break;
            }
        }
    }
}
