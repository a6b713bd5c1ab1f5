using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Model;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace NecPublish.Importing.Pdf;

/// <summary>The text of pages without tags: paragraphs and columns as their layout shows them. No heading is guessed.</summary>
internal static partial class PdfPages
{
    public static ImmutableArray<Block> Read(IEnumerable<Page> pages)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var page in pages)
        {
            var isFirst = true;
            foreach (var words in Paragraphs(page))
            {
                // a sentence that a page cuts goes on
                if (isFirst && blocks.Count > 0 && blocks[^1] is Para { Content: [Str before] } para && GoesOn(before.Text, words))
                    blocks[^1] = para with { Content = [before with { Text = before.Text + " " + words }] };
                else
                    blocks.Add(new Para(new(page.Number), [new Str(new(page.Number), words)]));
                isFirst = false;
            }
        }
        return blocks.ToImmutable();
    }

    private static IEnumerable<string> Paragraphs(Page page)
    {
        var letters = page.Letters.Where(l => l.Value.Length > 0 && PdfSight.IsSeen(l, page)).ToList();
        if (letters.Count == 0)
            return [];
        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters).Where(w => !string.IsNullOrWhiteSpace(w.Text)).ToList();
        if (words.Count == 0)
            return [];
        var parts = UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words)).OrderBy(b => b.ReadingOrder).Select(Words).Where(t => t.Length > 0).ToList();
        // the number of the page is not its text
        return parts.Where((text, i) => i != 0 && i != parts.Count - 1 || !PageNumber().IsMatch(text));
    }

    private static string Words(TextBlock block)
    {
        var line = new PdfLine();
        foreach (var part in block.TextLines)
        {
            if (line.Text.Length > 0 && line.Text[^1] is not ('-' or '\u00AD'))
                line.Add(" ");
            line.Add(string.Join(' ', part.Words.Select(w => string.Concat(w.Text.Where(c => !char.IsControl(c))))));
        }
        return line.Text.Replace("\u00AD", "", StringComparison.Ordinal).Trim();
    }

    private static bool GoesOn(string before, string after) => before.Length > 40 && before[^1] is not ('.' or '!' or '?' or ':' or ';' or '»') && char.IsLower(after[0]);

    [GeneratedRegex(@"^(?:page\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:/|sur|of)\s*\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PageNumber();
}
