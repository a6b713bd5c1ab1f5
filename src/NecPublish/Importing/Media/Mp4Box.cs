using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace NecPublish.Importing.Media;

/// <summary>A box of a film's table of contents (ISO/IEC 14496-12, 4.2), held in memory.</summary>
/// <param name="Start">Of the box, from the beginning of the table.</param>
/// <param name="Content">Where what it holds begins.</param>
internal readonly record struct Mp4Box(string Type, int Start, int Content, int End)
{
    /// <summary>The boxes of a passage; what follows a damaged one is not read.</summary>
    public static ImmutableArray<Mp4Box> Of(ReadOnlySpan<byte> table, int start, int end)
    {
        var boxes = ImmutableArray.CreateBuilder<Mp4Box>();
        while (end - start >= 8)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(table[start..]);
            var header = 8;
            if (length == 1 && end - start >= 16)
            {
                length = BinaryPrimitives.ReadInt64BigEndian(table[(start + 8)..]);
                header = 16;
            }
            else if (length == 0)
                length = end - start;
            if (length < header || length > end - start)
                break;
            boxes.Add(new(Encoding.Latin1.GetString(table.Slice(start + 4, 4)), start, start + header, start + (int)length));
            start += (int)length;
        }
        return boxes.ToImmutable();
    }

    /// <summary>The first box at the end of a path of types.</summary>
    public Mp4Box? Find(ReadOnlySpan<byte> table, params ReadOnlySpan<string> path)
    {
        var at = this;
        foreach (var type in path)
        {
            var found = false;
            foreach (var child in Of(table, at.Content, at.End))
            {
                if (child.Type == type)
                {
                    (at, found) = (child, true);
                    break;
                }
            }
            if (!found)
                return null;
        }
        return at;
    }

    /// <summary>What it holds.</summary>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> table) => table[Content..End];
}
