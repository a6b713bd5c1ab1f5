using System.Collections.Immutable;

namespace NecPublish.Imaging;

/// <summary>What an image says of itself, metadata included, before anything is stripped.</summary>
/// <param name="Width">Pixels as seen, once the camera's orientation is applied.</param>
/// <param name="Height">Pixels as seen, once the camera's orientation is applied.</param>
/// <param name="Frames">2 or more for an animation (or a multi-page TIFF).</param>
public sealed record ImageInfo(string MediaType, int Width, int Height, int Frames)
{
    /// <summary>EXIF's date, local time, for sorting photos into sessions; null when it has none.</summary>
    public DateTime? TakenAt { get; init; }

    /// <summary>True when it carried a position, a camera's serial number, an author or a comment: they are removed.</summary>
    public bool HadPrivateMetadata { get; init; }

    /// <summary>True when the file stops before its format's end mark: an interrupted copy.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>True when decoding it would take more memory than a build may use: <see cref="ImageCodec.Derive"/> refuses it.</summary>
    public bool IsTooLarge => (long)Width * Height > ImageCodec.MaxPixels || Width > ImageCodec.MaxSide || Height > ImageCodec.MaxSide;
}

/// <summary>An encoded image without any metadata but its colour profile.</summary>
public sealed record EncodedImage(string MediaType, string Extension, int Width, int Height, ReadOnlyMemory<byte> Content);

/// <summary>
/// The one door to images: what phones and cameras bring (JPEG, PNG, WebP, GIF, HEIC, TIFF, AVIF) goes in, oriented and stripped
/// derivatives come out. Same bytes in, same bytes out, whatever the number of processors. Safe for parallel calls.
/// Of an animation the first image is kept: nothing moves on a page without its reader's consent (RGAA 13.8).
/// </summary>
public static class ImageCodec
{
    /// <summary>120 million pixels: above every phone's default, below what exhausts a small machine (480 MB decoded).</summary>
    public const long MaxPixels = 120_000_000;

    /// <summary>JPEG's own limit, and enough for a panorama.</summary>
    public const int MaxSide = 65_535;

    /// <summary>Reads the header only; null when it is not one of the formats above, or when its header is broken.</summary>
    public static ImageInfo? Identify(ReadOnlyMemory<byte> content) =>
        ImageSignature.Of(content.Span) is { } signature ? MagickReader.Identify(content, signature) : null;

    /// <summary>Whether nothing shows through any point of the image; false when it cannot be decoded or is too large.</summary>
    public static bool IsOpaque(ReadOnlyMemory<byte> content)
    {
        if (ImageSignature.Of(content.Span) is not { } signature || Identify(content) is not { IsTooLarge: false })
            return false;
        try
        {
            return MagickReader.IsOpaque(content, signature.Format);
        }
        catch (ImageMagick.MagickException)
        {
            return false;
        }
    }

    /// <summary>
    /// The image at each width in each format ("avif", "webp", "jpeg", "png"), widths first, in the order asked. Never enlarged:
    /// widths above the image's own become its own, once. Empty when the image cannot be decoded or is too large; a format whose
    /// limits the size exceeds (WebP: 16 383 pixels) is left out.
    /// </summary>
    public static ImmutableArray<EncodedImage> Derive(
        ReadOnlyMemory<byte> source,
        ImmutableArray<int> widths,
        ImmutableArray<string> formats,
        CancellationToken cancellation
    )
    {
        if (Identify(source) is not { IsTooLarge: false } info)
            return [];
        int[] wanted = [.. widths.Where(w => w > 0).Select(w => System.Math.Min(w, info.Width)).Distinct()];
        if (wanted.Length == 0)
            return [];
        return VipsEncoder.IsAvailable
            ? VipsEncoder.Derive(source, info, wanted, formats, cancellation)
            : MagickEncoder.Derive(source, info, wanted, formats, cancellation);
    }

    /// <summary>"image/avif" → ".avif".</summary>
    internal static (string MediaType, string Extension) Naming(string format) =>
        format switch
        {
            "jpeg" => ("image/jpeg", ".jpg"),
            "avif" or "webp" or "png" => ("image/" + format, "." + format),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "avif, webp, jpeg or png"),
        };
}
