using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ImageMagick;
using NetVips;

namespace NecPublish.Imaging;

/// <summary>
/// Resizes and encodes with libvips: nine variants of a 12-megapixel photo cost a fifth of what they cost Magick.NET.
/// Its decoders are closed but for the formats that the codec names; HEIC, which its build does not decode, is read by Magick.
/// </summary>
internal static class VipsEncoder
{
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Nsgif", "Tiff", "Heif"];

    private static readonly Log.LogDelegate Silent = static (_, _, _) => { };

    public static readonly bool IsAvailable = Start();

    public static ImmutableArray<EncodedImage> Derive(
        ReadOnlyMemory<byte> source,
        ImageInfo info,
        int[] widths,
        ImmutableArray<string> formats,
        CancellationToken cancellation
    )
    {
        var largest = widths.Max();
        try
        {
            using var master = Master(source, info, largest);
            var result = ImmutableArray.CreateBuilder<EncodedImage>(widths.Length * formats.Length);
            foreach (var width in widths)
            {
                cancellation.ThrowIfCancellationRequested();
                using var scaled = width >= master.Width ? master.Copy() : Shrink(master, width);
                foreach (var format in formats)
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (Encode(scaled, format) is { } content)
                    {
                        var (mediaType, extension) = ImageCodec.Naming(format);
                        result.Add(new(mediaType, extension, scaled.Width, scaled.Height, content));
                    }
                }
            }
            return result.ToImmutable();
        }
        catch (VipsException)
        {
            // a defect that libvips refuses (exotic TIFF, damaged data): Magick is more lenient
            return MagickEncoder.Derive(source, info, widths, formats, cancellation);
        }
    }

    private static bool Start()
    {
        if (!ModuleInitializer.VipsInitialized)
            return false;
        NetVips.NetVips.Concurrency = 1; // the build works on several images at once; encoders' bytes may depend on threads
        Cache.Max = 0;
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silent); // a damaged file is a finding, not a line on the terminal
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
            Operation.Block("VipsForeignLoad" + loader, false);
        return true;
    }

    /// <summary>The image at the largest width asked, upright, in 8-bit sRGB, grey, or RGB with its own profile, in memory.</summary>
    private static Image Master(ReadOnlyMemory<byte> source, ImageInfo info, int width)
    {
        using var read = info.MediaType == "image/heic" ? FromMagick(source, width) : Thumbnail(source, width);
        using var rgb = read.Interpretation switch
        {
            Enums.Interpretation.Srgb or Enums.Interpretation.Bw => read.Copy(),
            Enums.Interpretation.Grey16 => read.Colourspace(Enums.Interpretation.Bw),
            _ => read.Colourspace(Enums.Interpretation.Srgb),
        };
        using var bytes = rgb.Cast(Enums.BandFormat.Uchar);
        return bytes.CopyMemory();
    }

    private static Image Thumbnail(ReadOnlyMemory<byte> source, int width)
    {
        var bytes = MemoryMarshal.TryGetArray(source, out var segment) && segment is { Offset: 0, Array: { } whole } && whole.Length == source.Length ? whole : source.ToArray();
        using var read = Image.NewFromBuffer(bytes);
        return read.Interpretation == Enums.Interpretation.Cmyk ? FromInks(read, width) : Image.ThumbnailBuffer(bytes, width, height: ImageCodec.MaxSide, size: Enums.Size.Down);
    }

    /// <summary>A thumbnail made straight from a printer's colours keeps the printer's profile, which libvips has freed: copying it ends the program.</summary>
    private static Image FromInks(Image inks, int width)
    {
        using var upright = inks.Autorot();
        using var rgb = upright.IccTransform("srgb", embedded: true, inputProfile: "cmyk", intent: Enums.Intent.Relative);
        using var bare = rgb.Mutate(static m => m.Remove("icc-profile-data"));
        return Shrink(bare, width);
    }

    private static Image FromMagick(ReadOnlyMemory<byte> source, int width)
    {
        try
        {
            using var image = MagickReader.Decode(source, MagickFormat.Heic);
            using var pixels = image.GetPixels();
            var data = pixels.ToByteArray(image.HasAlpha ? PixelMapping.RGBA : PixelMapping.RGB) ?? [];
            using var raw = Image.NewFromMemory(data, (int)image.Width, (int)image.Height, image.HasAlpha ? 4 : 3, Enums.BandFormat.Uchar);
            using var tagged = raw.Copy(interpretation: Enums.Interpretation.Srgb);
            using var profiled = image.GetColorProfile()?.ToByteArray() is { } icc
                ? tagged.Mutate(m => m.Set(GValue.BlobType, "icc-profile-data", icc))
                : tagged.Copy();
            return Shrink(profiled, width);
        }
        catch (MagickException e)
        {
            throw new VipsException(e.Message, e);
        }
    }

    private static Image Shrink(Image image, int width)
    {
        using var lazy = image.ThumbnailImage(width, height: ImageCodec.MaxSide, size: Enums.Size.Down, noRotate: true);
        return lazy.CopyMemory();
    }

    /// <summary>
    /// Qualities at which an observer sees no difference on a page: AVIF 50, WebP 75, JPEG 78. AVIF’s effort 3 is six times
    /// faster than 4 for a third more bytes (a 12-megapixel photo, three widths).
    /// </summary>
    private static byte[]? Encode(Image image, string format)
    {
        const Enums.ForeignKeep keep = Enums.ForeignKeep.Icc;
        try
        {
            switch (format)
            {
                case "avif":
                    return image.HeifsaveBuffer(q: 50, compression: Enums.ForeignHeifCompression.Av1, effort: 3, encoder: Enums.ForeignHeifEncoder.Aom, keep: keep);
                case "webp":
                    return image.WebpsaveBuffer(q: 75, effort: 4, keep: keep);
                case "png":
                    return image.PngsaveBuffer(compression: 9, filter: Enums.ForeignPngFilter.All, keep: keep);
                case "jpeg":
                    using (var opaque = image.HasAlpha() ? image.Flatten(background: [255]) : image.Copy())
                        return opaque.JpegsaveBuffer(q: 78, optimizeCoding: true, interlace: true, keep: keep);
                default:
                    throw new ArgumentOutOfRangeException(nameof(format), format, "avif, webp, jpeg or png");
            }
        }
        catch (VipsException) when (image.Width > 16_383 || image.Height > 16_383)
        {
            return null; // beyond this format's limits
        }
    }
}
