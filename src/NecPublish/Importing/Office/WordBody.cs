using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Importing.Office.WordXml;

namespace NecPublish.Importing.Office;

/// <summary>
/// A text part made ready for pandoc: what is hidden goes, what floats is put where it is anchored, and marks carry what pandoc's tree has
/// no room for (<see cref="WordMarks"/>).
/// </summary>
internal sealed class WordBody(WordStyles styles, WordColours colours)
{
    /// <summary>Nine points, in the format's half-points.</summary>
    private const int SmallestText = 18;

    private readonly ImmutableArray<(Place, string)>.Builder _hidden = ImmutableArray.CreateBuilder<(Place, string)>();
    private readonly ImmutableArray<Place>.Builder _floating = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _lost = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _justified = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _small = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _passages = ImmutableArray.CreateBuilder<Place>();
    private int _paragraph;
    private int _tracked;

    /// <summary>What was found in the parts prepared so far; the comments are counted elsewhere.</summary>
    public OfficeFacts Facts =>
        new()
        {
            HiddenText = _hidden.ToImmutable(),
            FloatingObjects = [.. _floating.Distinct()],
            LostDrawings = _lost.ToImmutable(),
            LostPassages = _passages.ToImmutable(),
            TrackedChanges = _tracked,
            JustifiedText = _justified.ToImmutable(),
            SmallText = [.. _small.Distinct()],
            Colours = colours.Found,
        };

    public void Prepare(XDocument part)
    {
        foreach (var fallback in part.Descendants(Mc + "Fallback").ToList())
            fallback.Remove();
        foreach (var contents in part.Descendants(W + "sdt").Where(s => s.Descendants(W + "docPartGallery").Any(g => g.Value() == "Table of Contents")).ToList())
            contents.Remove();
        foreach (var line in part.Descendants(W + "p").Where(p => styles.IsContents(p.Style())).ToList())
            line.Remove();
        _tracked += part.Descendants().Count(e => e.Name == W + "ins" || e.Name == W + "del" || e.Name == W + "moveFrom" || e.Name == W + "moveTo" || e.Name == W + "cellDel");
        Accept(part);
        WordWrappings.Open(part);
        colours.HasDrawnGround |= part.Descendants().Any(e => e.Name == Wp + "anchor" || e.Name == W + "pict");
        LiftTextBoxes(part);
        foreach (var grid in part.Descendants(W + "tblGrid").Where(g => !g.Elements(W + "gridCol").Any()))
            Measure(grid);
        foreach (var block in part.Descendants().Where(e => e.Name == W + "p" || e.Name == W + "altChunk").ToList())
        {
            if (block.Name == W + "altChunk")
                _passages.Add(new(System.Math.Max(_paragraph, 1)));
            // one that stood in a hidden shape went with it, and is counted all the same
            else if (++_paragraph > 0 && block.Document is not null)
                Prepare(block, _paragraph);
        }
    }

