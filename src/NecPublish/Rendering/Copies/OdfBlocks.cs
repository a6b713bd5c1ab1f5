using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Rendering.Copies.OdfNames;

namespace NecPublish.Rendering.Copies;

/// <summary>Blocks of the tree as those of an OpenDocument (part 3, 5): headings, paragraphs, lists, tables with their header rows.</summary>
/// <param name="firstLevel">The level of the tree's headings that becomes « Titre 1 »: what is above it is the title.</param>
internal sealed class OdfBlocks(OdfInlines inlines, int firstLevel)
{
    private readonly List<XElement> _after = [];
    private string _paragraph = "Text_20_body";
    private string? _language;
    private int _depth;
    private int _tables;

    public IEnumerable<XElement> Write(ImmutableArray<Block> blocks) => blocks.SelectMany(Write).ToList();

    /// <summary>What a footnote holds.</summary>
    public IEnumerable<XElement> Note(ImmutableArray<Block> blocks) => Under("Footnote", blocks).Where(e => e.Name != TableNs + "table").ToList();

    private IEnumerable<XElement> Write(Block block)
    {
        switch (block)
        {
            case Plain p:
                return [Line(_paragraph, p.Content)];
            case Para p:
                return [Line(_paragraph, p.Content)];
            case Header { Attr: var attr } h when attr.Has("title"):
                return [];
            case Header h:
                var level = System.Math.Clamp(h.Level - firstLevel + 1, 1, 6);
                return
                [
                    new XElement(
                        TextNs + "h",
                        new XAttribute(TextNs + "style-name", string.Create(CultureInfo.InvariantCulture, $"Heading_20_{level}")),
                        new XAttribute(TextNs + "outline-level", level),
                        inlines.In(h.Attr["lang"] ?? _language, inlines.Write(h.Content))
                    ),
                ];
            case LineBlock lines:
                return [new XElement(TextNs + "p", new XAttribute(TextNs + "style-name", _paragraph), lines.Lines.SelectMany((l, i) => i == 0 ? inlines.Write(l) : inlines.Write(l).Prepend(new XElement(TextNs + "line-break"))))];
            case BlockQuote quote:
                return Under("Quotations", quote.Content);
            case Div div:
                return In(div.Attr["lang"], div.Content);
            case HorizontalRule:
                return [new XElement(TextNs + "p", new XAttribute(TextNs + "style-name", "Horizontal_20_Line"))];
            case CodeBlock code:
                return [new XElement(TextNs + "p", new XAttribute(TextNs + "style-name", "Preformatted_20_Text"), OdfInlines.Words(code.Text.TrimEnd('\n')))];
            case BulletList list:
                return List("Puces", list.Items, 1);
            case OrderedList list:
                return List("Nombres_" + list.Style, list.Items, list.Start);
            case DefinitionList list:
                return list.Items.SelectMany(i => i.Definitions.SelectMany(d => Under("List_20_Indent", d)).Prepend(Line("Terme", i.Term)));
            case Figure figure:
                return Write(figure.Content).Concat(Under("Caption", figure.Caption));
            case Model.Table table:
                return OfTable(table);
            default:
                return [];
        }
    }

    private XElement Line(string style, ImmutableArray<Inline> content) => new(TextNs + "p", new XAttribute(TextNs + "style-name", style), inlines.In(_language, inlines.Write(content)));

    private List<XElement> Under(string style, ImmutableArray<Block> blocks)
    {
        var before = _paragraph;
        _paragraph = style;
        var written = blocks.SelectMany(Write).ToList();
        _paragraph = before;
        return written;
    }

    private List<XElement> In(string? language, ImmutableArray<Block> blocks)
    {
        var before = _language;
        _language = language ?? before;
        var written = blocks.SelectMany(Write).ToList();
        _language = before;
        return written;
    }

    /// <summary>An item holds paragraphs, headings and lists, no table (5.3.3): those follow the whole list.</summary>
    private List<XElement> List(string style, ImmutableArray<ImmutableArray<Block>> items, int start)
    {
        _depth++;
        var list = new XElement(TextNs + "list", _depth == 1 || style != "Puces" ? new XAttribute(TextNs + "style-name", style) : null);
        foreach (var item in items)
        {
            var parts = item.SelectMany(Write).ToList();
            _after.AddRange(parts.Where(p => p.Name == TableNs + "table"));
            list.Add(new XElement(TextNs + "list-item", list.HasElements || start == 1 ? null : new XAttribute(TextNs + "start-value", start), parts.Where(p => p.Name != TableNs + "table")));
        }
        _depth--;
        var written = new List<XElement> { list };
        if (_depth == 0)
        {
            written.AddRange(_after);
            _after.Clear();
        }
        return written;
    }

    private IEnumerable<XElement> OfTable(Model.Table table)
    {
        // inside a cell a list begins anew, and what waits for the end of a list around the table is not the cell's
        var (depth, after, paragraph) = (_depth, _after.ToList(), _paragraph);
        (_depth, _paragraph) = (0, "Text_20_body");
        _after.Clear();
        var made = new OdfTable(blocks => Write(blocks), !inlines.HasNotes).Write(table, string.Create(CultureInfo.InvariantCulture, $"Tableau{++_tables}"));
        (_depth, _paragraph) = (depth, paragraph);
        _after.AddRange(after);
        return made is null ? [] : table.Caption.IsEmpty ? [made] : [.. Under("Caption", table.Caption), made];
    }
}
