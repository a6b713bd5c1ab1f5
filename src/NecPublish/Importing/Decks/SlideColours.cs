using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>
/// The colours that a slide's texts are written in and stand on, where the file says both outright (ECMA-376 part 1, 19.3.1.1, 20.1.8.54,
/// 21.1.2.3.9): a gradient, a picture, a transparency, or anything drawn between the text and the slide, leaves them unknown.
/// </summary>
/// <param name="theme">What the scheme's names stand for on this slide.</param>
/// <param name="ground">The slide's; null when it is unknown.</param>
/// <param name="drawn">All that is drawn, from the bottom up.</param>
/// <param name="isInherited">The layout fills the places that it gives to texts.</param>
internal sealed class SlideColours(SchemeColours theme, Colour? ground, ImmutableArray<XElement> drawn, bool isInherited)
{
    /// <summary>Hundredths of a point: 18 points, and 14 for bold.</summary>
    private const int Large = 1800;
    private const int LargeBold = 1400;

    public static SlideColours Of(XElement slide, SlideLayers.Under under)
    {
        XElement[] layers = [slide, .. under.Layers];
        var theme = new SchemeColours(under.Scheme, layers.Select(l => l.Element(P + "clrMapOvr")?.Element(A + "overrideClrMapping")).FirstOrDefault(m => m is not null) ?? layers[^1].Element(P + "clrMap"));
        // what layouts and masters draw is under all that the slide draws; the places that they give show nothing by themselves
        return new(theme, Ground(layers, theme), [.. under.Drawn, .. Shapes(slide)], under.Places.Any(p => p.Element(P + "spPr")?.Elements().Any(IsFill) == true));
    }

    internal static IEnumerable<XElement> Shapes(XElement layer) => layer.Element(P + "cSld")?.Element(P + "spTree")?.Elements() ?? [];

    private static bool IsFill(XElement element) => element.Name.LocalName is "solidFill" or "gradFill" or "blipFill" or "pattFill" or "grpFill";

    /// <summary>The pairs of a shape that holds text; a pair as often as it stands there.</summary>
    public IEnumerable<(Colour Front, Colour Ground, bool IsLarge)> Read(XElement shape) => Runs(shape).Select(r => (r.Front, r.Ground, r.IsLarge));

    /// <summary>The runs that nobody sees: in the very colour of what they stand on, or neither filled nor outlined.</summary>
    public IEnumerable<XElement> Unseen(XElement shape) =>
        Runs(shape)
            .Where(r => r.Front == r.Ground)
            .Select(r => r.Run)
            .Concat(shape.Element(P + "txBody")?.Descendants(A + "r").Where(r => r.Element(A + "rPr") is { } own && own.Element(A + "noFill") is not null && own.Element(A + "ln") is null && r.Element(A + "t")?.Value.Any(char.IsLetterOrDigit) == true) ?? []);

    private IEnumerable<(XElement Run, Colour Front, Colour Ground, bool IsLarge)> Runs(XElement shape)
    {
        if (shape.Element(P + "txBody") is not { } body || GroundOf(shape) is not { } behindText)
            yield break;
        var font = shape.Element(P + "style")?.Element(A + "fontRef");
        foreach (var paragraph in body.Elements(A + "p"))
        {
            var level = DeckReader.Whole(paragraph.Element(A + "pPr"), "lvl") ?? 0;
            var listed = body.Element(A + "lstStyle")?.Element(A + $"lvl{(level + 1).ToString(CultureInfo.InvariantCulture)}pPr")?.Element(A + "defRPr");
            foreach (var run in paragraph.Elements(A + "r").Where(r => r.Element(A + "t")?.Value.Any(char.IsLetterOrDigit) == true))
            {
                var own = run.Element(A + "rPr");
                if (own?.Element(A + "hlinkClick") is not null || own?.Elements().Any(e => e.Name.LocalName is "gradFill" or "blipFill" or "pattFill" or "noFill" or "effectLst" or "highlight") == true)
                    continue;
                if (theme.Parse(own?.Element(A + "solidFill") ?? listed?.Element(A + "solidFill") ?? font) is { } front)
                    yield return (run, front, behindText, IsLarge(own, listed));
            }
        }
    }

    /// <summary>A size that only the layout knows is taken as large: what fails then fails at any size.</summary>
    private static bool IsLarge(XElement? own, XElement? listed)
    {
        if ((DeckReader.Whole(own, "sz") ?? DeckReader.Whole(listed, "sz")) is not { } size)
            return true;
        return size >= Large || size >= LargeBold && ((string?)own?.Attribute("b") ?? (string?)listed?.Attribute("b")) is "1" or "true";
    }

    private Colour? GroundOf(XElement shape)
    {
        var (fill, isKnown) = Fill(shape);
        if (fill is not null || !isKnown)
            return fill;
        // a group has its own system of places
        if (ground is null || shape.Parent?.Name == P + "grpSp")
            return null;
        var box = ShapeBox.Of(shape);
        foreach (var other in drawn)
        {
            if (other == shape)
                break;
            if (Covers(other) && (box is not { } mine || ShapeBox.Of(other) is not { } its || mine.Touches(its)))
                return null;
        }
        return ground;
    }

    /// <summary>The one colour that a shape is filled with; null and known for one that is seen through.</summary>
    private (Colour? Fill, bool IsKnown) Fill(XElement shape)
    {
        var properties = shape.Element(P + "spPr");
        if (properties?.Element(A + "solidFill") is { } solid)
            return (theme.Parse(solid), false);
        if (properties?.Element(A + "noFill") is not null)
            return (null, true);
        if (properties?.Elements().Any(IsFill) == true)
            return (null, false);
        return (DeckReader.Whole(shape.Element(P + "style")?.Element(A + "fillRef"), "idx") ?? 0) switch
        {
            // the first fill of a theme is the plain one; the others are mostly gradients
            0 => (null, !isInherited || !shape.Descendants(P + "ph").Any()),
            1 => (theme.Parse(shape.Element(P + "style")!.Element(A + "fillRef")), false),
            _ => (null, false),
        };
    }

    private bool Covers(XElement shape) =>
        shape.Name == P + "pic" || shape.Name == P + "graphicFrame" || shape.Name == P + "grpSp" || shape.Name == Mc + "AlternateContent" || shape.Name == P + "sp" && Fill(shape) is not (null, true);

    private static Colour? Ground(XElement[] layers, SchemeColours theme)
    {
        foreach (var layer in layers)
        {
            if (layer.Element(P + "cSld")?.Element(P + "bg") is not { } background)
                continue;
            if (background.Element(P + "bgPr") is { } own)
                return theme.Parse(own.Element(A + "solidFill"));
            // 1001 is the first of the theme's grounds, the plain one
            return DeckReader.Whole(background.Element(P + "bgRef"), "idx") == 1001 ? theme.Parse(background.Element(P + "bgRef")) : null;
        }
        return Colour.White;
    }
}
