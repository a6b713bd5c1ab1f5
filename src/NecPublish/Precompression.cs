using System.IO.Compression;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// A ".br" and a ".gz" beside each text of the site, for hosts that send them as they are (nginx gzip_static and brotli_static,
/// Apache MultiViews): made once here, at their best, instead of at each visit.
/// </summary>
public static class Precompression
{
    /// <summary>Below this, headers weigh more than what is gained.</summary>
    private const int Shortest = 1024;

    /// <summary>Above this, slowest is too slow.</summary>
    private const int LongestAtBest = 1 << 20;

    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html", ".css", ".js", ".json", ".jsonld", ".svg", ".xml", ".atom", ".rdf", ".ttl", ".csv", ".md", ".txt", ".geojson",
    };

    public static void Write(IOutputTree output, CancellationToken cancellation)
    {
        var texts = output.List().Where(p => Texts.Contains(Path.GetExtension(p))).ToArray();
        Parallel.ForEach(
            texts,
            new ParallelOptions { CancellationToken = cancellation },
            path =>
            {
                using var stream = output.Open(path);
                if (stream.Length < Shortest)
                    return;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                var level = content.Length <= LongestAtBest ? CompressionLevel.SmallestSize : CompressionLevel.Optimal;
                Write(output, path + ".br", content, to => new BrotliStream(to, level, leaveOpen: true));
                Write(output, path + ".gz", content, to => new GZipStream(to, level, leaveOpen: true));
            }
        );
    }

    private static void Write(IOutputTree output, string path, byte[] content, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
            stream.Write(content);
        output.Write(path, packed.GetBuffer().AsMemory(0, (int)packed.Length));
    }
}
