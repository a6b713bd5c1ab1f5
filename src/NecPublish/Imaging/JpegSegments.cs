namespace NecPublish.Imaging;

/// <summary>The segments of a JPEG (ISO/IEC 10918-1, B.1.1.3) without touching its pixels.</summary>
public static class JpegSegments
{
    /// <summary>Without what a camera or a person wrote into it (Exif, XMP, IPTC, comments); null when there is nothing of the sort, or it is no sound JPEG.</summary>
    public static byte[]? WithoutMetadata(ReadOnlySpan<byte> jpeg)
    {
        if (!jpeg.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return null;
        var clean = new byte[jpeg.Length];
        jpeg[..2].CopyTo(clean);
        var (at, length) = (2, 2);
        while (at + 4 <= jpeg.Length && jpeg[at] == 0xFF)
        {
            var kind = jpeg[at + 1];
            // the picture itself begins: nothing of ours any more
            if (kind is 0xDA or 0xD9)
                break;
            var size = 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]);
            if (size < 4 || at + size > jpeg.Length)
                return null;
            // how to read the colours: JFIF, the profile, Adobe's transform
            if (kind is not (>= 0xE1 and <= 0xEF or 0xFE) || kind is 0xE2 or 0xEE)
            {
                jpeg.Slice(at, size).CopyTo(clean.AsSpan(length));
                length += size;
            }
            at += size;
        }
        if (at == length)
            return null;
        jpeg[at..].CopyTo(clean.AsSpan(length));
        return clean[..(length + jpeg.Length - at)];
    }
}
