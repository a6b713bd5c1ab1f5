using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Rendering;

/// <summary>
/// Writes a document tree as Markdown that this program, pandoc and CommonMark readers with footnotes, pipe tables and bracketed
/// spans read alike. Text is escaped where Markdown would read it as markup.
/// </summary>
/// <param name="link">The target of a link in the copy; null to keep its text alone.</param>
/// <param name="picture">The target of a picture in the copy; null to leave it out.</param>
internal sealed partial class MarkdownWriter(StringBuilder output, Func<string, string?> link, Func<Image, string?> picture)
{
    private readonly List<Note> _notes = [];
    private string _indent = "";
    private bool _inTable;

    /// <summary>Writes the blocks, then the footnotes that they cite.</summary>
    public void Write(ImmutableArray<Block> blocks)
    {
        Blocks(blocks);
        for (var i = 0; i < _notes.Count; i++)
        {
            Line();
            output.Append(_indent).Append(CultureInfo.InvariantCulture, $"[^{i + 1}]: ");
            Nested(_notes[i].Content, "    ");
        }
    }

    private void Blocks(ImmutableArray<Block> blocks, bool tight = false)
    {
        var isFirst = true;
        foreach (var block in blocks)
        {
            if (block is RawBlock)
                continue;
            if (!isFirst)
            {
                if (!tight)
                    Line();
                output.Append(_indent);
            }
            isFirst = false;
            Write(block);
        }
        if (isFirst)
            output.Append('\n');
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Plain p:
                Inlines(p.Content, true);
                output.Append('\n');
                break;
            case Para p:
                Inlines(p.Content, true);
                output.Append('\n');
                break;
            case LineBlock l:
                for (var i = 0; i < l.Lines.Length; i++)
                {
                    if (i > 0)
                        output.Append(_indent);
                    Inlines(l.Lines[i], true);
                    output.Append(i < l.Lines.Length - 1 ? "\\\n" : "\n");
                }
                break;
            case Header h:
                output.Append('#', System.Math.Clamp(h.Level, 1, 6)).Append(' ');
                Inlines(h.Content, true);
                output.Append('\n');
                break;
            case BlockQuote q:
                output.Append("> ");
                Nested(q.Content, "> ");
                break;
            case Div d:
                Fenced(d);
                break;
            case HorizontalRule:
                output.Append("---\n");
                break;
            case CodeBlock c:
                Code(c);
                break;
            case BulletList l:
                List(l.Items, _ => "- ");
                break;
            case OrderedList l:
                List(l.Items, i => string.Create(CultureInfo.InvariantCulture, $"{l.Start + i}. "));
                break;
            case DefinitionList l:
                Definitions(l);
                break;
            case Figure f:
                Blocks(f.Content);
                if (!f.Caption.IsDefaultOrEmpty)
                {
                    Line();
                    output.Append(_indent);
                    Blocks(f.Caption);
                }
                break;
            case Table t:
                Pipe(t);
                break;
        }
    }

    private void Nested(ImmutableArray<Block> blocks, string prefix, bool tight = false)
    {
        var before = _indent;
        _indent += prefix;
        Blocks(blocks, tight);
        _indent = before;
    }

    /// <summary>An empty line inside the current nesting.</summary>
    private void Line()
    {
        output.Append(_indent.AsSpan().TrimEnd()).Append('\n');
    }

    private void Fenced(Div d)
    {
        if (d.Attr.Classes.IsDefaultOrEmpty && d.Attr["lang"] is null)
        {
            Blocks(d.Content);
            return;
        }
        output.Append(":::").Append(d.Attr.Classes.IsDefaultOrEmpty ? "" : d.Attr.Classes[0]);
        if (d.Attr["lang"] is { } language)
            output.Append(CultureInfo.InvariantCulture, $" {{lang={language}}}");
        output.Append('\n').Append(_indent);
        Blocks(d.Content);
        output.Append(_indent).Append(":::\n");
    }

    private void Code(CodeBlock c)
    {
        var fence = new string('`', System.Math.Max(3, LongestRun(c.Text) + 1));
        output.Append(fence).Append(c.Attr.Classes.IsDefaultOrEmpty ? "" : c.Attr.Classes[0]).Append('\n');
        foreach (var line in c.Text.TrimEnd('\n').Split('\n'))
            output.Append(_indent).Append(line).Append('\n');
        output.Append(_indent).Append(fence).Append('\n');
    }

    private void List(ImmutableArray<ImmutableArray<Block>> items, Func<int, string> marker)
    {
        var isTight = items.All(i => i.All(b => b is Plain or BulletList or OrderedList));
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                if (!isTight)
                    Line();
                output.Append(_indent);
            }
            var mark = marker(i);
            output.Append(mark);
            Nested(items[i], new string(' ', mark.Length), isTight);
        }
    }

    private void Definitions(DefinitionList list)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0)
            {
                Line();
                output.Append(_indent);
            }
            Inlines(list.Items[i].Term, true);
            output.Append('\n');
            foreach (var definition in list.Items[i].Definitions)
            {
                output.Append(_indent).Append(":   ");
                Nested(definition, "    ");
            }
        }
    }

    private void Pipe(Table t)
    {
        if (!t.Caption.IsDefaultOrEmpty)
        {
            Blocks(t.Caption);
            Line();
            output.Append(_indent);
        }
        _inTable = true;
        var columns = System.Math.Max(t.Columns.Length, t.Head.Concat(t.Body).Concat(t.Foot).Select(r => r.Cells.Sum(c => c.ColumnSpan)).DefaultIfEmpty(1).Max());
        if (t.Head is [var head, ..])
            Row(head, columns);
        else
            output.Append('|').Insert(output.Length, "  |", columns).Append('\n');
        output.Append(_indent).Append('|');
        for (var i = 0; i < columns; i++)
            output.Append((i < t.Columns.Length ? t.Columns[i] : Alignment.Default) switch { Alignment.Right => " ---: |", Alignment.Center => " :---: |", Alignment.Left => " :--- |", _ => " --- |" });
        output.Append('\n');
        foreach (var row in t.Head.Skip(1).Concat(t.Body).Concat(t.Foot))
        {
            output.Append(_indent);
            Row(row, columns);
        }
        _inTable = false;
    }

    private void Row(Row row, int columns)
    {
        output.Append('|');
        var written = 0;
        foreach (var cell in row.Cells)
        {
            output.Append(' ');
            for (var i = 0; i < cell.Content.Length; i++)
            {
                if (i > 0)
                    output.Append(' ');
                Cell(cell.Content[i]);
            }
            output.Append(" |");
            written++;
            for (var span = 1; span < cell.ColumnSpan && written < columns; span++, written++)
                output.Append("  |");
        }
        for (; written < columns; written++)
            output.Append("  |");
        output.Append('\n');
    }

    /// <summary>A pipe table's cell holds one line: blocks that need more are written as their text.</summary>
    private void Cell(Block block)
    {
        switch (block)
        {
            case Plain p:
                Inlines(p.Content, false);
                break;
            case Para p:
                Inlines(p.Content, false);
                break;
            default:
                Text(PlainText.Of([block]).ReplaceLineEndings(" "), false);
                break;
        }
    }
}
