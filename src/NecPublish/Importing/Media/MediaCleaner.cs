using System.Buffers.Binary;

namespace NecPublish.Importing.Media;

/// <summary>
/// Copies sound and film without what they tell of their author, place and device, and without decoding: MP3's tags are cut off;
/// in all other formats the metadata are overwritten with free space, so that nothing moves.
/// </summary>
internal static class MediaCleaner
{
    /// <summary>IANA type by extension with its dot; null for what is no sound or film.</summary>
    public static string? MediaType(string extension) =>
        extension switch
        {
            ".mp3" => "audio/mpeg",
            ".m4a" => "audio/mp4",
            ".ogg" or ".oga" or ".opus" => "audio/ogg",
            ".wav" => "audio/wav",
            ".flac" => "audio/flac",
            ".mp4" or ".m4v" => "video/mp4",
            ".mov" => "video/quicktime",
            ".webm" => "video/webm",
            ".ogv" => "video/ogg",
            _ => null,
        };

    /// <summary>MP4 and QuickTime, which are one family.</summary>
    public static bool IsFilmOfBoxes(string extension) => extension is ".m4a" or ".mp4" or ".m4v" or ".mov";

    /// <summary>Copies a file of this extension; a damaged one is copied as far as it is understood, then as it is.</summary>
    public static void Copy(Stream input, Stream output, string extension)
    {
        switch (extension)
        {
            case ".mp3":
                CopyMp3(input, output);
                break;
            case var _ when IsFilmOfBoxes(extension):
                Mp4Boxes.Copy(input, output);
                break;
            case ".wav":
                CopyWave(input, output);
                break;
            case ".flac":
                FlacBlocks.Copy(input, output);
                break;
            case ".ogg" or ".oga" or ".ogv" or ".opus":
                OggPages.Copy(input, output);
                break;
            case ".webm":
                MatroskaElements.Copy(input, output);
                break;
            default:
                input.CopyTo(output);
                break;
        }
    }

    private static void CopyMp3(Stream input, Stream output)
    {
        var (start, end) = SoundOfMp3(input);
        input.Position = start;
        Pass(input, output, end - start);
    }

    /// <summary>Where the sound begins and ends: ID3v2 stands in front (id3.org, 3.1), ID3v1 in the last 128 bytes.</summary>
    public static (long Start, long End) SoundOfMp3(Stream input)
    {
        var end = input.Length;
        Span<byte> tag = stackalloc byte[10];
        if (end >= 128)
        {
            input.Position = end - 128;
            input.ReadExactly(tag);
            if (tag.StartsWith("TAG"u8))
                end -= 128;
        }
        end = WithoutApe(input, end);
        input.Position = 0;
        while (end - input.Position > 10)
        {
            var start = input.Position;
            input.ReadExactly(tag);
            var length = 10 + (tag[6] << 21) + (tag[7] << 14) + (tag[8] << 7) + tag[9] + ((tag[5] & 0x10) != 0 ? 10 : 0);
            input.Position = start;
            if (!tag.StartsWith("ID3"u8))
                break;
            // a tag that goes past the end is cut, not sound
            input.Position = System.Math.Min(start + length, end);
        }
        return (System.Math.Min(input.Position, end), end);
    }

    /// <summary>An APE tag ends what is left: its footer of 32 bytes says its length, and whether a header of 32 bytes stands before it.</summary>
    private static long WithoutApe(Stream input, long end)
    {
        Span<byte> footer = stackalloc byte[32];
        if (end < footer.Length)
            return end;
        input.Position = end - footer.Length;
        input.ReadExactly(footer);
        if (!footer.StartsWith("APETAGEX"u8))
            return end;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]) + ((BinaryPrimitives.ReadUInt32LittleEndian(footer[20..]) & 0x8000_0000) != 0 ? 32L : 0);
        return length < end ? end - length : end;
    }

    /// <summary>RIFF: everything but the format, the fact and the sound becomes "JUNK".</summary>
    private static void CopyWave(Stream input, Stream output)
    {
        Pass(input, output, System.Math.Min(12, input.Length));
        Span<byte> header = stackalloc byte[8];
        while (input.Length - input.Position >= 8)
        {
            input.ReadExactly(header);
            var length = System.Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(header[4..]), input.Length - input.Position);
            var name = header[..4];
            var isSound = name.SequenceEqual("fmt "u8) || name.SequenceEqual("fact"u8) || name.SequenceEqual("data"u8) || name.SequenceEqual("ds64"u8);
            if (!isSound)
                "JUNK"u8.CopyTo(name);
            output.Write(header);
            if (isSound)
                Pass(input, output, length);
            else
                Blank(input, output, length);
            if ((length & 1) != 0 && input.Position < input.Length)
                Pass(input, output, 1);
        }
        Pass(input, output, input.Length - input.Position);
    }

    internal static void Pass(Stream input, Stream output, long count)
    {
        var buffer = new byte[System.Math.Min(1 << 16, System.Math.Max(count, 0))];
        while (count > 0 && input.Read(buffer, 0, (int)System.Math.Min(buffer.Length, count)) is var read and > 0)
        {
            output.Write(buffer, 0, read);
            count -= read;
        }
    }

    internal static void Blank(Stream input, Stream output, long count)
    {
        input.Position += count;
        Zeros(output, count);
    }

    internal static void Zeros(Stream output, long count)
    {
        var zeros = new byte[System.Math.Min(1 << 16, count)];
        for (; count > 0; count -= zeros.Length)
            output.Write(zeros, 0, (int)System.Math.Min(zeros.Length, count));
    }
}
