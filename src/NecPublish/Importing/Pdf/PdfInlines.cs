using System.Collections.Immutable;
using NecPublish.Model;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace NecPublish.Importing.Pdf;

/// <summary>The words of a structure's element: the marked passages of its pages, in the structure's order.</summary>
internal sealed class PdfInlines
{
    private const int Deepest = 40;

    private readonly PdfTokens _tokens;
    private readonly Func<string, string> _role;
    private readonly Dictionary<IndirectReference, int> _pages = [];
    private readonly Dictionary<(int Page, int Mark), List<Letter>> _marked = [];
    private readonly HashSet<DictionaryToken> _open = new(ReferenceEqualityComparer.Instance);

    public PdfInlines(PdfTokens tokens, IReadOnlyList<Page> pages, DictionaryToken catalogue, Func<string, string> role)
    {
        (_tokens, _role) = (tokens, role);
        var number = 0;
        if (catalogue.Data.TryGetValue("Pages", out var tree))
            Count(tree, ref number, 0);
        foreach (var page in pages)
        {
            foreach (var mark in page.GetMarkedContents())
                Learn(page, mark);
        }
    }

    public static bool IsInline(string role) => role is "Span" or "Link" or "Quote" or "Reference" or "BibEntry" or "Code" or "Annot" or "Em" or "Strong" or "Sub" or "Lbl" or "Ruby" or "Warichu";

    /// <summary>Elements, numbers of marked passages, and references to marked passages or objects.</summary>
    public IEnumerable<IToken> Kids(DictionaryToken element) =>
        _tokens.Get(element, "K") switch
        {
            ArrayToken many => many.Data.Select(_tokens.Direct).OfType<IToken>(),
            { } one => [one],
            null => [],
        };

    public ImmutableArray<Inline> Read(DictionaryToken element) => Read(element, Kids(element));

    public ImmutableArray<Inline> Read(DictionaryToken element, IEnumerable<IToken> kids)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        var line = new PdfLine();
        Read(element, kids, inlines, line, PlaceOf(element), 0);
        Flush(inlines, line, PlaceOf(element));
        return Trim(inlines.ToImmutable());
    }

    /// <summary>The page that an element begins on.</summary>
    public Place PlaceOf(DictionaryToken element, int depth = 0)
    {
        if (element.Data.TryGetValue("Pg", out var page) && page is IndirectReferenceToken reference && _pages.TryGetValue(reference.Data, out var number))
            return new(number);
        return depth < Deepest ? Kids(element).OfType<DictionaryToken>().Select(k => PlaceOf(k, depth + 1)).FirstOrDefault(p => p.A > 0, Place.None) : Place.None;
    }

    private void Read(DictionaryToken element, IEnumerable<IToken> kids, ImmutableArray<Inline>.Builder inlines, PdfLine line, Place at, int depth)
    {
        // a structure may hold itself
        if (depth > Deepest || !_open.Add(element))
            return;
        var page = PlaceOf(element).A;
        if (_tokens.Text(element, "ActualText") is { Length: > 0 } said)
            line.Add(said);
        else
        {
            foreach (var kid in kids)
            {
                if (kid is NumericToken mark)
                    line.Add(_marked.GetValueOrDefault((page, (int)mark.Data)) ?? []);
                else if (kid is DictionaryToken part && _tokens.Number(part, "MCID") is { } number)
                    line.Add(_marked.GetValueOrDefault((PlaceOf(part).A is > 0 and var own ? own : page, number)) ?? []);
                else if (kid is DictionaryToken child && _tokens.Name(child, "S") is { } tag)
                    Child(child, _role(tag), inlines, line, at, depth);
            }
        }
        _open.Remove(element);
    }

    private void Child(DictionaryToken child, string role, ImmutableArray<Inline>.Builder inlines, PdfLine line, Place at, int depth)
    {
        if (role == "Artifact")
            return;
        if (role == "Figure")
        {
            if ((_tokens.Text(child, "Alt") ?? _tokens.Text(child, "ActualText"))?.Trim() is { Length: > 0 } alternative)
                line.Add($"[{alternative}]");
            return;
        }
        if (role != "Link" || Target(child) is not { } target)
        {
            Read(child, Kids(child), inlines, line, at, depth + 1);
            return;
        }
        Flush(inlines, line, at);
        var words = ImmutableArray.CreateBuilder<Inline>();
        Read(child, Kids(child), words, line, at, depth + 1);
        Flush(words, line, at);
        if (words.Count == 0)
            return;
        // the space before a link is not part of it
        if (words[0] is Str { Text: [' ', .. var rest] } first)
        {
            if (inlines.Count > 0 && inlines[^1] is Str before)
                inlines[^1] = before with { Text = before.Text + " " };
            else
                inlines.Add(first with { Text = " " });
            words[0] = first with { Text = rest };
        }
        inlines.Add(new Link(PlaceOf(child), Attr.Empty, words.ToImmutable(), target, ""));
    }

    /// <summary>Where the annotation of a link leads, when that is a page of the web or a letter.</summary>
    private string? Target(DictionaryToken link) =>
        Kids(link).OfType<DictionaryToken>().Select(k => _tokens.Dictionary(k, "Obj")).Select(a => _tokens.Text(_tokens.Dictionary(a, "A"), "URI")).FirstOrDefault(u => u is { Length: > 0 } && Uri.TryCreate(u, UriKind.Absolute, out _) && LinkTargets.IsSafe(u));

    private static void Flush(ImmutableArray<Inline>.Builder inlines, PdfLine line, Place at)
    {
        if (line.Take() is { Length: > 0 } words)
            inlines.Add(new Str(at, words));
    }

    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> line)
    {
        if (line is [Str first, ..])
            line = first.Text.TrimStart() is { Length: > 0 } words ? line.SetItem(0, first with { Text = words }) : line.RemoveAt(0);
        if (line is [.., Str last])
            line = last.Text.TrimEnd() is { Length: > 0 } words ? line.SetItem(line.Length - 1, last with { Text = words }) : line.RemoveAt(line.Length - 1);
        return line;
    }

    private void Count(IToken token, ref int number, int depth)
    {
        if (depth > Deepest || _tokens.Direct(token) is not DictionaryToken node)
            return;
        if (_tokens.Get(node, "Kids") is ArrayToken kids)
        {
            foreach (var kid in kids.Data)
                Count(kid, ref number, depth + 1);
        }
        else if (token is IndirectReferenceToken reference)
            _pages[reference.Data] = ++number;
    }

    private void Learn(Page page, MarkedContentElement mark)
    {
        if (mark.MarkedContentIdentifier >= 0 && !mark.IsArtifact)
        {
            if (!_marked.TryGetValue((page.Number, mark.MarkedContentIdentifier), out var letters))
                _marked[(page.Number, mark.MarkedContentIdentifier)] = letters = [];
            letters.AddRange(mark.Letters.Where(l => PdfSight.IsSeen(l, page)));
        }
        foreach (var child in mark.Children)
            Learn(page, child);
    }
}
