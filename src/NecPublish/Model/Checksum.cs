using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NecPublish.Model;

/// <summary>A SHA-256 sum, as its 32 bytes: its text weighs five times as much, and an archive keeps tens of thousands of them.</summary>
public readonly record struct Checksum
{
    private readonly UInt128 _start;
    private readonly UInt128 _end;

    private Checksum(ReadOnlySpan<byte> sum)
    {
        _start = BinaryPrimitives.ReadUInt128BigEndian(sum);
        _end = BinaryPrimitives.ReadUInt128BigEndian(sum[16..]);
    }

    /// <summary>Of these bytes.</summary>
    public static Checksum Of(ReadOnlySpan<byte> content)
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, sum);
        return new(sum);
    }

    /// <summary>Of a stream, from where it stands to its end.</summary>
    public static Checksum Of(Stream content)
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, sum);
        return new(sum);
    }

    /// <summary>64 hexadecimal digits, lower case.</summary>
    public override string ToString()
    {
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt128BigEndian(sum, _start);
        BinaryPrimitives.WriteUInt128BigEndian(sum[16..], _end);
        return Convert.ToHexStringLower(sum);
    }
}
