using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NecPublish.Checking.Languages;

/// <summary>The first signs of a text, looked at all at once: a bit tells of each whether it is a letter, or joins letters to a word.</summary>
internal struct SignWindow
{
    public const int Width = 32;

    private Signs _signs;

    /// <summary>As Unicode has them.</summary>
    public uint Letters { get; private set; }

    /// <summary>« ’ » and « ' ».</summary>
    public uint Apostrophes { get; private set; }

    /// <summary>Letters, apostrophes, hyphens and middle dots.</summary>
    public uint Inside { get; private set; }

    /// <summary>Signs that are not in Latin-1.</summary>
    public uint Wide { get; private set; }

    /// <summary>Reads a text from its beginning; a short one ends in signs that are no letters.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        if (text.Length >= Width)
            ReadWhole(text);
        else
            ReadShort(text);
    }

    /// <summary>The letters from one bit to before another, eight at most and all in Latin-1, as <see cref="SmallWord"/> has them.</summary>
    public readonly ulong Small(int start, int end) => BinaryPrimitives.ReadUInt64BigEndian(_signs[start..]) >> (64 - (8 * (end - start)));

    private void ReadShort(ReadOnlySpan<char> text)
    {
        Span<char> padded = stackalloc char[Width];
        padded.Clear();
        text.CopyTo(padded);
        ReadWhole(padded);
    }

    private void ReadWhole(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        // what is not in Latin-1 becomes the last sign of it
        var signs = Vector256.NarrowWithSaturation(Vector256.Create(units), Vector256.Create(units[Vector256<ushort>.Count..]));
        var capitals = Between(signs, 'A', 'Z') | Between(signs, 'À', 'Þ');
        var lower = signs | (capitals & Vector256.Create((byte)0x20));
        lower.CopyTo(_signs);
        Letters = (Between(lower, 'a', 'z') | Between(lower, 'ß', 'ÿ') & ~Is(lower, '÷') | Is(lower, 'ª') | Is(lower, 'µ') | Is(lower, 'º')).ExtractMostSignificantBits();
        Apostrophes = Is(lower, '\'').ExtractMostSignificantBits();
        Wide = 0;
        for (var last = Is(lower, 'ÿ').ExtractMostSignificantBits(); last != 0; last &= last - 1)
            AddWide(text[BitOperations.TrailingZeroCount(last)], last & ~(last - 1));
        Inside = Letters | Apostrophes | (Is(lower, '-') | Is(lower, '·')).ExtractMostSignificantBits();
    }

    private void AddWide(char sign, uint bit)
    {
        if (sign == 'ÿ')
            return;
        Wide |= bit;
        if (!char.IsLetter(sign))
            Letters &= ~bit;
        if (sign == '’')
            Apostrophes |= bit;
    }

    private static Vector256<byte> Is(Vector256<byte> signs, char sign) => Vector256.Equals(signs, Vector256.Create((byte)sign));

    private static Vector256<byte> Between(Vector256<byte> signs, char first, char last) => Vector256.LessThanOrEqual(signs - Vector256.Create((byte)first), Vector256.Create((byte)(last - first)));

    /// <summary>The signs in lower case, with room behind the last for reading eight at once.</summary>
    [InlineArray(Width + sizeof(ulong))]
    private struct Signs
    {
        private byte _first;
    }
}
