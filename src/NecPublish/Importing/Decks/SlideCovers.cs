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
    /// <summary>Pictures that a plain shape stands in, and texts that a shape or a photo covers wholly.</summary>
    public static HashSet<XElement> Find(XElement shapes, Dictionary<string, (string Kind, string Target, bool IsOutside)> links)
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
                else if (shape.Name == P + "sp" && SlideText.IsFilled(shape) && above.Any(o => (IsPlain(o.Shape) || IsPhoto(o.Shape, links)) && o.Box!.Value.Holds(box)))
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

    /// <summary>A JPEG: a drawing may let what is under it be seen.</summary>
    private static bool IsPhoto(XElement shape, Dictionary<string, (string Kind, string Target, bool IsOutside)> links) =>
        shape.Name == P + "pic"
        && links.TryGetValue((string?)shape.Descendants(A + "blip").FirstOrDefault()?.Attribute(R + "embed") ?? "", out var image)
        && Path.GetExtension(image.Target).ToLowerInvariant() is ".jpg" or ".jpeg";
}
