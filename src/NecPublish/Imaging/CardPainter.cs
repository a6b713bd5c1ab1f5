using System.Globalization;
using NetVips;

namespace NecPublish.Imaging;

/// <summary>What a card says.</summary>
/// <param name="Title">Three lines at most; longer ones are set smaller, then cut.</param>
/// <param name="Line">Under the title: when, where.</param>
/// <param name="Foot">At the foot: the archive and the licence.</param>
public sealed record CardText(string Title, string Line, string Foot);

/// <summary>
/// Draws the picture that networks show beside a link: 1200 × 630 pixels, the yellow of the masthead, a sheet with its corner folded. Letters
/// are the system's own (DejaVu, Noto…), so two machines with other fonts draw other pixels; one machine always draws the same.
/// </summary>
public static class CardPainter
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>Raise when the drawing changes: it stands in cache keys.</summary>
    public const string Version = "1";

    private const int Margin = 72;
    private const int TextWidth = Width - 2 * Margin - 96;
    private const int MostTitle = 300;
    private static readonly double[] Sun = [255, 210, 63];
    private static readonly double[] Paper = [255, 254, 251];
    private static readonly double[] Ink = [20, 41, 43];
    private static readonly double[] Fold = [243, 138, 112];

    /// <summary>The card as PNG; null where letters cannot be drawn.</summary>
    public static byte[]? Draw(CardText text)
    {
        if (!VipsEncoder.IsAvailable)
            return null;
        try
        {
            var card = Image.Black(Width, Height, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);
            card = card.Mutate(m =>
            {
                m.DrawRect(Sun, 0, 0, Width, Height, fill: true);
                m.DrawRect(Paper, 36, 36, Width - 72, Height - 72, fill: true);
                // the corner is turned over: the wall shows, then the back of the sheet
                for (var y = 0; y < 96; y++)
                {
                    m.DrawLine(Sun, Width - 36 - y, Height - 36 - 95 + y, Width - 36, Height - 36 - 95 + y);
                    m.DrawLine(Fold, Width - 36 - 95, Height - 36 - 95 + y, Width - 36 - y - 1, Height - 36 - 95 + y);
                }
                m.DrawRect(Fold, Margin, Margin + 8, 84, 10, fill: true);
            });
            var title = Title(text.Title);
            if (title is null)
                return null;
            var under = Margin + 52 + title.Height + 34;
            card = Print(card, title, Margin, Margin + 52);
            if (text.Line.Length > 0)
                card = Print(card, Letters(Cut(text.Line, 90), "sans 30"), Margin, under);
            card = Print(card, Letters(Cut(text.Foot, 64), "sans bold 26"), Margin, Height - Margin - 52);
            return card.PngsaveBuffer(compression: 9, palette: true, q: 90, keep: Enums.ForeignKeep.None);
        }
        catch (VipsException)
        {
            return null; // no font at all
        }
    }

    /// <summary>The largest letters that leave room for what stands under them.</summary>
    private static Image? Title(string title)
    {
        Image? letters = null;
        foreach (var size in (int[])[72, 60, 48, 40])
        {
            letters?.Dispose();
            letters = Letters(Cut(title, MostTitle), string.Create(CultureInfo.InvariantCulture, $"serif bold {size}"));
            if (letters.Height <= 290)
                return letters;
        }
        letters?.Dispose();
        return Letters(Cut(title, 120), "serif bold 40");
    }

    private static Image Letters(string text, string font) =>
        Image.Text(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal), font: font, width: TextWidth, dpi: 72, wrap: Enums.TextWrap.WordChar);

    private static Image Print(Image card, Image letters, int left, int top)
    {
        using (letters)
        {
            using var mask = letters.Embed(left, top, Width, Height);
            return mask.Ifthenelse(Ink, card, blend: true).Cast(Enums.BandFormat.Uchar).CopyMemory();
        }
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, text.LastIndexOf(' ', most - 1) is > 0 and var end ? end : most - 1), "…");
}
