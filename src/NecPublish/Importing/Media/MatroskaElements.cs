namespace NecPublish.Importing.Media;

/// <summary>
/// Copies a WebM file (RFC 9559) with its tags, attachments, titles and names of programs made into Void elements of the same length:
/// nothing moves.
/// </summary>
internal static class MatroskaElements
{
    private const ulong Segment = 0x18538067, Information = 0x1549A966, Tracks = 0x1654AE6B, Track = 0xAE;

    /// <summary>Tags, attachments, chapters; title, file names, programs, a name of a track; room that a program left, which keeps what it held.</summary>
    private static readonly HashSet<ulong> Private = [0xEC, 0x1254C367, 0x1941A469, 0x1043A770, 0x7BA9, 0x7384, 0x3C83AB, 0x3E83BB, 0x4D80, 0x5741, 0x536E];

    public static void Copy(Stream input, Stream output)
    {
        Copy(input, output, input.Length, 0);
        input.CopyTo(output);
    }

    private static void Copy(Stream input, Stream output, long end, int depth)
    {
        while (input.Position < end)
        {
            var start = input.Position;
            if (Number(input, end, keepMark: true) is not { } id || Number(input, end, keepMark: false) is not { } size)
            {
                input.Position = start;
                break;
            }
            var header = (int)(input.Position - start);
            // an unknown size reaches to the end of what holds it, as that of a cut element does
            var length = size.Value == size.Unknown ? end - input.Position : System.Math.Min(size.Value, end - input.Position);
            if (Private.Contains((ulong)id.Value))
            {
                Void(output, header + length);
                input.Position += length;
                continue;
            }
            input.Position = start;
            MediaCleaner.Pass(input, output, header);
            if (depth < 4 && (ulong)id.Value is Segment or Information or Tracks or Track)
                Copy(input, output, input.Position + length, depth + 1);
            MediaCleaner.Pass(input, output, start + header + length - input.Position);
        }
    }

    /// <summary>An element of nothing (RFC 8794, 11.3.2) of a given whole length, from 2.</summary>
    private static void Void(Stream output, long whole)
    {
        output.WriteByte(0xEC);
        var width = whole < 10 ? 1 : 8;
        var content = whole - 1 - width;
        if (width == 1)
            output.WriteByte((byte)(0x80 | content));
        else
        {
            for (var i = 7; i >= 0; i--)
                output.WriteByte((byte)(i == 7 ? 1 : content >> (8 * i)));
        }
        MediaCleaner.Zeros(output, content);
    }

    /// <summary>A number of variable length; null when it is cut or has no mark.</summary>
    private static (long Value, long Unknown)? Number(Stream input, long end, bool keepMark)
    {
        if (input.Position >= end || input.ReadByte() is not (var first and > 0))
            return null;
        var width = 8 - System.Numerics.BitOperations.Log2((uint)first);
        if (end - input.Position < width - 1)
            return null;
        long value = keepMark ? first : first & ((1 << (8 - width)) - 1);
        for (var i = 1; i < width; i++)
            value = value << 8 | (byte)input.ReadByte();
        return (value, (1L << (7 * width)) - 1);
    }
}
