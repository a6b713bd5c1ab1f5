using System.Xml.Linq;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>Where an object stands on its slide, in the file's own unit.</summary>
internal readonly record struct ShapeBox(long Left, long Top, long Right, long Bottom)
{
    public bool SharesColumn(ShapeBox other) => Left < other.Right && other.Left < Right;

    public bool SharesRow(ShapeBox other) => Top < other.Bottom && other.Top < Bottom;

    public bool Touches(ShapeBox other) => SharesColumn(other) && SharesRow(other);

    public bool Holds(ShapeBox other) => Left <= other.Left && Top <= other.Top && Right >= other.Right && Bottom >= other.Bottom;

    /// <summary>Null for an object whose place the layout gives.</summary>
    public static ShapeBox? Of(XElement shape)
    {
        var frame = shape.Element(P + "spPr")?.Element(A + "xfrm") ?? shape.Element(P + "xfrm");
        if (frame?.Element(A + "off") is not { } corner || frame.Element(A + "ext") is not { } size)
            return null;
        var (x, y) = (DeckReader.Number(corner, "x"), DeckReader.Number(corner, "y"));
        return new(x, y, x + DeckReader.Number(size, "cx"), y + DeckReader.Number(size, "cy"));
    }
}
