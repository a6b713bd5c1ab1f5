using System.Buffers.Binary;
using ImageMagick;

namespace NecPublish.Imaging;

/// <summary>
/// A format known by its first bytes, never by its name. It is also the allow-list of decoders: what has none of these
/// signatures (SVG, PDF, MVG, a URL…) reaches no decoder.
/// </summary>
internal sealed record ImageSignature(string MediaType, MagickFormat Format)
{
    public static ImageSignature? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return new("image/jpeg", MagickFormat.Jpeg);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return new("image/png", MagickFormat.Png);
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return new("image/gif", MagickFormat.Gif);
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
            return new("image/tiff", MagickFormat.Tiff);
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8))
            return new("image/webp", MagickFormat.WebP);
        return bytes.Length >= 16 && bytes[4..8].SequenceEqual("ftyp"u8) ? OfBrands(bytes) : null;
    }

    /// <summary>ISO/IEC 23008-12: the brands of the ftyp box say whether AV1 or HEVC is inside.</summary>
    private static ImageSignature? OfBrands(ReadOnlySpan<byte> bytes)
    {
        var end = System.Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), (uint)System.Math.Min(bytes.Length, 256));
        for (var at = 8; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            var brand = bytes.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
                return new("image/avif", MagickFormat.Avif);
            if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8))
                return new("image/heic", MagickFormat.Heic);
        }
        return null;
    }

    /// <summary>True when the format's own end mark, or the length that it declares, is not reached.</summary>
    public bool IsTruncated(ReadOnlySpan<byte> bytes) =>
        Format switch
        {
            MagickFormat.Jpeg => bytes.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0,
            MagickFormat.Png => bytes.LastIndexOf("IEND"u8) < 0,
            MagickFormat.WebP => BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L > bytes.Length,
            MagickFormat.Avif or MagickFormat.Heic => BoxesLength(bytes) > bytes.Length,
            _ => false,
        };

    private static long BoxesLength(ReadOnlySpan<byte> bytes)
    {
        long at = 0;
        while (at + 16 <= bytes.Length)
        {
            var box = bytes[(int)at..];
            long length = BinaryPrimitives.ReadUInt32BigEndian(box);
            if (length == 1)
                length = (long)System.Math.Min(BinaryPrimitives.ReadUInt64BigEndian(box[8..]), long.MaxValue / 2);
            if (length == 0)
                return bytes.Length;
            if (length < 8)
                return long.MaxValue;
            at += length;
        }
        return at;
    }
}
