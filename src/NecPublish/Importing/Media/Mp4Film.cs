using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace NecPublish.Importing.Media;

/// <summary>
/// What of an MP4 or QuickTime film is shown and heard. A camera writes beside picture and sound where it was, which way it was turned
/// and when (tracks gpmd, camm, mebx, mett…, or a drone's subtitles), and players pass over it: only what is picture, sound or true
/// subtitles is kept, and of the samples only theirs.
/// </summary>
internal sealed partial class Mp4Film
{
    private const int LargestTable = 32 << 20;
    private const int LargestSubtitles = 4 << 20;

    private readonly HashSet<long> _removed = [];
    private readonly List<Mp4Chunk> _kept = [];
    private readonly List<long> _starts = [];
    private bool _hasTracks;
    private bool _isUnderstood = true;
    private bool _hasFragments;

    private Mp4Film() { }

    /// <summary>Without a table of contents that is understood, nothing can be told from what must not leave.</summary>
    public bool CanBeCleaned => _hasTracks && _isUnderstood && !(_hasFragments && _removed.Count > 0);

    public bool HasMeasures { get; private set; }

    /// <summary>Subtitles that a drone or a camera wrote.</summary>
    public bool HasPositionsInSubtitles { get; private set; }

    /// <summary>Pieces of a film that is sent in pieces say by themselves where their samples are: all of them are kept.</summary>
    public bool KeepsAllSamples => _hasFragments && CanBeCleaned;

    /// <summary>What is picture, sound or subtitles, in the file's order.</summary>
    public IReadOnlyList<Mp4Chunk> Kept { get; private set; } = [];

    public bool RemovesTracks => _removed.Count > 0;

    /// <summary>Whether the track whose box starts here is taken out.</summary>
    public bool Removes(long start) => _removed.Contains(start);

    public static Mp4Film Read(Stream input)
    {
        var film = new Mp4Film();
        Span<byte> header = stackalloc byte[16];
        for (long at = 0; input.Length - at >= 8; )
        {
            input.Position = at;
            var (type, _, length) = Mp4Boxes.ReadHeader(input, input.Length, header);
            if (type == "moof")
                film._hasFragments = true;
            else if (type == "moov")
            {
                if (length > LargestTable)
                {
                    film._isUnderstood = false;
                    break;
                }
                var table = new byte[length];
                input.Position = at;
                input.ReadExactly(table);
                film.ReadTable(table, at, input);
            }
            at += length;
        }
        film.Settle();
        return film;
    }

    private void ReadTable(byte[] table, long at, Stream input)
    {
        if (Mp4Box.Of(table, 0, table.Length) is not [var movie, ..])
            return;
        foreach (var box in Mp4Box.Of(table, movie.Content, movie.End))
        {
            // a table that is packed, or elsewhere (QTFF, cmov and rmra)
            if (box.Type is "cmov" or "rmra")
                _isUnderstood = false;
            if (box.Type == "trak")
                ReadTrack(table, box, at, input);
        }
    }

    private void ReadTrack(byte[] table, Mp4Box track, long at, Stream input)
    {
        var chunks = track.Find(table, "mdia", "minf", "stbl") is { } samples ? Mp4Samples.Chunks(table, samples) : null;
        _starts.AddRange((chunks ?? []).Select(c => c.Start));
        var handler = track.Find(table, "mdia", "hdlr") is { } kind && kind.End - kind.Content >= 12 ? Encoding.Latin1.GetString(table, kind.Content + 8, 4) : "";
        var isSubtitles = handler is "text" or "sbtl" or "subt" or "clcp";
        if (handler is not ("vide" or "soun") && !(isSubtitles && chunks is { } words && !TellsPositions(input, words)))
        {
            _removed.Add(at + track.Start);
            if (isSubtitles)
                HasPositionsInSubtitles = true;
            else
                HasMeasures = true;
            return;
        }
        _hasTracks = true;
        // samples that lie in another file are named by its path
        if (chunks is { } own && track.Find(table, "mdia", "minf", "dinf", "dref") is { } source && IsItself(table, source))
            _kept.AddRange(own);
        else
            _isUnderstood = false;
    }

    /// <summary>The sources of the samples are this file (8.7.2, flag 1), and say nothing more.</summary>
    private static bool IsItself(byte[] table, Mp4Box source) =>
        Mp4Box.Of(table, System.Math.Min(source.Content + 8, source.End), source.End).All(s => s.In(table) is { Length: >= 4 } content && (content[3] & 1) != 0 && content[4..].IndexOfAnyExcept((byte)0) < 0);

    /// <summary>In the file's order; runs that touch are one.</summary>
    private void Settle()
    {
        _kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        _starts.Sort();
        var runs = new List<Mp4Chunk>();
        foreach (var chunk in _kept.Where(c => c.Length > 0).Select(Whole))
        {
            if (runs.Count > 0 && runs[^1].End >= chunk.Start)
                runs[^1] = runs[^1] with { Length = System.Math.Max(runs[^1].End, chunk.End) - runs[^1].Start };
            else
                runs.Add(chunk);
        }
        Kept = runs;
    }

    /// <summary>Old sound, whose end is not said, reaches to the next run of any track.</summary>
    private Mp4Chunk Whole(Mp4Chunk chunk)
    {
        if (chunk.IsSure)
            return chunk;
        var next = _starts.BinarySearch(chunk.Start + 1);
        next = next < 0 ? ~next : next;
        return chunk with { Length = (next < _starts.Count ? _starts[next] : long.MaxValue) - chunk.Start };
    }

    /// <summary>Subtitles too long to be looked through are not such.</summary>
    private static bool TellsPositions(Stream input, ImmutableArray<Mp4Chunk> chunks)
    {
        var text = new StringBuilder();
        foreach (var chunk in chunks.Where(c => c.Start < input.Length))
        {
            var length = System.Math.Min(chunk.End, input.Length) - chunk.Start;
            if (length + text.Length > LargestSubtitles)
                return true;
            var bytes = new byte[length];
            input.Position = chunk.Start;
            input.ReadExactly(bytes);
            // UTF-16 without its zeros is ASCII where it matters
            text.Append(Encoding.Latin1.GetString([.. bytes.Where(b => b != 0)])).Append('\n');
        }
        return Position().IsMatch(text.ToString());
    }

    [GeneratedRegex(@"\$G[A-Z]{4},|(?:GPS|latitude|longitude|\blat|\blong?)\W{0,3}[-+]?\d|[-+]?\d{1,3}\.\d{3,}\s{0,3}[,;/\s]\s{0,3}[-+]?\d{1,3}\.\d{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Position();
}
