using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>A run of text, read once for the signs that rules look for.</summary>
internal readonly record struct TextRun(Place At, string Text, RareSigns Signs)
{
    /// <summary>True where it may hold such a sign: the cheap question before a long one.</summary>
    public bool May(RareSigns signs) => (Signs & signs) != RareSigns.None;
}

/// <summary>Every run of text of a document with its place; of a dataset's table the caption only: its rows are in its facts.</summary>
internal static class Texts
{
    public static List<TextRun> Of(Document document)
    {
        var runs = new List<TextRun>(128);
        Blocks(document.Blocks, runs);
        return runs;
    }

    private static void Blocks(ImmutableArray<Block> blocks, List<TextRun> runs)
    {
        foreach (var block in blocks)
            Add(block, runs);
    }

    private static void Add(Block block, List<TextRun> runs)
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
                runs.Add(new(c.At, c.Text, RareSignsReader.Of(c.Text)));
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

    private static void Rows(ImmutableArray<Row> rows, List<TextRun> runs)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
                Blocks(cell.Content, runs);
        }
    }

    private static void Inlines(ImmutableArray<Inline> inlines, List<TextRun> runs)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Str s:
                    runs.Add(new(s.At, s.Text, RareSignsReader.Of(s.Text)));
                    break;
                case Code c:
                    runs.Add(new(c.At, c.Text, RareSignsReader.Of(c.Text)));
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
