using System.Collections.Immutable;
using ImageMagick;

namespace NecPublish.Imaging;

/// <summary>Resizes and encodes with Magick.NET where libvips has no native library, or refuses a file that Magick still reads.</summary>
internal static class MagickEncoder
{
    public static ImmutableArray<EncodedImage> Derive(
        ReadOnlyMemory<byte> source,
        ImageInfo info,
        int[] widths,
        ImmutableArray<string> formats,
        CancellationToken cancellation
    )
    {
        try
        {
            using var master = MagickReader.Decode(source, ImageSignature.Of(source.Span)!.Format);
            var profile = master.GetColorProfile();
            master.Strip();
            if (profile is not null)
                master.SetProfile(profile);
            var result = ImmutableArray.CreateBuilder<EncodedImage>(widths.Length * formats.Length);
            foreach (var width in widths)
            {
                using var scaled = master.Clone();
                if (width < scaled.Width)
                    scaled.Resize((uint)width, 0);
                foreach (var format in formats)
                {
                    cancellation.ThrowIfCancellationRequested();
                    using var copy = scaled.Clone();
                    if (Encode(copy, format) is { } content)
                    {
                        var (mediaType, extension) = ImageCodec.Naming(format);
                        result.Add(new(mediaType, extension, (int)copy.Width, (int)copy.Height, content));
                    }
                }
            }
            return result.ToImmutable();
        }
        catch (MagickException)
        {
            return [];
        }
    }

    private static byte[]? Encode(IMagickImage<byte> image, string format)
    {
        (image.Format, image.Quality) = format switch
        {
            "avif" => (MagickFormat.Avif, 50u),
            "webp" => (MagickFormat.WebP, 75u),
            "png" => (MagickFormat.Png, 95u),
            _ => (MagickFormat.Jpeg, 78u),
        };
        if (image.Format == MagickFormat.Jpeg)
        {
            image.BackgroundColor = MagickColors.White;
            image.Alpha(AlphaAction.Remove);
            image.Settings.Interlace = Interlace.Jpeg;
        }
        // PNG would carry the time of writing
        image.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "date,time");
        try
        {
            return image.ToByteArray();
        }
        catch (MagickException) when (image.Width > 16_383 || image.Height > 16_383)
        {
            return null;
        }
    }
}
