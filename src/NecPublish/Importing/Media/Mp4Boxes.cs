using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace NecPublish.Importing.Media;

/// <summary>
/// Copies an MP4 or QuickTime file (ISO/IEC 14496-12) with what is not picture, sound or subtitles overwritten: boxes that are not known
/// to be needed become "free" boxes of zeros, samples of no kept track become zeros. Nothing moves.
/// </summary>
internal static class Mp4Boxes
{
    /// <summary>What is kept, by the box that holds it; the file's own stand under "". A box that has an entry is entered.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kept = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        [""] = FrozenSet.Create("ftyp", "styp", "moov", "moof", "mdat", "sidx", "ssix", "mfra", "pdin"),
        ["moov"] = FrozenSet.Create("mvhd", "trak", "mvex", "iods"),
        ["trak"] = FrozenSet.Create("tkhd", "tref", "edts", "mdia", "tapt", "load", "trgr"),
        ["mdia"] = FrozenSet.Create("mdhd", "hdlr", "minf", "elng"),
        ["minf"] = FrozenSet.Create("vmhd", "smhd", "sthd", "nmhd", "gmhd", "hdlr", "dinf", "stbl"),
        ["dinf"] = FrozenSet.Create("dref"),
        ["stbl"] = FrozenSet.Create("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh", "stps", "padb", "stdp", "sdtp", "sbgp", "sgpd", "csgp", "subs", "saiz", "saio"),
        ["moof"] = FrozenSet.Create("mfhd", "traf"),
        ["traf"] = FrozenSet.Create("tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd", "csgp", "subs", "saiz", "saio", "senc"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Copy(Stream input, Stream output)
    {
        var film = Mp4Film.Read(input);
        input.Position = 0;
        Copy(input, output, input.Length, "", film);
    }

    private static void Copy(Stream input, Stream output, long end, string parent, Mp4Film film)
    {
        Span<byte> header = stackalloc byte[16];
        while (end - input.Position >= 8)
        {
            var start = input.Position;
            var (type, headerLength, length) = ReadHeader(input, end, header);
            // what leads to a track that is taken out would lead nowhere
            var isKept = Kept[parent].Contains(type) && !(type == "trak" && film.Removes(start)) && !(type == "tref" && film.RemovesTracks);
            if (!isKept)
                "free"u8.CopyTo(header[4..]);
            output.Write(header[..headerLength]);
            if (!isKept)
                MediaCleaner.Blank(input, output, length - headerLength);
            else if (type == "mdat" && !film.KeepsAllSamples)
                CopySamples(input, output, start + length, film);
            else if (Kept.ContainsKey(type))
                Copy(input, output, start + length, type, film);
            else
                MediaCleaner.Pass(input, output, start + length - input.Position);
        }
        MediaCleaner.Blank(input, output, end - input.Position);
    }

    /// <summary>The header of the box that begins here. One that goes past the end is cut: what is left of it is still what its name says.</summary>
    public static (string Type, int Header, long Length) ReadHeader(Stream input, long end, Span<byte> header)
    {
        var room = end - input.Position;
        input.ReadExactly(header[..8]);
        var (own, length) = (8, (long)BinaryPrimitives.ReadUInt32BigEndian(header));
        if (length == 1 && room >= 16)
        {
            input.ReadExactly(header[8..16]);
            (own, length) = (16, BinaryPrimitives.ReadInt64BigEndian(header[8..]));
        }
        return (Encoding.Latin1.GetString(header[4..8]), own, length < own || length > room ? room : length);
    }

    private static void CopySamples(Stream input, Stream output, long end, Mp4Film film)
    {
        foreach (var chunk in film.Kept)
        {
            if (chunk.End <= input.Position || chunk.Start >= end || chunk.Length <= 0)
                continue;
            MediaCleaner.Blank(input, output, System.Math.Max(0, chunk.Start - input.Position));
            MediaCleaner.Pass(input, output, System.Math.Min(chunk.End, end) - input.Position);
        }
        MediaCleaner.Blank(input, output, end - input.Position);
    }
}
