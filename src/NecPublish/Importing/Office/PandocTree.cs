using System.Collections.Immutable;
using System.Text.Json;
using NecPublish.Model;

namespace NecPublish.Importing.Office;

/// <summary>
/// Pandoc's JSON (pandoc-types 1.22 and 1.23) as our tree. Places are paragraph numbers, read from the marks of
/// <see cref="WordMarks"/>; the words of each numbered paragraph are kept, to show under a finding.
/// </summary>
internal sealed class PandocTree
{
    /// <summary>Nesting that no author writes by hand.</summary>
    private const int Deepest = 60;

    private readonly PandocInlines _inlines;
    private readonly Dictionary<int, string> _words = [];
    private int _depth;

    private PandocTree() => _inlines = new PandocInlines(Blocks);

    public ImmutableArray<Block> Content { get; private set; } = [];

    /// <summary>The paragraph's words; empty when it has none.</summary>
    public string WordsOf(int paragraph) => _words.GetValueOrDefault(paragraph, "");

    /// <exception cref="InvalidDataException">It is no such JSON, or is nested too deeply.</exception>
    public static PandocTree Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 2000 });
            var tree = new PandocTree();
            tree.Content = tree.Blocks(document.RootElement.GetProperty("blocks"));
            return tree;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private ImmutableArray<Block> Blocks(JsonElement list)
    {
        if (++_depth > Deepest)
            throw new InvalidDataException("nested too deeply");
        var blocks = ImmutableArray.CreateBuilder<Block>(list.GetArrayLength());
        foreach (var element in list.EnumerateArray())
        {
            if (Read(element) is { } block)
                Captions.Add(blocks, block);
        }
        _depth--;
        return blocks.DrainToImmutable();
    }

    private Block? Read(JsonElement element)
    {
        var content = element.TryGetProperty("c", out var c) ? c : default;
        switch (element.GetProperty("t").GetString())
        {
            case "Plain":
                return Line(content, (at, inlines) => new Plain(at, inlines));
            case "Para":
                return Line(content, (at, inlines) => _inlines.IsTitle ? new Header(at, 1, Attr.Empty, inlines) { Facts = OfficeHeadings.Title } : new Para(at, inlines));
            case "Header":
                return Line(content[2], (at, inlines) => new Header(at, System.Math.Clamp(content[0].GetInt32(), 1, 6), Attr.Empty, inlines));
            case "LineBlock":
            {
                var lines = content.EnumerateArray().Select(l => _inlines.Read(l)).ToImmutableArray();
                return new LineBlock(At(lines), lines);
            }
            case "BlockQuote":
                return Container(content, (at, blocks) => new BlockQuote(at, blocks));
            case "Div":
                return Container(content[1], (at, blocks) => new Div(at, PandocInlines.Attribute(content[0]), blocks));
            case "CodeBlock":
                return new CodeBlock(new(_inlines.Paragraph), Attr.Empty, _inlines.Clean(content[1].GetString()!));
            case "BulletList":
            {
                var items = Items(content);
                return new BulletList(At(items), items);
            }
            case "OrderedList":
            {
                var items = Items(content[1]);
                return new OrderedList(At(items), content[0][0].GetInt32(), Style(content[0][1].GetProperty("t").GetString()), items);
            }
            case "DefinitionList":
            {
                var items = content.EnumerateArray().Select(i => new DefinitionItem(_inlines.Read(i[0]), Items(i[1]))).ToImmutableArray();
                return new DefinitionList(items.Length > 0 && items[0].Term.Length > 0 ? items[0].Term[0].At : Place.None, items);
            }
            case "Figure":
            {
                var inside = Blocks(content[2]);
                return new Figure(inside.IsEmpty ? Place.None : inside[0].At, Attr.Empty, Blocks(content[1][1]), inside);
            }
            case "Table":
                return PandocTables.Read(content, Blocks);
            case "HorizontalRule":
                return new HorizontalRule(new(_inlines.Paragraph));
            default:
                return null;
        }
    }

    private Block Line(JsonElement content, Func<Place, ImmutableArray<Inline>, Block> make)
    {
        _inlines.Begin();
        var inlines = _inlines.Read(content);
        var at = new Place(_inlines.Paragraph);
        if (PlainText.Of(inlines).Trim() is { Length: > 0 } words)
            _words.TryAdd(at.A, words.Length <= 120 ? words : words[..119] + "…");
        var block = make(at, inlines);
        return _inlines.IsCaption ? block with { Facts = Captions.Mark } : block;
    }

    private Block Container(JsonElement content, Func<Place, ImmutableArray<Block>, Block> make)
    {
        var blocks = Blocks(content);
        return make(blocks.IsEmpty ? Place.None : blocks[0].At, blocks);
    }

    private ImmutableArray<ImmutableArray<Block>> Items(JsonElement list) => [.. list.EnumerateArray().Select(Blocks)];

    private static Place At(ImmutableArray<ImmutableArray<Block>> items) => items.FirstOrDefault(i => i.Length > 0) is { IsDefault: false } first ? first[0].At : Place.None;

    private static Place At(ImmutableArray<ImmutableArray<Inline>> lines) => lines.FirstOrDefault(i => i.Length > 0) is { IsDefault: false } first ? first[0].At : Place.None;

    private static ListNumberStyle Style(string? name) =>
        name switch
        {
            "LowerAlpha" => ListNumberStyle.LowerAlpha,
            "UpperAlpha" => ListNumberStyle.UpperAlpha,
            "LowerRoman" => ListNumberStyle.LowerRoman,
            "UpperRoman" => ListNumberStyle.UpperRoman,
            _ => ListNumberStyle.Decimal,
        };
}
