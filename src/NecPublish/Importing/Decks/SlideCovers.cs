using System.Xml.Linq;
using NecPublish.Importing.Office;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>
/// What a slide hides under something else: a name in a picture under a black rectangle, words under a photo. A page shows the picture
/// whole and the words plainly, since it shows one thing after the other.
/// </summary>
internal static class SlideCovers
{
    /// <summary>Pictures that a plain shape stands in, and texts that a shape or a picture covers wholly.</summary>
    /// <param name="isOpaque">Whether nothing shows through a part's picture.</param>
    public static HashSet<XElement> Find(XElement shapes, Dictionary<string, (string Kind, string Target, bool IsOutside)> links, Func<string, bool> isOpaque)
    {
        var under = new HashSet<XElement>();
        // places in a group are those of the group
        foreach (var group in shapes.DescendantsAndSelf().Where(e => e.Name == P + "spTree" || e.Name == P + "grpSp"))
        {
            var drawn = group.Elements().Where(e => !HiddenShapes.Is(e)).Select(e => (Shape: e, Box: ShapeBox.Of(e))).Where(d => d.Box is not null).ToList();
            for (var i = 0; i < drawn.Count; i++)
            {
                var (shape, box) = (drawn[i].Shape, drawn[i].Box!.Value);
                var above = drawn.Skip(i + 1);
                if (shape.Name == P + "pic" && above.Any(o => IsPlain(o.Shape) && box.Holds(o.Box!.Value)))
                    under.Add(shape);
                else if (shape.Name == P + "sp" && SlideText.IsFilled(shape) && above.Any(o => o.Box!.Value.Holds(box) && (IsPlain(o.Shape) || IsPicture(o.Shape, links, isOpaque))))
                    under.Add(shape);
            }
        }
        return under;
    }

    /// <summary>Filled with one colour that nothing is seen through, and without words of its own: arrows point at things, and do not hide them.</summary>
    private static bool IsPlain(XElement shape) =>
        shape.Name == P + "sp"
        && !SlideText.IsFilled(shape)
        && shape.Element(P + "spPr") is { } properties
        && properties.Element(A + "solidFill") is { } fill
        && !fill.Descendants(A + "alpha").Any()
        && (string?)properties.Element(A + "prstGeom")?.Attribute("prst") is null or "rect" or "roundRect" or "ellipse" or "round2SameRect" or "snip1Rect" or "flowChartProcess" or "irregularSeal1" or "cloud";

    /// <summary>A picture, or a shape without words that is filled with one. A JPEG lets nothing through; any other is looked at.</summary>
    private static bool IsPicture(XElement shape, Dictionary<string, (string Kind, string Target, bool IsOutside)> links, Func<string, bool> isOpaque)
    {
        var holder = shape.Name == P + "pic" ? shape : shape.Name == P + "sp" && !SlideText.IsFilled(shape) ? shape.Element(P + "spPr")?.Element(A + "blipFill") : null;
        if (holder?.Descendants(A + "blip").FirstOrDefault() is not { } blip || !links.TryGetValue((string?)blip.Attribute(R + "embed") ?? "", out var image) || image.IsOutside)
            return false;
        return Path.GetExtension(image.Target).ToLowerInvariant() is ".jpg" or ".jpeg" || !blip.Elements().Any(e => e.Name.LocalName is "alphaModFix" or "clrChange" or "alphaMod") && isOpaque(image.Target);
    }
}
