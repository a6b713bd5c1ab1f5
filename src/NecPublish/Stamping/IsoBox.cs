using System.Buffers.Binary;
using System.Text;

namespace NecPublish.Stamping;

/// <summary>A box of an ISO base media file (ISO/IEC 14496-12, 4.2): where it lies, and what it is.</summary>
internal readonly record struct IsoBox(string Type, int Start, int HeaderLength, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<byte> Content(ReadOnlySpan<byte> file) => file[(Start + HeaderLength)..End];

    public ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> file) => file[Start..End];

    /// <summary>The boxes from a position to another; InvalidDataException when they do not fill it exactly.</summary>
    public static List<IsoBox> Read(ReadOnlySpan<byte> file, int from, int to)
    {
        var boxes = new List<IsoBox>();
        for (var at = from; at < to; at += boxes[^1].Length)
        {
            var reader = new BoxReader(file[at..to]);
            long length = reader.UInt32();
            var type = Encoding.Latin1.GetString(reader.Take(4));
            if (length == 1)
                length = (long)reader.UInt64();
            // 0 says "to the end of the file": what is added behind would become part of it
            if (length < reader.Position || length > to - at)
                throw new InvalidDataException("a box that does not fit");
            boxes.Add(new(type, at, reader.Position, (int)length));
        }
        return boxes;
    }

    /// <summary>A box around a content.</summary>
    public static byte[] Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        type.CopyTo(box.AsSpan(4));
        content.CopyTo(box.AsSpan(8));
        return box;
    }
}

/// <summary>Reads big-endian numbers one after the other; InvalidDataException past the end.</summary>
internal ref struct BoxReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position >= _bytes.Length;

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || Position + count > _bytes.Length)
            throw new InvalidDataException("a box that ends too early");
        Position += count;
        return _bytes.Slice(Position - count, count);
    }

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    /// <summary>A number of 0, 2, 4 or 8 bytes.</summary>
    public ulong Number(int size) =>
        size switch
        {
            0 => 0,
            2 => UInt16(),
            4 => UInt32(),
            8 => UInt64(),
            _ => throw new InvalidDataException("a number of an unknown size"),
        };
}

/// <summary>Writes big-endian numbers one after the other.</summary>
internal sealed class BoxWriter
{
    private readonly MemoryStream _bytes = new();

    public BoxWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public BoxWriter UInt16(int number) => Bytes([(byte)(number >> 8), (byte)number]);

    public BoxWriter UInt32(uint number) => UInt16((int)(number >> 16)).UInt16((int)(number & 0xFFFF));

    public byte[] ToArray() => _bytes.ToArray();
}
