using ImageMagick;

namespace NecPublish.Rendering;

/// <summary>Pictures drawn for a test.</summary>
internal static class TestPicture
{
    public static byte[] Png(uint width, uint height)
    {
        using var image = new MagickImage(MagickColors.Teal, width, height) { Format = MagickFormat.Png };
        return image.ToByteArray();
    }
}
