using System.Collections.Immutable;
using System.Xml.Linq;
using NecPublish.Importing.Office;
using NecPublish.Model;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>The text of a shape: paragraphs, and lists by their levels (a:pPr, ECMA-376 part 1, 21.1.2.2.7).</summary>
internal static class SlideText
{
    private const int Deepest = 9;

    private static readonly XNamespace Formulas = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    public static bool IsFilled(XElement shape) => shape.Descendants(A + "t").Concat(shape.Descendants(Formulas + "t")).Any(t => !string.IsNullOrWhiteSpace(t.Value));

    /// <summary>Its signs are read one behind the other; how they stand to each other is not.</summary>
    public static bool HasFormula(XElement body) => body.Descendants(Formulas + "oMath").Any();

    /// <summary>All the paragraphs in one line: a title.</summary>
    public static ImmutableArray<Inline> Line(XElement body, Place at, string? language, Dictionary<string, (string Kind, string Target, bool IsOutside)> links)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        foreach (var paragraph in body.Elements(A + "p").Where(IsFilled))
        {
            if (line.Count > 0)
                line.Add(new Str(at, " "));
            line.AddRange(Runs(paragraph, at, language, links).Select(i => i is LineBreak ? new Str(at, " ") : i));
        }
        return line.DrainToImmutable();
    }

    /// <param name="isList">Paragraphs that say nothing have a bullet, as in the body of a slide.</param>
    public static ImmutableArray<Block> Blocks(XElement body, Place at, bool isList, string? language, Dictionary<string, (string Kind, string Target, bool IsOutside)> links)
    {
        var paragraphs = body.Elements(A + "p")
            .Where(IsFilled)
            .Select(p => new Entry(Level(p), Bullet(p, isList), Runs(p, at, language, links)))
            .ToList();
        return Nested(paragraphs, 0, paragraphs.Count, 0, at);
    }

    private enum Mark : byte
    {
        None,
        Bullet,
        Number,
    }

    private sealed record Entry(int Level, Mark Mark, ImmutableArray<Inline> Content);

    private static int Level(XElement paragraph) => System.Math.Clamp((int?)paragraph.Element(A + "pPr")?.Attribute("lvl") ?? 0, 0, Deepest);

    private static Mark Bullet(XElement paragraph, bool isList)
    {
        var properties = paragraph.Element(A + "pPr");
        return properties?.Element(A + "buNone") is not null ? Mark.None
            : properties?.Element(A + "buAutoNum") is not null ? Mark.Number
            : properties?.Element(A + "buChar") is not null || properties?.Element(A + "buBlip") is not null || isList ? Mark.Bullet
            : Mark.None;
    }

    /// <summary>Lines from one to another as blocks: neighbours of one mark make a list, deeper ones hang under the line before.</summary>
    private static ImmutableArray<Block> Nested(List<Entry> lines, int from, int to, int level, Place at)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = from; i < to; )
        {
            if (lines[i].Mark == Mark.None)
            {
                blocks.Add(new Para(at, lines[i++].Content));
                continue;
            }
            var mark = lines[i].Mark;
            var top = lines[i].Level;
            var items = ImmutableArray.CreateBuilder<ImmutableArray<Block>>();
            while (i < to && lines[i].Mark == mark && lines[i].Level <= top)
            {
                var end = i + 1;
                while (end < to && lines[end].Mark != Mark.None && lines[end].Level > top)
                    end++;
                items.Add([new Plain(at, lines[i].Content), .. Nested(lines, i + 1, end, level + 1, at)]);
                i = end;
            }
            blocks.Add(mark == Mark.Number ? new OrderedList(at, 1, ListNumberStyle.Decimal, items.DrainToImmutable()) : new BulletList(at, items.DrainToImmutable()));
        }
        return blocks.DrainToImmutable();
    }

    private static ImmutableArray<Inline> Runs(XElement paragraph, Place at, string? language, Dictionary<string, (string Kind, string Target, bool IsOutside)> links)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var run in paragraph.Elements())
        {
            if (run.Name == A + "br")
                inlines.Add(new LineBreak(at));
            else if ((run.Name == A + "r" || run.Name == A + "fld") && run.Element(A + "t")?.Value is { Length: > 0 } text)
                Add(inlines, Styled(run.Element(A + "rPr"), text, at, language, links));
            else if (run.Descendants(Formulas + "oMath").Any() && string.Concat(run.Descendants(Formulas + "t").Select(t => t.Value)) is { Length: > 0 } signs)
                Add(inlines, new Str(at, signs));
        }
        return inlines.DrainToImmutable();
    }

    /// <summary>Neighbours without marks are one run, as the author sees them.</summary>
    private static void Add(ImmutableArray<Inline>.Builder inlines, Inline inline)
    {
        if (inline is Str next && inlines.Count > 0 && inlines[^1] is Str last)
            inlines[^1] = last with { Text = last.Text + next.Text };
        else
            inlines.Add(inline);
    }

    private static Inline Styled(XElement? properties, string text, Place at, string? language, Dictionary<string, (string Kind, string Target, bool IsOutside)> links)
    {
        Inline run = new Str(at, string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));
        if (properties is null || string.IsNullOrWhiteSpace(text))
            return run;
        if ((string?)properties.Attribute("i") is "1" or "true")
            run = new Emph(at, [run]);
        if ((string?)properties.Attribute("b") is "1" or "true")
            run = new Strong(at, [run]);
        if ((string?)properties.Attribute("lang") is { Length: > 1 } own && !WordBody.SamePrimary(own, language ?? "fr") && text.Any(char.IsLetter))
            run = new Span(at, new("", [], [new("lang", own)]), [run]);
        if (links.TryGetValue((string?)properties.Element(A + "hlinkClick")?.Attribute(R + "id") ?? "", out var link) && link.IsOutside && LinkTargets.IsSafe(link.Target))
            run = new Link(at, Attr.Empty, [run], link.Target, "");
        return run;
    }
}
