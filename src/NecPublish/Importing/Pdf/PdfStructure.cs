using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Importing.Office;
using NecPublish.Model;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace NecPublish.Importing.Pdf;

/// <summary>The structure of a tagged PDF as a tree (ISO 32000-1, 14.7 and 14.8): headings, paragraphs, lists, tables, figures' alternatives, links.</summary>
internal sealed partial class PdfStructure
{
    private const int Deepest = 60;

    private readonly PdfTokens _tokens;
    private readonly DictionaryToken _root;
    private readonly DictionaryToken? _roles;
    private readonly PdfInlines _inlines;
    private readonly ImmutableArray<Place>.Builder _figures = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _tables = ImmutableArray.CreateBuilder<Place>();

    public PdfStructure(PdfTokens tokens, IReadOnlyList<Page> pages, DictionaryToken catalogue)
    {
        _tokens = tokens;
        _root = tokens.Dictionary(catalogue, "StructTreeRoot")!;
        _roles = tokens.Dictionary(_root, "RoleMap");
        _inlines = new PdfInlines(tokens, pages, catalogue, Role);
    }

    public bool HasHeadings { get; private set; }

    public ImmutableArray<Place> FiguresWithoutAlternative => _figures.ToImmutable();

    public ImmutableArray<Place> TablesWithoutHeaders => _tables.ToImmutable();

    public ImmutableArray<Block> Read() => Blocks(_root, 0);

    private ImmutableArray<Block> Blocks(DictionaryToken element, int depth)
    {
        if (depth > Deepest)
            return [];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var loose = new List<IToken>();
        foreach (var kid in Kids(element))
        {
            if (kid is DictionaryToken child && _tokens.Name(child, "S") is { } tag && !PdfInlines.IsInline(Role(tag)))
            {
                Flush();
                foreach (var block in Block(child, tag, depth))
                    Captions.Add(blocks, block);
            }
            else
                loose.Add(kid);
        }
        Flush();
        return blocks.ToImmutable();

        void Flush()
        {
            if (loose.Count > 0 && _inlines.Read(element, loose) is { IsEmpty: false } words)
                blocks.Add(new Para(words[0].At, words));
            loose.Clear();
        }
    }

    private ImmutableArray<Block> Block(DictionaryToken element, string tag, int depth)
    {
        var role = Role(tag);
        switch (role)
        {
            case "Document" or "Part" or "Art" or "Sect" or "Div" or "NonStruct" or "Index" or "DocumentFragment" or "Aside" or "Private":
                return Blocks(element, depth + 1);
            // pages make their own
            case "TOC" or "Artifact":
                return [];
            case "BlockQuote":
                return Blocks(element, depth + 1) is { IsEmpty: false } quoted ? [new BlockQuote(quoted[0].At, quoted)] : [];
            case "H" or ['H', >= '1' and <= '6'] or "Title":
                HasHeadings = true;
                var title = _inlines.Read(element);
                var level = role is ['H', var digit] ? digit - '0' : 1;
                return title.IsEmpty ? [] : [new Header(title[0].At, level, Attr.Empty, title) { Facts = tag == "Title" ? OfficeHeadings.Title : null }];
            case "L":
                return List(element, depth);
            case "Table":
                return Table(element, depth);
            case "Figure" or "Formula":
                return Figure(element);
            case "Caption":
                return _inlines.Read(element) is { IsEmpty: false } caption ? [new Para(caption[0].At, caption) { Facts = Captions.Mark }] : [];
            case "P" when Kids(element).Any(k => k is DictionaryToken child && _tokens.Name(child, "S") is { } inner && Role(inner) is "L" or "Table" or "P" or "Figure"):
                return Blocks(element, depth + 1);
            default:
                return _inlines.Read(element) is { IsEmpty: false } words ? [new Para(words[0].At, words)] : Blocks(element, depth + 1);
        }
    }

    private ImmutableArray<Block> List(DictionaryToken element, int depth)
    {
        var items = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
        var isNumbered = false;
        foreach (var kid in Kids(element).OfType<DictionaryToken>())
        {
            var role = Role(_tokens.Name(kid, "S") ?? "");
            if (role == "L" && items.Count > 0)
            {
                items[^1] = items[^1].AddRange(List(kid, depth + 1));
                continue;
            }
            var parts = role == "LI" ? Kids(kid).OfType<DictionaryToken>().ToList() : [kid];
            isNumbered |= parts.Any(p => Role(_tokens.Name(p, "S") ?? "") == "Lbl" && PlainText.Of(_inlines.Read(p)).Any(char.IsAsciiDigit));
            var bodies = parts.Where(p => Role(_tokens.Name(p, "S") ?? "") != "Lbl").ToList();
            var item = bodies.Count > 0 ? [.. bodies.SelectMany(b => Role(_tokens.Name(b, "S") ?? "") == "L" ? List(b, depth + 1) : Blocks(b, depth + 1))] : Blocks(kid, depth + 1);
            if (!item.IsEmpty)
                items.Add(item[0] is Para first ? item.SetItem(0, new Plain(first.At, WithoutSign(first.Content, ref isNumbered))) : item);
        }
        if (items.Count == 0)
            return [];
        var at = items[0][0].At;
        return isNumbered ? [new OrderedList(at, 1, ListNumberStyle.Decimal, items.ToImmutable())] : [new BulletList(at, items.ToImmutable())];
    }

