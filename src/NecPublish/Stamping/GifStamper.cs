using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>XMP in an application extension before the first image (XMP part 3, 1.1.2).</summary>
public sealed class GifStamper : IStamper
{
    public IReadOnlyList<string> Extensions => [".gif"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        var bytes = content.Span;
        if (bytes.Length < 14 || !(bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)))
            return content;
        var start = 13 + ((bytes[10] & 0x80) != 0 ? 3 << ((bytes[10] & 7) + 1) : 0);
        using var output = new MemoryStream(bytes.Length + 4096);
        if (start > bytes.Length)
            return content;
        output.Write("GIF89a"u8); // extensions exist since 89a
        output.Write(bytes[6..start]);
        WriteExtension(output, XmpPacket.Write(credit));
        for (var at = start; at < bytes.Length; )
        {
            var end = EndOfBlock(bytes, at);
            if (end < 0)
                return content;
            if (!bytes[at..].StartsWith((ReadOnlySpan<byte>)[0x21, 0xFF, 0x0B, .. "XMP DataXMP"u8]))
                output.Write(bytes[at..end]);
            at = end;
        }
        return output.ToArray();
    }

    /// <summary>
    /// The packet stands outside of sub-blocks: 256 bytes counting down let a decoder that takes them for lengths find the end.
    /// </summary>
    private static void WriteExtension(Stream output, ReadOnlySpan<byte> packet)
    {
        output.Write([0x21, 0xFF, 0x0B, .. "XMP DataXMP"u8]);
        output.Write(packet);
        output.WriteByte(1);
        for (var b = 255; b >= 0; b--)
            output.WriteByte((byte)b);
        output.WriteByte(0);
    }

    /// <summary>Where the block that starts here ends; -1 when it is broken.</summary>
    private static int EndOfBlock(ReadOnlySpan<byte> bytes, int at)
    {
        switch (bytes[at])
        {
            case 0x3B: // trailer, and what may follow it
                return bytes.Length;
            case 0x21 when at + 2 < bytes.Length: // extension
                return EndOfSubBlocks(bytes, at + 2);
            case 0x2C when at + 10 < bytes.Length: // image
                var table = (bytes[at + 9] & 0x80) != 0 ? 3 << ((bytes[at + 9] & 7) + 1) : 0;
                return EndOfSubBlocks(bytes, at + 11 + table);
            default:
                return -1;
        }
    }

    private static int EndOfSubBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] != 0)
            at += 1 + bytes[at];
        return at < bytes.Length ? at + 1 : -1;
    }
}
