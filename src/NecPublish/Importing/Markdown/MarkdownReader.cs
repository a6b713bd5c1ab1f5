using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NecPublish.Model;
using Md = Markdig.Syntax;
using TableRow = Markdig.Extensions.Tables.TableRow;
using MdDefinitionItem = Markdig.Extensions.DefinitionLists.DefinitionItem;
using MdDefinitionList = Markdig.Extensions.DefinitionLists.DefinitionList;

namespace NecPublish.Importing.Markdown;

/// <summary>Turns Markdig's blocks into the document tree, each with its offset in the text.</summary>
internal sealed class MarkdownReader(string text, string? declaredTitle, bool isDeck, MarkdownFindings findings)
{
    private readonly InlineReader _inlines = new(findings);
    private readonly HiddenStretch _hidden = new();

    public ImmutableArray<Model.Block> Read()
    {
        MarkdownDocument document;
        try
        {
            document = MarkdownDialect.Parse(text);
        }
        catch (Exception error) when (error is ArgumentException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            // Markdig's own depth limit
            findings.Add(ImportRules.TooDeep, Place.None, error.GetType().Name);
            return [];
        }
        foreach (var footnote in FootnoteRecorder.In(document))
        {
            if (footnote.Links.Count == 0)
                findings.Add(ImportRules.FootnoteUncited, new(footnote.LabelSpan.Start, footnote.LabelSpan.Length), footnote.Label ?? "");
            _inlines.Declare(footnote, f => Blocks(f));
        }
        return isDeck ? Blocks(document) : TitleHeading.Mark(Blocks(document), declaredTitle);
    }

    private ImmutableArray<Model.Block> Blocks(ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Model.Block>(container.Count);
        foreach (var block in container)
            Add(blocks, block);
        return blocks.DrainToImmutable();
    }

    private void Add(ImmutableArray<Model.Block>.Builder blocks, Md.Block block)
    {
        var at = At(block);
        if (_hidden.IsOpen && IsHidden(block, blocks, at))
            return;
        switch (block)
        {
            // a code block by descent
            case YamlFrontMatterBlock or FootnoteGroup or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                break;
            case HeadingBlock { Level: 6 } tags when IsTags(tags):
                break;
            case HeadingBlock heading:
                blocks.Add(new Header(at, heading.Level, Attributes.Of(heading), _inlines.Read(heading.Inline)));
                break;
            case ParagraphBlock paragraph:
                if (!IsContents(paragraph))
                    Paragraph(blocks, at, paragraph);
                break;
            case QuoteBlock quote:
                blocks.Add(new Model.BlockQuote(at, Blocks(quote)));
                break;
            case ListBlock list:
                blocks.Add(List(at, list));
                break;
            case ThematicBreakBlock:
                blocks.Add(new HorizontalRule(at));
                break;
            case Md.CodeBlock code:
                var language = (code as FencedCodeBlock)?.Info;
                blocks.Add(new Model.CodeBlock(at, new Attr("", string.IsNullOrEmpty(language) ? [] : [language], []), code.Lines.ToString()));
                break;
            case Markdig.Extensions.Tables.Table table:
                blocks.Add(Table(at, table));
                break;
            case CustomContainer container:
                blocks.Add(Container(at, container));
                break;
            case Markdig.Extensions.Figures.Figure figure:
                blocks.Add(Figure(at, figure));
                break;
            case MdDefinitionList definitions:
                blocks.Add(new Model.DefinitionList(at, Definitions(definitions)));
                break;
            case HtmlBlock html:
                var raw = html.Lines.ToString();
                RawHtml.AddTo(blocks, raw, at, findings);
                _hidden.Begin(raw);
                break;
            case ContainerBlock other:
                foreach (var inner in other)
                    Add(blocks, inner);
                break;
            case LeafBlock { Inline: { } inline }:
                blocks.Add(new Para(at, _inlines.Read(inline)));
                break;
        }
    }

