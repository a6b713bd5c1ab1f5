using ImageMagick;
using ImageMagick.Drawing;

namespace NecPublish.Imaging;

/// <summary>Small pictures made for the tests: blue, with a red rectangle in the top left corner.</summary>
internal static class TestImages
{
    public const string Serial = "SN12345678";
    public const string Author = "Marie Secret";

    public static MagickImage Draw(uint width = 320, uint height = 200)
    {
        var image = new MagickImage(MagickColors.Blue, width, height);
        new Drawables().FillColor(MagickColors.Red).Rectangle(0, 0, width / 4.0, height / 4.0).Draw(image);
        return image;
    }

    public static byte[] Encode(MagickFormat format, uint width = 320, uint height = 200)
    {
        using var image = Draw(width, height);
        return image.ToByteArray(format);
    }

    /// <summary>A photo as a phone writes it: lying on its side, with a place, a serial number and a name.</summary>
    public static byte[] Photo(MagickFormat format, ushort orientation = 6)
    {
        using var image = Draw();
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.Orientation, orientation);
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(14u), new Rational(36u), new Rational(0u)]);
        exif.SetValue(ExifTag.SerialNumber, Serial);
        exif.SetValue(ExifTag.Artist, Author);
        exif.SetValue(ExifTag.DateTimeOriginal, "2024:12:13 09:30:00");
        image.SetProfile(exif);
        image.Orientation = (Orientation)orientation;
        return image.ToByteArray(format);
    }

    public static byte[] Animation()
    {
        using var frames = new MagickImageCollection { Draw(64, 64), new MagickImage(MagickColors.Green, 64, 64), new MagickImage(MagickColors.White, 64, 64) };
        foreach (var frame in frames)
            frame.AnimationDelay = 10;
        return frames.ToByteArray(MagickFormat.Gif);
    }

    /// <summary>A valid PNG of one colour, 1 bit a pixel: a few kilobytes that claim width × height.</summary>
    public static byte[] Bomb(int width, int height)
    {
        using var data = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(data, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + ((width + 7) / 8)];
            for (var y = 0; y < height; y++)
                zlib.Write(row);
        }
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header, width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 1;
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "IDAT"u8, data.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(Stream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        var typed = (byte[])[.. name, .. content];
        Span<byte> number = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(typed);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(number, Crc(typed));
        png.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