    /// <summary>
    /// What was deleted goes now, before boxes are lifted out of it; pandoc does not know deleted rows (17.13.5.12). The marks of deleted
    /// paragraphs, which hold nothing, are left to pandoc.
    /// </summary>
    public static void Accept(XDocument part)
    {
        foreach (var cell in part.Descendants(W + "tc").Where(c => c.Element(W + "tcPr")?.Element(W + "cellDel") is not null).ToList())
        {
            var row = cell.Parent;
            cell.Remove();
            if (row?.Name == W + "tr" && !row.Elements(W + "tc").Any())
                row.Remove();
        }
        foreach (var row in part.Descendants(W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + "del") is not null).ToList())
        {
            var table = row.Parent;
            row.Remove();
            if (table?.Name == W + "tbl" && !table.Descendants(W + "tr").Any())
                table.Remove();
        }
        foreach (var deleted in part.Descendants().Where(e => (e.Name == W + "del" || e.Name == W + "moveFrom") && e.HasElements).ToList())
            deleted.Remove();
    }

    /// <summary>Pandoc loses the text of boxes: their paragraphs follow the one that they hang on. A hidden box stays, and goes with its run or its shape.</summary>
    private void LiftTextBoxes(XDocument part)
    {
        foreach (var box in part.Descendants(W + "txbxContent").Where(b => !b.Ancestors(W + "r").Any(styles.IsHidden) && !b.Ancestors().Any(HiddenShapes.Is)).Reverse().ToList())
        {
            if (box.Ancestors(W + "p").FirstOrDefault() is not { } anchor)
                continue;
            anchor.SetAttributeValue("floats", "1");
            WordColours.Forget(box);
            anchor.AddAfterSelf(box.Elements().ToList());
            box.RemoveNodes();
        }
    }

    /// <summary>Pandoc counts the columns in the grid, which careless software leaves empty: the cells would be lost.</summary>
    private static void Measure(XElement grid)
    {
        var columns = grid.Parent!.Elements(W + "tr").Select(row => row.Elements(W + "tc").Sum(Span)).DefaultIfEmpty(0).Max();
        grid.Add(Enumerable.Range(0, System.Math.Min(columns, 1000)).Select(_ => new XElement(W + "gridCol", new XAttribute(W + "w", "1000"))));
    }

    private static int Span(XElement cell) => int.TryParse(cell.Element(W + "tcPr")?.Element(W + "gridSpan")?.Value(), CultureInfo.InvariantCulture, out var span) ? System.Math.Clamp(span, 1, 1000) : 1;

    private void Prepare(XElement paragraph, int number)
    {
        var at = new Place(number);
        var style = paragraph.Style();
        if (paragraph.Attribute("floats") is { } floats)
        {
            floats.Remove();
            _floating.Add(at);
        }
        foreach (var shape in paragraph.Descendants().Where(e => HiddenShapes.Is(e) && !e.Ancestors().Any(HiddenShapes.Is) && e.Ancestors(W + "p").First() == paragraph).ToList())
        {
            _hidden.Add((at, HiddenShapes.Words(shape)));
            shape.Remove();
        }
        if (styles.IsJustified(paragraph))
            _justified.Add(at);
        foreach (var run in paragraph.Descendants(W + "r").Where(r => r.Ancestors(W + "p").First() == paragraph).ToList())
            PrepareRun(run, at);
        paragraph.Attribute(WordColours.Drawn)?.Remove();
        foreach (var drawing in paragraph.Descendants().Where(e => e.Name == Wp + "inline" || e.Name == Wp + "anchor").ToList())
            PrepareDrawing(drawing, at);
        // after the paragraph's properties, before all that is read
        var marks = $"{WordMarks.Number}{number.ToString(CultureInfo.InvariantCulture)}{WordMarks.NumberEnd}";
        if (styles.IsCaption(style))
            marks += WordMarks.Caption;
        if (styles.IsTitle(style))
            marks += WordMarks.Title;
        var first = new XElement(W + "r", new XElement(W + "t", marks));
        if (paragraph.Element(W + "pPr") is { } properties)
            properties.AddAfterSelf(first);
        else
            paragraph.AddFirst(first);
    }

    private void PrepareRun(XElement run, Place at)
    {
        var properties = run.Element(W + "rPr");
        var texts = run.Elements(W + "t").ToList();
        foreach (var text in texts.Where(t => t.Value.AsSpan().IndexOfAnyInRange(WordMarks.Number, WordMarks.Title) >= 0))
            text.Value = string.Concat(text.Value.Where(c => !WordMarks.IsMark(c)));
        if (styles.IsHidden(run) || !colours.Read(run, at))
        {
            var words = string.Concat(run.Descendants(W + "t").Select(t => t.Value));
            if (words.Trim().Length > 0)
                _hidden.Add((at, words.Trim()));
            run.Remove();
            return;
        }
        if (int.TryParse(properties?.Element(W + "sz")?.Value(), CultureInfo.InvariantCulture, out var halfPoints) && halfPoints < SmallestText && texts.Any(t => t.Value.Any(char.IsLetter)))
            _small.Add(at);
        if (texts.Count == 0 || (string?)properties?.Element(W + "lang")?.Attribute(W + "val") is not { Length: > 1 } language || !language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return;
        if (SamePrimary(language, styles.Language ?? "fr") || !texts.Any(t => t.Value.Any(char.IsLetter)))
            return;
        texts[0].Value = $"{WordMarks.Language}{language}{WordMarks.LanguageText}{texts[0].Value}";
        texts[^1].Value += WordMarks.LanguageEnd;
    }

    private void PrepareDrawing(XElement drawing, Place at)
    {
        if (drawing.Name == Wp + "anchor")
            _floating.Add(at);
        if (!drawing.Descendants().Any(e => e.Name.LocalName == "pic") && drawing.Descendants(A + "graphicData").Any(g => ((string?)g.Attribute("uri"))?.Contains("chart", StringComparison.Ordinal) == true || ((string?)g.Attribute("uri"))?.Contains("diagram", StringComparison.Ordinal) == true))
            _lost.Add(at);
        // a picture that fills a shape: pandoc knows those that stand by themselves
        else if (drawing.Descendants().Any(e => e.Name.LocalName == "spPr" && e.Element(A + "blipFill") is not null))
            _lost.Add(at);
        if (drawing.Descendants(Decorative + "decorative").Any(d => (string?)d.Attribute("val") is "1" or "true"))
        {
            foreach (var named in drawing.Descendants().Where(e => e.Name.LocalName is "docPr" or "cNvPr"))
            {
                // a description stays beside the mark: the author said both
                named.SetAttributeValue("descr", $"{WordMarks.Decorative} {(string?)named.Attribute("descr")}");
            }
        }
    }

    internal static bool SamePrimary(string one, string other) => string.Equals(one.Split('-')[0], other.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