    /// <summary>A block that raw HTML above hides; of the piece that ends the stretch, what follows is read. What holds others is looked into.</summary>
    private bool IsHidden(Md.Block block, ImmutableArray<Model.Block>.Builder blocks, Place at)
    {
        if (block is HtmlBlock html)
        {
            if (_hidden.After(html.Lines.ToString()) is { } rest && !string.IsNullOrWhiteSpace(rest))
            {
                RawHtml.AddTo(blocks, rest, at, findings);
                _hidden.Begin(rest);
            }
        }
        else if (block is ContainerBlock container)
        {
            // an end inside a list or a quotation shows what follows it there
            var shown = Blocks(container);
            blocks.AddRange(shown);
        }
        else if (block is LeafBlock { Inline: { } inline })
        {
            foreach (var tag in inline.Descendants<Markdig.Syntax.Inlines.HtmlInline>().TakeWhile(_ => _hidden.IsOpen))
                _ = _hidden.After(tag.Tag);
        }
        return true;
    }

    private void Paragraph(ImmutableArray<Model.Block>.Builder blocks, Place at, ParagraphBlock paragraph)
    {
        var content = PadMarks.Read(_inlines.Read(paragraph.Inline), findings);
        if (content.IsEmpty)
            return;
        // pandoc's caption: « Table: … » under the table, or « : … »
        if (blocks.Count > 0 && blocks[^1] is Model.Table { Caption.IsEmpty: true } table && content is [Str first, ..] && CaptionMark(first.Text) is var mark and > 0)
        {
            blocks[^1] = table with { Caption = [new Plain(at, content.SetItem(0, first with { Text = first.Text[mark..].TrimStart() }))] };
            return;
        }
        // Pandoc's paragraphs carry no attributes: a language needs a container
        var attr = Attributes.Of(paragraph);
        blocks.Add(attr["lang"] is null ? new Para(at, content) : new Div(at, attr, [new Para(at, content)]));
    }

    private static int CaptionMark(string text) =>
        text.StartsWith("Table:", StringComparison.OrdinalIgnoreCase) ? 6 : text.StartsWith("Table :", StringComparison.OrdinalIgnoreCase) ? 7 : text.StartsWith(": ", StringComparison.Ordinal) ? 2 : 0;

    private Model.Block List(Place at, ListBlock list)
    {
        var items = Each<ListItemBlock, ImmutableArray<Model.Block>>(list, (item, _) => Item(item, list.IsLoose));
        if (!list.IsOrdered)
            return new BulletList(at, items);
        var style = list.BulletType switch
        {
            'a' => ListNumberStyle.LowerAlpha,
            'A' => ListNumberStyle.UpperAlpha,
            'i' => ListNumberStyle.LowerRoman,
            'I' => ListNumberStyle.UpperRoman,
            _ => ListNumberStyle.Decimal,
        };
        return new OrderedList(at, int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 1, style, items);
    }

    private ImmutableArray<Model.Block> Item(ListItemBlock item, bool isLoose)
    {
        var blocks = Blocks(item);
        return isLoose ? blocks : [.. blocks.Select(b => b is Para p ? new Plain(p.At, p.Content) : b)];
    }

    /// <summary>Markdig makes an item of each definition; one without a term defines the term before it.</summary>
    private ImmutableArray<Model.DefinitionItem> Definitions(MdDefinitionList list)
    {
        var items = ImmutableArray.CreateBuilder<Model.DefinitionItem>();
        foreach (var item in list.OfType<MdDefinitionItem>().Select(Definition))
        {
            if (item.Term.IsEmpty && items.Count > 0)
                items[^1] = items[^1] with { Definitions = items[^1].Definitions.AddRange(item.Definitions) };
            else
                items.Add(item);
        }
        return items.DrainToImmutable();
    }

    private Model.DefinitionItem Definition(MdDefinitionItem item)
    {
        var terms = item.OfType<DefinitionTerm>().SelectMany(t => _inlines.Read(t.Inline)).ToImmutableArray();
        var body = ImmutableArray.CreateBuilder<Model.Block>();
        foreach (var block in item.Where(b => b is not DefinitionTerm))
            Add(body, block);
        return new(terms, [body.ToImmutable()]);
    }

