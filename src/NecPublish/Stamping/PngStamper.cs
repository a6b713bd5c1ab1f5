using System.Buffers.Binary;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>XMP in an uncompressed iTXt chunk named "XML:com.adobe.xmp" (XMP part 3, 1.1.5), right after IHDR.</summary>
public sealed class PngStamper : IStamper
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1))];

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Keyword, then: not compressed, method 0, no language, no translated keyword (PNG, third edition, 11.3.3.4).</summary>
    private static ReadOnlySpan<byte> Keyword => "XML:com.adobe.xmp\0\0\0\0\0"u8;

    public IReadOnlyList<string> Extensions => [".png"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        var bytes = content.Span;
        if (!bytes.StartsWith(Signature) || bytes.Length < 33 || !bytes[12..16].SequenceEqual("IHDR"u8))
            return content;
        using var output = new MemoryStream(bytes.Length + 4096);
        output.Write(Signature);
        for (var at = 8; at < bytes.Length; )
        {
            if (at + 12 > bytes.Length || BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) is var length && length > bytes.Length - at - 12)
                return content;
            var chunk = bytes.Slice(at, 12 + (int)length);
            var name = chunk[4..8];
            if (!(name.SequenceEqual("iTXt"u8) && chunk[8..].StartsWith("XML:com.adobe.xmp\0"u8)))
                output.Write(chunk);
            if (name.SequenceEqual("IHDR"u8))
                WriteChunk(output, [.. "iTXt"u8, .. Keyword, .. XmpPacket.Write(credit)]);
            at += chunk.Length;
        }
        return output.ToArray();
    }

    private static void WriteChunk(Stream output, ReadOnlySpan<byte> named)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, named.Length - 4);
        output.Write(number);
        output.Write(named);
        var crc = 0xFFFFFFFFu;
        foreach (var b in named)
            crc = CrcTable[(byte)(crc ^ b)] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        output.Write(number);
    }
}
