using ImageMagick;

namespace NecPublish.Imaging;

/// <summary>What is cut off each side of a picture, as shares of its width and height (0 for nothing, 1 for all).</summary>
public readonly record struct ImageCrop(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Nearly lossless: the picture is encoded once more for the page.</summary>
    private const uint Quality = 95;

    /// <summary>Null when nothing is cut. What is under nought adds a margin, which shows nothing.</summary>
    public static ImageCrop? Of(double left, double top, double right, double bottom)
    {
        var crop = new ImageCrop(Share(left), Share(top), Share(right), Share(bottom));
        return crop == default ? null : crop;
    }

    /// <summary>The picture without what is cut off, which is in none of its bytes; null when it cannot be decoded, or nothing is left.</summary>
    public byte[]? Apply(ReadOnlyMemory<byte> picture)
    {
        if (ImageCodec.Identify(picture) is not { IsTooLarge: false })
            return null;
        try
        {
            using var image = MagickReader.Decode(picture, ImageSignature.Of(picture.Span)!.Format);
            // inwards: a line of pixels that is half cut off is cut off
            var (left, top) = ((int)System.Math.Ceiling(Left * image.Width), (int)System.Math.Ceiling(Top * image.Height));
            var (width, height) = ((int)image.Width - left - (int)System.Math.Ceiling(Right * image.Width), (int)image.Height - top - (int)System.Math.Ceiling(Bottom * image.Height));
            if (width <= 0 || height <= 0)
                return null;
            image.Crop(new MagickGeometry(left, top, (uint)width, (uint)height));
            image.ResetPage();
            var profile = image.GetColorProfile();
            image.Strip();
            if (profile is not null)
                image.SetProfile(profile);
            (image.Format, image.Quality) = (image.Format == MagickFormat.Jpeg ? MagickFormat.Jpeg : MagickFormat.Png, Quality);
            // PNG would carry the time of writing
            image.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "date,time");
            return image.ToByteArray();
        }
        catch (MagickException)
        {
            return null;
        }
    }

    private static double Share(double share) => share is > 0 and var cut ? System.Math.Min(cut, 1) : 0;
}
