using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using CsCheck;
using NecPublish.Discovering;
using NecPublish.Engines;
using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Storage;
using Xunit.Abstractions;

namespace NecPublish.Importing;

/// <summary>Texts of word processors and decks, by the engines that read them. Says so and passes where an engine is not installed.</summary>
public sealed class OfficeImporterTests(OfficeImporterTests.Converted converted, ITestOutputHelper output) : IClassFixture<OfficeImporterTests.Converted>, IDisposable
{
    private readonly DirectoryInfo _alone = Directory.CreateTempSubdirectory("nec-engines");

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
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal(first, TreeText.Of(Import("note.odt", content, converted.Engines, converted.Cache)));
            fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
        }
        // LibreOffice takes more than a second to start, every time; a busy machine is slow sometimes
        Assert.InRange(fastest.TotalMilliseconds, 0, 900);
    }

    [Fact]
    public void Drawings_of_old_formats_become_pictures_that_browsers_show()
    {
        var content = File.ReadAllBytes(NecPublish.Cases.Path("importing/docx/dessins-anciens/input.docx"));
        if (!converted.HasEngines)
            return;
        var imported = Import("note.docx", content, converted.Engines, converted.Cache);
        Assert.Equal(2, imported.Pictures.Count);
        Assert.All(imported.Pictures.Values, p => Assert.Equal("image/png", Imaging.ImageCodec.Identify(p)?.MediaType));
        // pandoc alone: the text stays, and each picture is named
        var kept = new ContentCache(Path.Combine(_alone.FullName, "cache"));
        var without = Import("note.docx", content, new EngineRunner(searchPath: Only(Engine.Pandoc)), kept);
        Assert.Equal(["office-picture-lost", "office-picture-lost"], without.Diagnostics.Select(d => d.Rule.Id));
    }

    [Fact]
    public void What_is_cropped_off_a_picture_is_in_none_of_its_bytes()
    {
        if (!converted.HasEngines)
            return;
        var imported = Import("note.docx", File.ReadAllBytes(NecPublish.Cases.Path("importing/docx/rognage/input.docx")), converted.Engines, converted.Cache);
        Assert.Empty(imported.Diagnostics);
        // the whole one, one for each way of cropping it; the same crop twice is one picture
        Assert.Equal(["image1.png 80", "recadrage-1.png 40", "recadrage-2.png 40"], imported.Pictures.Select(p => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(p.Key)} {Imaging.ImageCodec.Identify(p.Value)?.Width}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_cropped_off_a_picture_of_a_slide_is_in_none_of_its_bytes()
    {
        using var red = new ImageMagick.MagickImage(ImageMagick.MagickColors.Red, 80, 40);
        var deck = WithPicture(File.ReadAllBytes(NecPublish.Cases.Path("importing/pptx/rognage/input.pptx")), red.ToByteArray(ImageMagick.MagickFormat.Png));
        var imported = Import("deck.pptx", deck, new EngineRunner(isEnabled: false), ContentCache.None);
        Assert.Equal(["image1.png 80", "recadrage-1.png 40"], imported.Pictures.Select(p => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(p.Key)} {Imaging.ImageCodec.Identify(p.Value)?.Width}")).Order(StringComparer.Ordinal));
    }

    private static byte[] WithPicture(byte[] deck, byte[] picture)
    {
        using var memory = new MemoryStream();
        memory.Write(deck);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("ppt/media/image1.png")!.Delete();
            using var part = zip.CreateEntry("ppt/media/image1.png").Open();
            part.Write(picture);
        }
        return memory.ToArray();
    }

    [Fact]
    public void A_cropped_picture_that_cannot_be_cut_is_left_out()
    {
        var picture = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("a.emf", "no picture"u8.ToArray());
        var tree = new MemorySourceTree([KeyValuePair.Create("note.docx", Array.Empty<byte>())]);
        var (left, findings) = PictureCrops.Apply(picture, [KeyValuePair.Create("a.emf", Imaging.ImageCrop.Of(0, 0, 0.5, 0)!.Value)], Discoverer.Discover(tree).Files.Single(), new ImportContext(tree, Samples.Publication, CancellationToken.None));
        Assert.Empty(left);
        Assert.Equal("office-crop-lost", Assert.Single(findings).Rule.Id);
    }

    [Fact]
    public void A_file_that_libreoffice_cannot_read_is_not_tried_again()
    {
        if (OperatingSystem.IsWindows())
            return;
        var log = Path.Combine(_alone.FullName, "log");
        var program = Path.Combine(_alone.FullName, "soffice");
        File.WriteAllText(program, $"#!/bin/sh\necho \"$*\" >> {log}\nexit 1\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var (engines, cache) = (new EngineRunner(searchPath: _alone.FullName), new ContentCache(Path.Combine(_alone.FullName, "cache")));
        for (var build = 0; build < 3; build++)
            Assert.Equal("engine-failed", Assert.Single(Import("note.odt", "PK broken"u8.ToArray(), engines, cache).Diagnostics).Rule.Id);
        Assert.Single(File.ReadAllLines(log), line => line.Contains("--convert-to", StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_that_lies_on_its_sizes_costs_no_memory()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"u8);
            for (var i = 0; i < 400; i++)
                part.Write(new byte[1 << 20].AsSpan());
        }
        var bytes = memory.ToArray();
        // the size that both headers declare (APPNOTE 4.3.7 and 4.3.12): a thousand bytes
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), 1000);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24), 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("file-unreadable", Assert.Single(Import("note.docx", bytes, new EngineRunner(isEnabled: false), ContentCache.None).Diagnostics).Rule.Id);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60 << 20);
    }

    [Fact]
    public void A_package_of_one_endless_part_is_refused_while_it_unpacks()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"u8);
            var line = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<!-- nothing at all, again and again -->", 26_000)));
            for (var i = 0; i < 60; i++)
                part.Write(line);
        }
        Assert.Equal("file-unreadable", Assert.Single(Import("note.docx", memory.ToArray(), new EngineRunner(isEnabled: false), ContentCache.None).Diagnostics).Rule.Id);
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

    public void Dispose() => _alone.Delete(recursive: true);

    /// <summary>A folder with one engine in it.</summary>
    private string Only(Engine engine)
    {
        var path = converted.Engines.Find(engine).Path!;
        File.CreateSymbolicLink(Path.Combine(_alone.FullName, Path.GetFileName(path)), path);
        return _alone.FullName;
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
