using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>Every run of text of a document with its place; of a dataset's table the caption only: its rows are in its facts.</summary>
internal static class Texts
{
    public static List<(Place At, string Text)> Of(Document document)
    {
        var runs = new List<(Place, string)>(128);
        Blocks(document.Blocks, runs);
        return runs;
    }

    private static void Blocks(ImmutableArray<Block> blocks, List<(Place, string)> runs)
    {
        foreach (var block in blocks)
            Add(block, runs);
    }

    private static void Add(Block block, List<(Place, string)> runs)
    {
        switch (block)
        {
            case Plain or Para or Header:
                Inlines(Checking.Inlines.Of(block), runs);
                break;
            case LineBlock l:
                foreach (var line in l.Lines)
                    Inlines(line, runs);
                break;
            case BlockQuote q:
                Blocks(q.Content, runs);
                break;
            case Div d:
                Blocks(d.Content, runs);
                break;
            case Figure f:
                Blocks(f.Content, runs);
                Blocks(f.Caption, runs);
                break;
            case CodeBlock c:
                runs.Add((c.At, c.Text));
                break;
            case BulletList l:
                foreach (var item in l.Items)
                    Blocks(item, runs);
                break;
            case OrderedList l:
                foreach (var item in l.Items)
                    Blocks(item, runs);
                break;
            case DefinitionList l:
                foreach (var item in l.Items)
                {
                    Inlines(item.Term, runs);
                    foreach (var definition in item.Definitions)
                        Blocks(definition, runs);
                }
                break;
            case Table t:
                Blocks(t.Caption, runs);
                if (t.Facts is TableFacts)
                    break; // a preview: all the rows are read by who asks for them
                Rows(t.Head, runs);
                Rows(t.Body, runs);
                Rows(t.Foot, runs);
                break;
        }
    }

    private static void Rows(ImmutableArray<Row> rows, List<(Place, string)> runs)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
                Blocks(cell.Content, runs);
        }
    }

    private static void Inlines(ImmutableArray<Inline> inlines, List<(Place, string)> runs)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Str s:
                    runs.Add((s.At, s.Text));
                    break;
                case Code c:
                    runs.Add((c.At, c.Text));
                    break;
                case InlineContainer c:
                    Inlines(c.Content, runs);
                    break;
                case Note n:
                    foreach (var block in n.Content)
                    {
                        if (block is Para or Plain)
                            Add(block, runs);
                    }
                    break;
            }
        }
    }
}
