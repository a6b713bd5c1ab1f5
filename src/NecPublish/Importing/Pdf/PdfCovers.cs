using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace NecPublish.Importing.Pdf;

/// <summary>
/// Words that a page has and does not let be read: under a rectangle of their own colour or drawn later, under a remark that hides what is
/// below it, in a layer that is switched off, in no ink at all. Covering a word takes nothing out of a PDF, and whoever copies the page reads it.
/// </summary>
internal sealed class PdfCovers(PdfTokens tokens, DictionaryToken catalogue)
{
    /// <summary>Letters: an edge that a frame touches hides nothing.</summary>
    private const int Few = 3;

    /// <summary>A map may have tens of thousands.</summary>
    private const int MostFrames = 2000;

    /// <summary>Of the page: what is larger is a ground, cut to a shape that is not worked out here.</summary>
    private const double LargestShare = 0.5;

    private const double Alike = 0.1;

    private readonly HashSet<string> _switchedOff = SwitchedOff(tokens, catalogue);

    /// <summary>How the page hides words, in French; null when it hides none that can be told.</summary>
    public string? Of(Page page)
    {
        try
        {
            var letters = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
            return UnderRemarks(page, letters) ? "sous un cadre ajouté par-dessus la page"
                : UnderRectangles(page, letters) ? "sous un cadre de la même couleur"
                : UnderLater(page, letters) ? "sous un cadre ou une image posés par-dessus"
                : InLayers(page) ? "dans un calque masqué"
                : WithoutInk(page, letters) ? "écrits sans encre, donc invisibles,"
                : null;
        }
        // the library throws almost anything at a damaged annotation or layer: what it hides cannot be told
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return "peut-être cachés sous une remarque ou dans un calque qui ne se lisent pas";
        }
    }

    /// <summary>Remarks are taken out of the copy (<see cref="PdfObjects"/>): what one was drawn to hide would then show.</summary>
    private bool UnderRemarks(Page page, List<Letter> letters)
    {
        var pictures = page.GetImages().Select(i => i.BoundingBox).ToList();
        return page.GetAnnotations()
            .Where(a => IsOpaque(a.AnnotationDictionary))
            .Any(a => letters.Where(l => IsIn(l, a.Rectangle)).Skip(Few).Any() || pictures.Exists(p => Holds(p, a.Rectangle)));
    }

    private bool IsOpaque(DictionaryToken remark)
    {
        if (tokens.Get(remark, "CA") is NumericToken { Data: < 1 })
            return false;
        return tokens.Name(remark, "Subtype") switch
        {
            "Redact" => true,
            "Square" or "Circle" or "Polygon" => tokens.Get(remark, "IC") is ArrayToken { Data.Count: > 0 },
            "FreeText" => tokens.Get(remark, "C") is ArrayToken { Data.Count: > 0 },
            "Highlight" => tokens.Get(remark, "C") is ArrayToken { Data.Count: > 0 } colour && colour.Data.All(part => tokens.Direct(part) is NumericToken { Data: < 0.2 }),
            _ => false,
        };
    }

    private static bool UnderRectangles(Page page, List<Letter> letters)
    {
        var frames = page.Paths.Where(p => p.IsFilled && !p.IsClipping && p.FillColor is not null)
            .SelectMany(p => p.Where(s => s.IsDrawnAsRectangle).Select(s => (Box: s.GetBoundingRectangle(), Colour: p.FillColor!)))
            .Where(f => f.Box is { } box && box.Area < LargestShare * page.Width * page.Height)
            .Take(MostFrames)
            .ToList();
        return frames.Exists(f => letters.Where(l => IsIn(l, f.Box!.Value) && AreAlike(l.Color, f.Colour)).Skip(Few).Any());
    }

    /// <summary>What is drawn later lies on top, whatever its colour. A picture of the page over its own words is a scan.</summary>
    private bool UnderLater(Page page, List<Letter> letters)
    {
        if (letters.Count <= Few)
            return false;
        var isScan = IsScan(page);
        return PdfOrder.Of(page, tokens).Where(c => !c.IsPicture || !isScan).Any(c => letters.Where(l => l.TextSequence <= c.After && IsIn(l, c.Box)).Skip(Few).Any());
    }

    /// <summary>Modes 3 and 7 (ISO 32000-1, 9.3.6) are how a scan holds the words that were read in it; without the scan they hide them.</summary>
    private static bool WithoutInk(Page page, List<Letter> letters) => letters.Where(l => l.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip).Skip(Few).Any() && !IsScan(page);

    /// <summary>Pictures, in one piece or in strips, make most of the page.</summary>
    private static bool IsScan(Page page) => page.GetImages().Sum(i => System.Math.Abs(i.BoundingBox.Area)) >= LargestShare * page.Width * page.Height;

    private bool InLayers(Page page) => _switchedOff.Count > 0 && page.GetMarkedContents().Any(IsSwitchedOff);

    private bool IsSwitchedOff(MarkedContentElement element) =>
        element.Tag == "OC" && element.Properties is { } layer && _switchedOff.Contains(tokens.Text(layer, "Name") ?? "") && Letters(element).Any() || element.Children.Any(IsSwitchedOff);

    private static IEnumerable<Letter> Letters(MarkedContentElement element) => element.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).Concat(element.Children.SelectMany(Letters));

    /// <summary>The names of the layers that are off when the file is opened (ISO 32000-1, 8.11.4.3).</summary>
    private static HashSet<string> SwitchedOff(PdfTokens tokens, DictionaryToken catalogue)
    {
        var shown = tokens.Dictionary(tokens.Dictionary(catalogue, "OCProperties"), "D");
        var off = tokens.Get(shown, "OFF") is ArrayToken named ? named.Data : [];
        if (tokens.Name(shown, "BaseState") == "OFF" && tokens.Get(tokens.Dictionary(catalogue, "OCProperties"), "OCGs") is ArrayToken all)
            off = [.. off, .. all.Data.Except(tokens.Get(shown, "ON") is ArrayToken on ? on.Data : [])];
        return [.. off.Select(layer => tokens.Text(tokens.Direct(layer) as DictionaryToken, "Name")).OfType<string>()];
    }

    private static bool IsIn(Letter letter, PdfRectangle box)
    {
        var place = letter.BoundingBox.Centroid;
        return place.X > box.Left && place.X < box.Right && place.Y > box.Bottom && place.Y < box.Top;
    }

    private static bool Holds(PdfRectangle outer, PdfRectangle inner) => outer.Left <= inner.Left && outer.Right >= inner.Right && outer.Bottom <= inner.Bottom && outer.Top >= inner.Top;

    private static bool AreAlike(IColor one, IColor other)
    {
        var (a, b) = (one.ToRGBValues(), other.ToRGBValues());
        return System.Math.Abs(a.r - b.r) < Alike && System.Math.Abs(a.g - b.g) < Alike && System.Math.Abs(a.b - b.b) < Alike;
    }
}
