using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Storage;
using Xunit.Abstractions;

namespace NecPublish.Importing;

/// <summary>
/// Every importer that reads in process, on every real file of its cases, damaged: bytes changed, cut, repeated, and inside zips the same
/// to a part that is packed again. tests/fuzz runs it ten thousand times for each and prints the figures.
/// </summary>
public sealed class DamagedFilesTests(ITestOutputHelper output)
{
    /// <summary>Seconds: a machine may be busy, an endless loop is longer.</summary>
    private const double MostTime = 60;

    /// <summary>Allocated by one import, which is more than it ever holds at once.</summary>
    private const long MostMemory = 2L << 30;

    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["csv"] = "csv tsv", ["excel"] = "xlsx xls", ["open-spreadsheet"] = "ods", ["json"] = "json", ["geojson"] = "geojson", ["svg"] = "svg", ["image"] = "image", ["media"] = "media", ["subtitles"] = "subtitles",
        ["markdown"] = "markdown", ["markdown-slides"] = "markdown-slides", ["html"] = "html", ["docx"] = "docx", ["pptx"] = "pptx", ["pdf"] = "pdf",
    };

    public static TheoryData<string> Names => [.. Formats.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_exception_escapes_and_no_limit_is_passed(string name)
    {
        var files = Formats[name].Split(' ').SelectMany(f => Directory.EnumerateFiles(Cases.Path($"importing/{f}"), "input.*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(f => (Path: f, Content: File.ReadAllBytes(f))).Where(f => f.Content.Length is > 20 and < 400_000).ToArray();
        var importers = TypeScan.All<IImporter>();
        var runs = Fuzz.Iterations(60);
        var (slowest, largest, total) = (0.0, 0L, Stopwatch.StartNew());
        for (var seed = 0; seed < runs; seed++)
        {
            var random = new Random(seed);
            var (path, good) = files[random.Next(files.Length)];
            var bytes = Damaged(good, random);
            var folder = name.EndsWith("slides", StringComparison.Ordinal) || name == "pptx" ? "diapos" : "donnees";
            var source = $"ed/seances/01-a/{folder}/essai{Path.GetExtension(path)}";
            var tree = new MemorySourceTree([KeyValuePair.Create(source, bytes)]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            try
            {
                var file = Discoverer.Discover(tree).Files.Single();
                var importer = importers.First(i => i.Accepts(file));
                _ = importer.Describe(file, tree);
                foreach (var made in importer.Import(file, new ImportContext(tree, Samples.Publication, CancellationToken.None)).Files)
                    made.Writing?.Invoke(Stream.Null);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"{name}, {path}, seed {seed.ToString(CultureInfo.InvariantCulture)}: {error.Message}", error);
            }
            slowest = System.Math.Max(slowest, clock.Elapsed.TotalSeconds);
            largest = System.Math.Max(largest, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(clock.Elapsed.TotalSeconds < MostTime && largest < MostMemory, $"{name}, {path}, seed {seed}: {clock.Elapsed.TotalSeconds:0.0} s, {largest >> 20} MB");
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} damaged files for {name}: no exception; slowest {slowest:0.00} s, most allocated {largest >> 20} MB, {total.Elapsed.TotalSeconds:0} s in all"));
    }

    private static byte[] Damaged(byte[] good, Random random) =>
        good.AsSpan().StartsWith("PK"u8) && random.Next(3) > 0 && InsideZip(good, random) is { } zip ? zip : Changed(good, random);

    /// <summary>A part changed before it is packed again: the reader gets past the zip.</summary>
    private static byte[]? InsideZip(byte[] good, Random random)
    {
        try
        {
            using var source = new ZipArchive(new MemoryStream(good));
            var broken = random.Next(source.Entries.Count);
            using var memory = new MemoryStream();
            using (var target = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (entry, index) in source.Entries.Select((e, i) => (e, i)))
                {
                    using var content = new MemoryStream();
                    using (var stream = entry.Open())
                        stream.CopyTo(content);
                    var bytes = content.ToArray();
                    using var part = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                    part.Write(index == broken && bytes.Length > 0 ? Changed(bytes, random) : bytes);
                }
            }
            return memory.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Changed(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var edits = random.Next(1, 12); edits > 0 && bytes.Count > 1; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, System.Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                case 2:
                    bytes[at] = (byte)(random.Next(2) == 0 ? 0xFF : 0);
                    break;
                case 3:
                    // a digit more makes a count, an index or a size absurd
                    bytes.InsertRange(at, "99999999"u8.ToArray());
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }
        return [.. bytes];
    }
}
