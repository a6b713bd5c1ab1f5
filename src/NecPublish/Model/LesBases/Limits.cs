namespace NecPublish.Model.LesBases;

/// <summary>What Les Bases accepts. Lengths are in UTF-16 units, as its own forms count them; sizes in bytes.</summary>
public static class Limits
{
    public const int Title = 100;
    public const int Description = 560;

    /// <summary>What a card shows of the description.</summary>
    public const int CardDescription = 300;
    public const int SectionTitle = 100;
    public const int ContentTitle = 50;
    public const int Caption = 280;
    public const int Alternative = 280;
    public const long File = 100_000_000;
    public const long Image = 10_000_000;

    /// <summary>The frame of a cover image, in pixels.</summary>
    public const int CoverWidth = 1764;
    public const int CoverHeight = 1260;

    public static bool AcceptsImage(string mediaType) => mediaType is "image/jpeg" or "image/png" or "image/webp";

    /// <summary>A title short enough: cut at a word, with an ellipsis.</summary>
    public static string Shorten(string text, int length)
    {
        text = text.Trim();
        if (text.Length <= length)
            return text;
        var cut = text.LastIndexOf(' ', length - 1);
        if (cut < length / 2)
            cut = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '.', '\u00A0', '\u202F') + "…";
    }
}
