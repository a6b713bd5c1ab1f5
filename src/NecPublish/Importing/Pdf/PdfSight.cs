using UglyToad.PdfPig.Content;

namespace NecPublish.Importing.Pdf;

/// <summary>What of a page's text can be seen: not what lies beside it, or was cropped.</summary>
internal static class PdfSight
{
    /// <summary>Letters: a line a little too long for its page hides nothing.</summary>
    private const int Overflow = 3;

    /// <summary>
    /// No part of the letter on the page: nobody was meant to read it. An absurdly large one is no letter either; the layout's
    /// statistics would take a place in memory for each point between two of them.
    /// </summary>
    public static bool IsSeen(Letter letter, Page page)
    {
        var box = letter.BoundingBox;
        double[] across = [box.BottomLeft.X, box.BottomRight.X, box.TopLeft.X, box.TopRight.X];
        double[] up = [box.BottomLeft.Y, box.BottomRight.Y, box.TopLeft.Y, box.TopRight.Y];
        return IsWithin(across, page.Width) && IsWithin(up, page.Height);
    }

    public static bool HidesText(Page page) => page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && !IsSeen(l, page)).Skip(Overflow).Any();

    private static bool IsWithin(double[] ends, double length) => ends.Min() < length && ends.Max() > 0 && ends.Max() - ends.Min() <= length;
}
