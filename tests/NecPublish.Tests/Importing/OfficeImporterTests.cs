using System.Globalization;
using CsCheck;
using NecPublish.Discovering;
using NecPublish.Engines;
using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Storage;
using Xunit.Abstractions;

namespace NecPublish.Importing;

/// <summary>Texts of word processors and decks, by the engines that read them. Says so and passes where an engine is not installed.</summary>
public sealed class OfficeImporterTests(OfficeImporterTests.Converted converted, ITestOutputHelper output) : IClassFixture<OfficeImporterTests.Converted>
{
    private static readonly string[] Formats = ["docx", "odt", "rtf", "doc", "pptx", "odp", "ppt"];

    /// <summary>One cache for all the cases, warmed by one run of LibreOffice.</summary>
    public sealed class Converted : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("nec-office").FullName;

        public Converted()
        {
            Cache = new ContentCache(_folder);
            var files = Cases().ToDictionary(c => $"pages/{c.Format}-{c.Name}.{c.Format}", c => File.ReadAllBytes(c.Path), StringComparer.Ordinal);
            var tree = new MemorySourceTree(files);
            var wanted = Discoverer.Discover(tree).Files.Select(f => (File: f, Format: Importer(f).ConvertsTo(f))).Where(f => f.Format is not null).Select(f => (f.File, f.Format!));
            new OfficeConversions(Engines, Cache).Prepare(wanted, tree, CancellationToken.None);
        }

        public EngineRunner Engines { get; } = new();
        public ContentCache Cache { get; }

        public bool HasEngines => Engines.Find(Engine.Pandoc).IsFound && Engines.Find(Engine.LibreOffice).IsFound;

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }

    public static TheoryData<string, string> Inputs()
    {
        var data = new TheoryData<string, string>();
        foreach (var (format, name, _) in Cases())
            data.Add(format, name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Reads_a_text_as_the_expected_tree(string format, string name)
    {
        if (!converted.HasEngines)
        {
            output.WriteLine("skipped: pandoc or LibreOffice is not installed");
            return;
        }
        var folder = NecPublish.Cases.Path($"importing/{format}/{name}");
        var imported = Import($"note.{format}", File.ReadAllBytes(Path.Combine(folder, $"input.{format}")), converted.Engines, converted.Cache);
        GoldenFile.Equal(Path.Combine(folder, "expected.txt"), TreeText.Of(imported) + FactsOf(imported.Document));
    }

    [Fact]
    public void Without_engines_each_file_says_what_to_install()
    {
        foreach (var format in Formats.Except(["pptx"]))
        {
            var content = File.ReadAllBytes(NecPublish.Cases.Path($"importing/{format}/simple/input.{format}"));
            var finding = Assert.Single(Import($"note.{format}", content, new EngineRunner(isEnabled: false), ContentCache.None).Diagnostics);
            Assert.Equal("engine-missing", finding.Rule.Id);
            Assert.Contains("sudo apt-get install", finding.Fix, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_read_once_is_read_from_the_cache()
    {
        if (!converted.HasEngines)
            return;
        var content = File.ReadAllBytes(NecPublish.Cases.Path("importing/odt/simple/input.odt"));
        var first = TreeText.Of(Import("note.odt", content, converted.Engines, converted.Cache));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(first, TreeText.Of(Import("note.odt", content, converted.Engines, converted.Cache)));
        // LibreOffice takes more than a second to start
        Assert.InRange(clock.ElapsedMilliseconds, 0, 900);
    }

    [Fact]
    public void Never_throws_on_damaged_files()
    {
        var good = Formats.Where(f => f is "docx" or "pptx").SelectMany(f => Directory.EnumerateFiles(NecPublish.Cases.Path($"importing/{f}"), "input.*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(b => b.Length > 100).ToArray();
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[1, 30])
            .Sample(
                (which, edits) =>
                {
                    var bytes = good[which].ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at % bytes.Length] = value;
                    // what comes before the engine: the engine itself is another process
                    _ = Import("note.docx", bytes, new EngineRunner(isEnabled: false), ContentCache.None);
                    _ = Import("deck.pptx", bytes, new EngineRunner(isEnabled: false), ContentCache.None);
                },
                iter: 500,
                threads: 1
            );
    }

    private static string FactsOf(Document document) =>
        document.Facts is not OfficeFacts facts
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"comments {facts.Comments}, tracked changes {facts.TrackedChanges}, hidden [{string.Join(", ", facts.HiddenText.Select(h => $"{h.At.A}: {h.Text}"))}], floating [{string.Join(", ", facts.FloatingObjects.Select(p => p.A))}], lost [{string.Join(", ", facts.LostDrawings.Select(p => p.A))}], notes [{string.Join(", ", facts.SpeakerNotes.Select(p => p.A))}], hidden slides {facts.HiddenSlides}, off slide [{string.Join(", ", facts.OffSlideObjects.Select(p => p.A))}], files {facts.EmbeddedFiles}\n"
            );

    private static IEnumerable<(string Format, string Name, string Path)> Cases() =>
        from format in Formats
        from folder in Directory.EnumerateDirectories(NecPublish.Cases.Path($"importing/{format}")).Order(StringComparer.Ordinal)
        select (format, Path.GetFileName(folder), Path.Combine(folder, $"input.{format}"));

    private static Imported Import(string path, byte[] content, EngineRunner engines, ContentCache cache)
    {
        var tree = new MemorySourceTree([KeyValuePair.Create(path, content)]);
        return Read(tree, new ImportContext(tree, Samples.Publication, CancellationToken.None) { Engines = engines, Cache = cache });
    }

    private static Imported Read(MemorySourceTree tree, ImportContext context)
    {
        var file = Discoverer.Discover(tree).Files.Single();
        return Importer(file).Import(file, context);
    }

    private static IImporter Importer(SourceFile file) => TypeScan.All<IImporter>().First(i => i.Accepts(file));
}
