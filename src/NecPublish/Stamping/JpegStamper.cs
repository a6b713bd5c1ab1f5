using System.Buffers.Binary;
using NecPublish.Model;

namespace NecPublish.Stamping;

/// <summary>XMP in an APP1 segment (XMP part 3, 1.1.3), before everything that decoders read. Another packet is replaced.</summary>
public sealed class JpegStamper : IStamper
{
    private static ReadOnlySpan<byte> Signature => "http://ns.adobe.com/xap/1.0/\0"u8;
    private static ReadOnlySpan<byte> Extension => "http://ns.adobe.com/xmp/extension/\0"u8;

    public IReadOnlyList<string> Extensions => [".jpg", ".jpeg"];

    public ReadOnlyMemory<byte> Stamp(ReadOnlyMemory<byte> content, Attribution credit)
    {
        var bytes = content.Span;
        if (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return content;
        var packet = XmpPacket.Write(credit);
        using var output = new MemoryStream(bytes.Length + packet.Length + 64);
        output.Write(bytes[..2]);
        var at = 2;
        var isWritten = false;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] is >= 0xE0 and <= 0xEF or 0xFE)
        {
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 4 || at + length > bytes.Length)
                return content;
            var segment = bytes.Slice(at, length);
            // JFIF's segment must stay first
            if (!isWritten && bytes[at + 1] != 0xE0)
            {
                WriteSegment(output, packet);
                isWritten = true;
            }
            if (!IsXmp(segment))
                output.Write(segment);
            at += length;
        }
        if (!isWritten)
            WriteSegment(output, packet);
        output.Write(bytes[at..]);
        return output.ToArray();
    }

    private static bool IsXmp(ReadOnlySpan<byte> segment) => segment[1] == 0xE1 && (segment[4..].StartsWith(Signature) || segment[4..].StartsWith(Extension));

    private static void WriteSegment(Stream output, ReadOnlySpan<byte> packet)
    {
        var length = 2 + Signature.Length + packet.Length;
        output.Write([0xFF, 0xE1, (byte)(length >> 8), (byte)length]);
        output.Write(Signature);
        output.Write(packet);
    }
}
