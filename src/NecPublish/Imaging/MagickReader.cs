using System.Buffers.Binary;
using System.Globalization;
using ImageMagick;

namespace NecPublish.Imaging;

/// <summary>Reads with Magick.NET: every format's header and metadata, and the pixels of what only it decodes (HEIC).</summary>
internal static class MagickReader
{
    /// <summary>What a photo may tell of its author, its place or its camera.</summary>
    private static readonly ExifTag[] PrivateTags =
    [
        ExifTag.GPSLatitude,
        ExifTag.GPSLongitude,
        ExifTag.GPSAltitude,
        ExifTag.GPSDateStamp,
        ExifTag.SerialNumber,
        ExifTag.LensSerialNumber,
        ExifTag.OwnerName,
        ExifTag.Artist,
        ExifTag.Copyright,
        ExifTag.ImageDescription,
        ExifTag.UserComment,
        ExifTag.MakerNote,
        ExifTag.XPAuthor,
        ExifTag.XPComment,
        ExifTag.XPTitle,
        ExifTag.XPSubject,
        ExifTag.XPKeywords,
        ExifTag.ImageUniqueID,
        ExifTag.HostComputer,
    ];

    static MagickReader()
    {
        // One thread per image: the build works on several images at once. No disk: a bomb fails instead of filling it.
        ResourceLimits.Thread = 1;
        ResourceLimits.Disk = 0;
        ResourceLimits.Memory = 1UL << 30;
        ResourceLimits.ListLength = 10_000;
    }

    /// <summary>Pixels across.</summary>
    private const int SmallView = 320;

    public static ImageInfo? Identify(ReadOnlyMemory<byte> content, ImageSignature signature)
    {
        try
        {
            using var image = new MagickImage();
            image.Ping(content.Span, new MagickReadSettings { Format = signature.Format });
            var exif = Exif(image, content.Span, signature);
            var turned = IsTurned(image, exif);
            var isPrivate =
                image.GetXmpProfile() is not null
                || image.GetIptcProfile() is not null
                || image.GetAttribute("comment") is not null
                || (exif is not null && exif.Values.Any(v => PrivateTags.Contains(v.Tag)))
                || image.AttributeNames.Any(n => n is "Author" or "Description" or "Copyright" or "Comment" or "Title" or "Software");
            return new(signature.MediaType, (int)(turned ? image.Height : image.Width), (int)(turned ? image.Width : image.Height), Frames(content, signature))
            {
                TakenAt = TakenAt(exif),
                HadPrivateMetadata = isPrivate || (signature.Format == MagickFormat.WebP && RiffChunk(content.Span, "XMP "u8).Count > 0),
                IsTruncated = signature.IsTruncated(content.Span),
            };
        }
        catch (MagickException)
        {
            return null;
        }
    }

    /// <summary>Decodes the first image, turned upright, in sRGB or with its own RGB profile. MagickException when it cannot.</summary>
    public static MagickImage Decode(ReadOnlyMemory<byte> content, MagickFormat format)
    {
        var image = new MagickImage(
            content.Span,
            new MagickReadSettings
            {
                Format = format,
                FrameIndex = 0,
                FrameCount = 1,
            }
        );
        image.AutoOrient();
        if (image.ColorSpace is not (ColorSpace.sRGB or ColorSpace.Gray or ColorSpace.RGB))
        {
            if (!image.TransformColorSpace(ColorProfiles.SRGB))
                image.ColorSpace = ColorSpace.sRGB;
        }
        return image;
    }

    /// <summary>Whether nothing shows through the picture, in any of its points. MagickException when it cannot be read.</summary>
    public static bool IsOpaque(ReadOnlyMemory<byte> content, MagickFormat format)
    {
        using var image = Decode(content, format);
        return !image.HasAlpha || image.IsOpaque;
    }

    /// <summary>Reading a header alone, Magick reports the orientation of some formats; of the others EXIF does. HEIF's is applied already.</summary>
    private static bool IsTurned(MagickImage image, IExifProfile? exif) =>
        image.Orientation is var known and not Orientation.Undefined
            ? known >= Orientation.LeftTop
            : exif?.GetValue(ExifTag.Orientation)?.Value is >= 5 and <= 8;

    private static IExifProfile? Exif(MagickImage image, ReadOnlySpan<byte> bytes, ImageSignature signature)
    {
        try
        {
            return image.GetExifProfile()
                ?? signature.Format switch
                {
                    MagickFormat.WebP when RiffChunk(bytes, "EXIF"u8) is { Count: > 0, Content: var chunk } => Parse(chunk),
                    MagickFormat.Tiff => Parse(bytes),
                    _ => null,
                };
        }
        catch (Exception e) when (e is MagickException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return null; // metadata that cannot be read go with the rest
        }
    }

    /// <summary>From a TIFF structure, with or without EXIF's own six bytes in front.</summary>
    private static ExifProfile Parse(ReadOnlySpan<byte> tiff) => new(tiff.StartsWith("Exif\0\0"u8) ? tiff.ToArray() : [.. "Exif\0\0"u8, .. tiff]);

    private static DateTime? TakenAt(IExifProfile? exif)
    {
        var text = exif?.GetValue(ExifTag.DateTimeOriginal)?.Value ?? exif?.GetValue(ExifTag.DateTimeDigitized)?.Value;
        return DateTime.TryParseExact(text, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var taken) ? taken : null;
    }

    private static int Frames(ReadOnlyMemory<byte> content, ImageSignature signature)
    {
        if (signature.Format == MagickFormat.WebP)
            return System.Math.Max(1, RiffChunk(content.Span, "ANMF"u8).Count);
        if (signature.Format is not (MagickFormat.Gif or MagickFormat.Tiff))
            return 1;
        using var frames = new MagickImageCollection();
        frames.Ping(content.Span, new MagickReadSettings { Format = signature.Format });
        // a camera's TIFF may hold the same picture again, small
        return signature.Format == MagickFormat.Tiff ? frames.Count(f => f.Width > SmallView || f.Width * 2 > frames[0].Width) : frames.Count;
    }

    /// <summary>How often a chunk stands in a WebP file, and its first content.</summary>
    private static (int Count, byte[] Content) RiffChunk(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        var (count, content) = (0, Array.Empty<byte>());
        for (long at = 12; at + 8 <= bytes.Length; )
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)(at + 4)..]);
            if (at + 8 + length > bytes.Length)
                break;
            if (bytes.Slice((int)at, 4).SequenceEqual(name) && count++ == 0)
                content = bytes.Slice((int)at + 8, (int)length).ToArray();
            at += 8 + length + (length & 1);
        }
        return (count, content);
    }
}
