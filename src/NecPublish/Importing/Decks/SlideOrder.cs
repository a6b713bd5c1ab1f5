using System.Xml.Linq;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>Whether a slide's objects, read one behind the other, go from top to bottom as they do for the eye.</summary>
internal static class SlideOrder
{
    /// <summary>The share of the pairs that stand one over the other and are read the other way round.</summary>
    private const double Most = 0.3;

    /// <param name="title">The slide's title; null when it has none.</param>
    public static bool IsDoubtful(XElement shapes, XElement? title)
    {
        var read = shapes.Elements().Where(s => s.Name == P + "sp" && SlideText.IsFilled(s) || s.Name == P + "pic" || s.Name == P + "graphicFrame").ToList();
        if (read.Count < 2)
            return false;
        if (title is not null && read.Contains(title) && read[0] != title)
            return true;
        var boxes = read.Select(ShapeBox.Of).OfType<ShapeBox>().ToList();
        var (pairs, reversed) = (0, 0);
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
            {
                // only what stands in one column has a top and a bottom
                if (!boxes[i].SharesColumn(boxes[j]) || boxes[i].SharesRow(boxes[j]))
                    continue;
                pairs++;
                reversed += boxes[i].Top > boxes[j].Top ? 1 : 0;
            }
        }
        return reversed > pairs * Most;
    }
}
