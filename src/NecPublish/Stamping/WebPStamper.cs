using System.Buffers.Binary;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>XMP in the "XMP " chunk at the end of an extended WebP file (RFC 9649, 2.7); a simple file becomes an extended one.</summary>
public sealed class WebPStamper : IStamper
{
    private const byte XmpFlag = 0x04;
    private const byte AlphaFlag = 0x10;

    public IReadOnlyList<string> Extensions => [".webp"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        var bytes = content.Span;
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..12].SequenceEqual("WEBP"u8))
            return content;
        using var output = new MemoryStream(bytes.Length + 4096);
        output.Write(bytes[..12]);
        if (!bytes[12..16].SequenceEqual("VP8X"u8))
        {
            if (Extended(bytes[12..]) is not { } header)
                return content;
            WriteChunk(output, "VP8X"u8, header);
        }
        for (var at = 12; at + 8 <= bytes.Length; )
        {
            var name = bytes.Slice(at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (length > bytes.Length - at - 8)
                return content;
            var chunk = bytes.Slice(at + 8, (int)length).ToArray();
            if (name.SequenceEqual("VP8X"u8) && chunk.Length == 10)
                chunk[0] |= XmpFlag;
            if (!name.SequenceEqual("XMP "u8))
                WriteChunk(output, name, chunk);
            at += 8 + (int)length + (int)(length & 1);
        }
        WriteChunk(output, "XMP "u8, XmpPacket.Write(credit));
        var result = output.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(4), result.Length - 8);
        return result;
    }

    /// <summary>The VP8X header of a simple file, whose size and transparency its only chunk tells; null when it tells none.</summary>
    private static byte[]? Extended(ReadOnlySpan<byte> chunk)
    {
        var data = chunk[8..];
        int width,
            height;
        byte flags = XmpFlag;
        if (chunk.StartsWith("VP8 "u8) && data is [_, _, _, 0x9D, 0x01, 0x2A, ..]) // RFC 6386, 9.1
        {
            width = BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF;
            height = BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF;
        }
        else if (chunk.StartsWith("VP8L"u8) && data[0] == 0x2F) // RFC 9649, 3.4
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            width = (int)(bits & 0x3FFF) + 1;
            height = (int)((bits >> 14) & 0x3FFF) + 1;
            if ((bits & (1 << 28)) != 0)
                flags |= AlphaFlag;
        }
        else
            return null;
        if (width == 0 || height == 0)
            return null;
        var (w, h) = (width - 1, height - 1);
        return [flags, 0, 0, 0, (byte)w, (byte)(w >> 8), (byte)(w >> 16), (byte)h, (byte)(h >> 8), (byte)(h >> 16)];
    }

    private static void WriteChunk(Stream output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        output.Write(name);
        output.Write(length);
        output.Write(content);
        if ((content.Length & 1) != 0)
            output.WriteByte(0);
    }
}
