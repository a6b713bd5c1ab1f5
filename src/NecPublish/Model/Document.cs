using System.Collections.Immutable;
using System.Text;
using NecPublish.Diagnostics;

namespace NecPublish.Model;

/// <summary>The body of one source, in the terms of Pandoc's AST. It lives for the time of its own rendering only.</summary>
public sealed record Document(PlaceKind Places, ImmutableArray<Block> Blocks) : Node(Place.None)
{
    public static readonly Document Empty = new(PlaceKind.Text, []);

    public override NodeKinds Kind => NodeKinds.Document;

    /// <summary>Turns a place into what an author can find; null for <see cref="Place.None"/>.</summary>
    public Func<Place, SourceLocation?> Locate { get; init; } = static _ => null;

    /// <summary>The source line, or the words, at a place, to show under a finding; null when there is none.</summary>
    public Func<Place, Quotation?> Quote { get; init; } = static _ => null;

    /// <summary>The tool that the author wrote it with, which decides the wording of a remedy.</summary>
    public Sources Source { get; init; } = Sources.Markdown;

    /// <summary>The title that the body gives itself (its only level 1 heading, core.xml…), or null.</summary>
    public string? Title { get; init; }

    /// <summary>BCP 47 tag declared by the source, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Values of the file that is offered which the page does not show, with their names: they are published all the same.</summary>
    public ImmutableArray<(string Name, string Text)> Unshown { get; init; } = [];
}

/// <summary>Plain text of nodes: what a reader hears, alternatives of images included.</summary>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [Str only])
            return only.Text;
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    public static string Of(ImmutableArray<Block> blocks)
    {
        // most cells and items
        if (blocks is [Plain { Content: [Str only] }])
            return only.Text.TrimEnd();
        var text = new StringBuilder();
        Append(text, blocks);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Str s:
                    text.Append(s.Text);
                    break;
                case SoftBreak or LineBreak:
                    text.Append(' ');
                    break;
                case Code c:
                    text.Append(c.Text);
                    break;
                case Math m:
                    text.Append(m.Text);
                    break;
                case InlineContainer c:
                    Append(text, c.Content);
                    break;
            }
        }
    }

    private static void Append(StringBuilder text, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Plain p:
                    Append(text, p.Content);
                    break;
                case Para p:
                    Append(text, p.Content);
                    break;
                case Header h:
                    Append(text, h.Content);
                    break;
                case LineBlock l:
                    foreach (var line in l.Lines)
                    {
                        Append(text, line);
                        text.Append('\n');
                    }
                    break;
                case BlockQuote q:
                    Append(text, q.Content);
                    break;
                case Div d:
                    Append(text, d.Content);
                    break;
                case Figure f:
                    Append(text, f.Content);
                    Append(text, f.Caption);
                    break;
                case CodeBlock c:
                    text.Append(c.Text);
                    break;
                case BulletList l:
                    foreach (var item in l.Items)
                        Append(text, item);
                    break;
                case OrderedList l:
                    foreach (var item in l.Items)
                        Append(text, item);
                    break;
                case DefinitionList l:
                    foreach (var item in l.Items)
                    {
                        Append(text, item.Term);
                        text.Append('\n');
                        foreach (var definition in item.Definitions)
                            Append(text, definition);
                    }
                    break;
                case Table t:
                    Append(text, t.Caption);
                    foreach (var row in t.Head.Concat(t.Body).Concat(t.Foot))
                    {
                        foreach (var cell in row.Cells)
                            Append(text, cell.Content);
                    }
                    break;
            }
            if (text.Length > 0 && text[^1] != '\n')
                text.Append('\n');
        }
    }
}
