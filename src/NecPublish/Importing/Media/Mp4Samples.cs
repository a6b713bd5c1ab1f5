using System.Buffers.Binary;
using System.Collections.Immutable;

namespace NecPublish.Importing.Media;

/// <summary>A run of a track's samples in the file.</summary>
/// <param name="IsSure">False for old sound, whose table counts bytes where it means samples (QTFF, sample size 1): it may be longer.</param>
internal readonly record struct Mp4Chunk(long Start, long Length, bool IsSure)
{
    public long End => Start > long.MaxValue - Length ? long.MaxValue : Start + Length;
}

/// <summary>Where a track's samples lie (ISO/IEC 14496-12, 8.7).</summary>
internal static class Mp4Samples
{
    /// <summary>Null when a table is missing or cut.</summary>
    public static ImmutableArray<Mp4Chunk>? Chunks(ReadOnlySpan<byte> table, Mp4Box samples)
    {
        var sizes = samples.Find(table, "stsz") is { } size ? Sizes.Of(size.In(table)) : samples.Find(table, "stz2") is { } small ? Sizes.OfSmall(small.In(table)) : null;
        if (sizes is null || samples.Find(table, "stsc") is not { } runs || (samples.Find(table, "stco") ?? samples.Find(table, "co64")) is not { } offsets)
            return null;
        var places = offsets.In(table);
        var width = offsets.Type == "stco" ? 4 : 8;
        if (Count(places, 4, 8, width) is not { } count || Count(runs.In(table), 4, 8, 12) is not { } runCount)
            return null;
        var chunks = ImmutableArray.CreateBuilder<Mp4Chunk>(count);
        var (run, perChunk) = (0, 0u);
        for (var i = 0; i < count; i++)
        {
            while (run < runCount && Number(runs.In(table), 8 + (12 * run)) <= i + 1)
                perChunk = Number(runs.In(table), 8 + (12 * run++) + 4);
            var start = width == 4 ? Number(places, 8 + (4 * i)) : BinaryPrimitives.ReadInt64BigEndian(places[(8 + (8 * i))..]);
            if (start < 0)
                return null;
            chunks.Add(new(start, sizes.Next(perChunk), sizes.AreSure));
        }
        return chunks.ToImmutable();
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    /// <summary>The number of entries of a table; null when it is shorter than it says.</summary>
    private static int? Count(ReadOnlySpan<byte> content, int at, int head, int width) =>
        content.Length >= head && Number(content, at) is var count && count <= (content.Length - head) / width ? (int)count : null;

    /// <summary>The samples' lengths, taken in their order.</summary>
    private sealed class Sizes
    {
        private uint[] _each = [];
        private uint _all;
        private long _left;
        private int _at;

        public bool AreSure => _all != 1;

        public static Sizes? Of(ReadOnlySpan<byte> content)
        {
            if (content.Length < 12)
                return null;
            var all = Number(content, 4);
            if (all > 0)
                return new() { _all = all, _left = Number(content, 8) };
            if (Count(content, 8, 12, 4) is not { } count)
                return null;
            var each = new uint[count];
            for (var i = 0; i < count; i++)
                each[i] = Number(content, 12 + (4 * i));
            return new() { _each = each };
        }

        public static Sizes? OfSmall(ReadOnlySpan<byte> content)
        {
            if (content.Length < 12 || content[7] is not (4 or 8 or 16))
                return null;
            var count = Number(content, 8);
            if (count > (content.Length - 12) * 8L / content[7])
                return null;
            var each = new uint[count];
            for (var i = 0; i < each.Length; i++)
            {
                each[i] = content[7] switch
                {
                    4 => (uint)((content[12 + (i / 2)] >> (i % 2 == 0 ? 4 : 0)) & 15),
                    8 => content[12 + i],
                    _ => BinaryPrimitives.ReadUInt16BigEndian(content[(12 + (2 * i))..]),
                };
            }
            return new() { _each = each };
        }

        public long Next(uint samples)
        {
            if (_all > 0)
            {
                var taken = System.Math.Min(samples, _left);
                _left -= taken;
                return System.Math.Min(taken, long.MaxValue / 4 / _all) * _all;
            }
            var length = 0L;
            for (; samples > 0 && _at < _each.Length; samples--)
                length += _each[_at++];
            return length;
        }
    }
}