    private Model.Table Table(Place at, Markdig.Extensions.Tables.Table table)
    {
        var columns = table.ColumnDefinitions.Select(c => Alignment(c.Alignment)).ToImmutableArray();
        var width = table.OfType<TableRow>().Select(r => r.Count).DefaultIfEmpty(0).Max();
        columns = columns.Length > width ? columns[..width] : columns;
        var rows = Each<TableRow, (bool IsHeader, Row Row)>(table, (r, _) => (r.IsHeader, Row(r, columns)));
        return new Model.Table(
            at,
            Attributes.Of(table),
            [],
            columns,
            [.. rows.Where(r => r.IsHeader).Select(r => r.Row)],
            [.. rows.Where(r => !r.IsHeader).Select(r => r.Row)],
            []
        );
    }

    private Row Row(TableRow row, ImmutableArray<Model.Alignment> columns) =>
        new(At(row), Each<TableCell, Cell>(row, (cell, i) => new(At(cell), i < columns.Length ? columns[i] : Model.Alignment.Default, cell.RowSpan, cell.ColumnSpan, Plain(Blocks(cell)))));

    /// <summary>What is made of each child of one kind and its place among them; tables and lists have hundreds, so no enumerator of an enumerator.</summary>
    private static ImmutableArray<T> Each<TChild, T>(ContainerBlock parent, Func<TChild, int, T> read)
        where TChild : Md.Block
    {
        var all = ImmutableArray.CreateBuilder<T>(parent.Count);
        foreach (var child in parent)
        {
            if (child is TChild known)
                all.Add(read(known, all.Count));
        }
        return all.DrainToImmutable();
    }

    private static ImmutableArray<Model.Block> Plain(ImmutableArray<Model.Block> blocks) => blocks is [Para p] ? [new Plain(p.At, p.Content)] : blocks;

    private static Model.Alignment Alignment(TableColumnAlign? align) =>
        align switch
        {
            TableColumnAlign.Left => Model.Alignment.Left,
            TableColumnAlign.Right => Model.Alignment.Right,
            TableColumnAlign.Center => Model.Alignment.Center,
            _ => Model.Alignment.Default,
        };

    private Div Container(Place at, CustomContainer container)
    {
        var attr = Attributes.Of(container);
        var kind = Folding.Slug(container.Info ?? "");
        var blocks = Blocks(container);
        if (container.Arguments?.Trim() is { Length: > 0 } title)
            blocks = blocks.Insert(0, new Para(at, [new Strong(at, [new Str(at, title)])]));
        return new Div(at, kind.Length == 0 ? attr : attr with { Classes = attr.Classes.Contains(kind) ? attr.Classes : attr.Classes.Insert(0, kind) }, blocks);
    }

    private Model.Figure Figure(Place at, Markdig.Extensions.Figures.Figure figure)
    {
        var caption = figure.OfType<FigureCaption>().Select(c => (Model.Block)new Plain(At(c), _inlines.Read(c.Inline))).ToImmutableArray();
        var body = ImmutableArray.CreateBuilder<Model.Block>();
        foreach (var block in figure.Where(b => b is not FigureCaption))
            Add(body, block);
        return new Model.Figure(at, Attributes.Of(figure), caption, body.ToImmutable());
    }

    /// <summary>A pad's « ###### tags: `a` `b` ».</summary>
    private bool IsTags(HeadingBlock heading) => text.AsSpan(heading.Span.Start, heading.Span.Length).TrimStart('#').TrimStart().StartsWith("tags:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A pad's « [TOC] »: pages make their own.</summary>
    private bool IsContents(ParagraphBlock paragraph) => text.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Trim().Equals("[TOC]", StringComparison.OrdinalIgnoreCase);

    private static Place At(MarkdownObject node) => node.Span.IsEmpty ? Place.None : new(node.Span.Start, node.Span.Length);
}
