using System.Buffers.Binary;
using System.Text;

namespace NecPublish.Importing;

/// <summary>Writes a small MP4: for each track its samples, one in each chunk, interleaved in one mdat.</summary>
internal sealed class TestFilm
{
    private readonly List<(string Handler, string[] Samples, int Size)> _tracks = [];

    /// <summary>The table of contents after the samples, as a telephone writes it, with long addresses.</summary>
    public bool HasTableLast { get; init; }

    /// <summary>Before each sample, and owned by no track.</summary>
    public string Between { get; init; } = "";

    public byte[] InMovie { get; init; } = [];

    public byte[] InTrack { get; init; } = [];

    public byte[] After { get; init; } = [];

    /// <summary>Of the source of the samples: 1 is the file itself.</summary>
    public byte SourceFlag { get; init; } = 1;

    /// <param name="size">Said of all samples; each has its own when left out.</param>
    public TestFilm Track(string handler, string[] samples, int size = 0)
    {
        _tracks.Add((handler, samples, size));
        return this;
    }

    public byte[] ToArray()
    {
        var type = Box("ftyp", "isom\0\0\0\0"u8.ToArray());
        var tableLength = Table(new long[_tracks.Count][]).Length;
        var places = _tracks.Select(t => new long[t.Samples.Length]).ToArray();
        var samples = new List<byte>();
        var start = type.Length + (HasTableLast ? 0 : tableLength) + 8;
        for (var i = 0; i < _tracks.Max(t => t.Samples.Length); i++)
        {
            for (var track = 0; track < _tracks.Count; track++)
            {
                if (i >= _tracks[track].Samples.Length)
                    continue;
                samples.AddRange(Encoding.UTF8.GetBytes(Between));
                places[track][i] = start + samples.Count;
                samples.AddRange(Encoding.UTF8.GetBytes(_tracks[track].Samples[i]));
            }
        }
        var data = Box("mdat", [.. samples]);
        return HasTableLast ? [.. type, .. data, .. Table(places), .. After] : [.. type, .. Table(places), .. data, .. After];
    }

    public static byte[] Box(string type, params byte[][] content)
    {
        var body = content.SelectMany(c => c).ToArray();
        return [.. Number(body.Length + 8), .. Encoding.Latin1.GetBytes(type), .. body];
    }

    private byte[] Table(long[][] places) => Box("moov", [Box("mvhd", new byte[100]), .. _tracks.Select((t, i) => Track(t, i, places[i] ?? new long[t.Samples.Length])), InMovie]);

    private byte[] Track((string Handler, string[] Samples, int Size) track, int index, long[] places)
    {
        var sizes = track.Size > 0 ? [.. Number(track.Size), .. Number(track.Samples.Length)] : (byte[])[.. Number(0), .. Number(places.Length), .. track.Samples.SelectMany(s => Number(Encoding.UTF8.GetByteCount(s)))];
        var table = Box(
            "stbl",
            Box("stsd", new byte[8]),
            Box("stsc", new byte[4], Number(1), Number(1), Number(1), Number(1)),
            Box("stsz", new byte[4], sizes),
            HasTableLast
                ? Box("co64", new byte[4], Number(places.Length), [.. places.SelectMany(p => (byte[])[0, 0, 0, 0, .. Number((int)p)])])
                : Box("stco", new byte[4], Number(places.Length), [.. places.SelectMany(p => Number((int)p))])
        );
        var source = Box("dinf", Box("dref", new byte[4], Number(1), Box("url ", [0, 0, 0, SourceFlag])));
        var media = Box("mdia", Box("mdhd", new byte[24]), Box("hdlr", new byte[8], Encoding.Latin1.GetBytes(track.Handler), new byte[13]), Box("minf", source, table));
        return Box("trak", Box("tkhd", new byte[12], Number(index + 1), new byte[68]), Box("tref", Box("cdsc", Number(1))), media, InTrack);
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