    /// <summary>LibreOffice tags the sign of an item with its words.</summary>
    private static ImmutableArray<Inline> WithoutSign(ImmutableArray<Inline> line, ref bool isNumbered)
    {
        if (line is not [Str first, ..] || Sign().Match(first.Text) is not { Success: true } sign)
            return line;
        isNumbered |= char.IsAsciiDigit(sign.Value[0]);
        return line.SetItem(0, first with { Text = first.Text[sign.Length..] });
    }

    private ImmutableArray<Block> Table(DictionaryToken element, int depth)
    {
        var rows = new List<(bool IsHead, Row Row)>();
        var hasHeaders = false;
        foreach (var row in Rows(element, 0))
        {
            var cells = Kids(row).OfType<DictionaryToken>().Select(c => (Role: Role(_tokens.Name(c, "S") ?? ""), Token: c)).Where(c => c.Role is "TH" or "TD").ToList();
            hasHeaders |= cells.Any(c => c.Role == "TH");
            if (cells.Count == 0)
                continue;
            var made = cells.Select(c => Cell(c.Token, depth)).ToImmutableArray();
            rows.Add((cells.All(c => c.Role == "TH"), new Row(made.FirstOrDefault(c => c.At.A > 0)?.At ?? Place.None, made)));
        }
        if (rows.Count == 0)
            return [];
        var head = rows.TakeWhile(r => r.IsHead).Select(r => r.Row).ToImmutableArray();
        var at = rows.Select(r => r.Row.At).FirstOrDefault(p => p.A > 0, Place.None);
        if (!hasHeaders)
            _tables.Add(at);
        return [new Table(at, Attr.Empty, [], [.. Enumerable.Repeat(Alignment.Default, rows.Max(r => r.Row.Cells.Sum(c => c.ColumnSpan)))], head, [.. rows.Skip(head.Length).Select(r => r.Row)], [])];
    }

    private IEnumerable<DictionaryToken> Rows(DictionaryToken element, int depth) =>
        depth > 3
            ? []
            : Kids(element).OfType<DictionaryToken>().SelectMany(k => Role(_tokens.Name(k, "S") ?? "") switch { "TR" => [k], "THead" or "TBody" or "TFoot" => Rows(k, depth + 1), _ => (IEnumerable<DictionaryToken>)[] });

    private Cell Cell(DictionaryToken cell, int depth)
    {
        var blocks = Blocks(cell, depth + 1);
        var layout = _tokens.Get(cell, "A") switch { DictionaryToken one => one, ArrayToken many => many.Data.Select(_tokens.Direct).OfType<DictionaryToken>().FirstOrDefault(d => d.Data.ContainsKey("ColSpan") || d.Data.ContainsKey("RowSpan")), _ => null };
        return new(blocks.IsEmpty ? Place.None : blocks[0].At, Alignment.Default, Span(layout, "RowSpan"), Span(layout, "ColSpan"), blocks is [Para p] ? [new Plain(p.At, p.Content)] : blocks);
    }

    private int Span(DictionaryToken? layout, string name) => System.Math.Clamp(_tokens.Number(layout, name) ?? 1, 1, 1000);

    private ImmutableArray<Block> Figure(DictionaryToken element)
    {
        var at = _inlines.PlaceOf(element);
        var alternative = (_tokens.Text(element, "Alt") ?? _tokens.Text(element, "ActualText"))?.Trim();
        if (string.IsNullOrEmpty(alternative))
        {
            if (_inlines.Read(element) is { IsEmpty: false } words)
                return [new Para(words[0].At, words)];
            _figures.Add(at);
            return [];
        }
        return [new Para(at, [new Str(at, $"Image\u202F: {alternative}")])];
    }

    /// <summary>What a tag of the file's own stands for.</summary>
    private string Role(string tag)
    {
        for (var steps = 0; steps < 5 && _roles is not null && tag != "Title" && _tokens.Name(_roles, tag) is { } mapped && mapped != tag; steps++)
            tag = mapped;
        return tag;
    }

    private IEnumerable<IToken> Kids(DictionaryToken element) => _inlines.Kids(element);

    [GeneratedRegex(@"^(?:[•·▪■◦○‣➢\uF0B7\u2013-]|\d{1,3}[.)])\s+(?=\S)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sign();
}
