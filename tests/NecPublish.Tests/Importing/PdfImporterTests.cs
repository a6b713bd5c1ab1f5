using System.Text;
using CsCheck;
using NecPublish.Discovering;
using NecPublish.Engines;
using NecPublish.Model;
using NecPublish.Storage;
using Xunit.Abstractions;

namespace NecPublish.Importing;

/// <summary>PDFs: a folder of input and expected trees, what the offered file no longer holds, then damage.</summary>
public sealed class PdfImporterTests(ITestOutputHelper output)
{
    private static readonly EngineRunner Engines = new();

    public static TheoryData<string> Inputs() => [.. Directory.EnumerateDirectories(Cases.Path("importing/pdf")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Reads_a_file_as_the_expected_tree(string name)
    {
        var folder = Cases.Path($"importing/pdf/{name}");
        var imported = Import("note.pdf", File.ReadAllBytes(Path.Combine(folder, "input.pdf")), new EngineRunner(isEnabled: false));
        var facts = imported.Document.Facts is PdfFacts f ? $"pages {f.Pages}, tagged {f.IsTagged}, pictures [{string.Join(", ", f.PicturesOfText)}], locked {f.IsLocked}, outline {f.HasOutline}, headings {f.HasHeadings}\n" : "";
        var tree = TreeText.Of(imported) + facts;
        Assert.DoesNotContain("secr", tree, StringComparison.OrdinalIgnoreCase);
        GoldenFile.Equal(Path.Combine(folder, "expected.txt"), tree);
    }

    [Fact]
    public void The_file_offered_holds_no_name_remark_attachment_or_program()
    {
        if (!Engines.Find(Engine.Qpdf).IsFound)
        {
            output.WriteLine("skipped: qpdf is not installed");
            return;
        }
        var imported = Import("note.pdf", File.ReadAllBytes(Cases.Path("importing/pdf/commentaires-et-pieces/input.pdf")), Engines);
        Assert.Contains("2 commentaires, 1 pièce jointe, 2 programmes", Assert.Single(imported.Diagnostics).Message, StringComparison.Ordinal);
        var file = Assert.Single(imported.Files);
        Assert.Equal("note.pdf", file.Name);
        // spelled out, compressed streams opened
        var opened = Engines.Run(new EngineCall(Engine.Qpdf, ["--qdf", "{work}/in.pdf", "-"]) { Files = System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("in.pdf", file.Content) }, CancellationToken.None);
        Assert.True(opened.IsDone, opened.Errors);
        var text = Encoding.Latin1.GetString(opened.Output.Span);
        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("JavaScript", text, StringComparison.Ordinal);
        Assert.Contains("https://example.org/page", text, StringComparison.Ordinal);
        Assert.Contains("StructTreeRoot", text, StringComparison.Ordinal);
        // the same file gives the same bytes
        Assert.True(file.Content.Span.SequenceEqual(Import("note.pdf", File.ReadAllBytes(Cases.Path("importing/pdf/commentaires-et-pieces/input.pdf")), Engines).Files[0].Content.Span));
    }

    [Fact]
    public void A_link_to_its_author_s_computer_is_taken_out_of_the_file_offered()
    {
        if (!Engines.Find(Engine.Qpdf).IsFound)
            return;
        var imported = Import("note.pdf", File.ReadAllBytes(Cases.Path("importing/pdf/lien-vers-un-ordinateur/input.pdf")), Engines);
        var text = Encoding.Latin1.GetString(Assert.Single(imported.Files).Content.Span);
        Assert.DoesNotContain("Secrete", text, StringComparison.Ordinal);
        Assert.Contains("https://example.org/page", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_file_is_offered_without_its_protection()
    {
        if (!Engines.Find(Engine.Qpdf).IsFound)
            return;
        var imported = Import("note.pdf", File.ReadAllBytes(Cases.Path("importing/pdf/verrouille/input.pdf")), Engines);
        Assert.DoesNotContain("/Encrypt", Encoding.Latin1.GetString(Assert.Single(imported.Files).Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_slides_has_one_a_page()
    {
        var imported = Import("ed/seances/01-a/diapos/deck.pdf", File.ReadAllBytes(Cases.Path("importing/pdf/page-coupee/input.pdf")), new EngineRunner(isEnabled: false));
        Assert.Equal(2, imported.Document.Blocks.OfType<Div>().Count(d => d.Attr.Has("slide")));
    }

    [Fact]
    public void Without_qpdf_the_text_is_published_and_the_file_is_not()
    {
        var imported = Import("note.pdf", File.ReadAllBytes(Cases.Path("importing/pdf/balise/input.pdf")), new EngineRunner(isEnabled: false));
        Assert.Empty(imported.Files);
        Assert.NotEmpty(imported.Document.Blocks);
        Assert.Equal("pdf-copy-missing", Assert.Single(imported.Diagnostics).Rule.Id);
    }

    [Fact]
    public void Never_throws_on_damaged_files()
    {
        var good = Directory.EnumerateFiles(Cases.Path("importing/pdf"), "input.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(b => b.Length is > 100 and < 20_000).ToArray();
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[1, 30])
            .Sample(
                (which, edits) =>
                {
                    var bytes = good[which].ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at % bytes.Length] = value;
                    _ = Import("note.pdf", bytes, new EngineRunner(isEnabled: false));
                },
                iter: 300,
                threads: 1
            );
    }

    private static Imported Import(string path, byte[] content, EngineRunner engines)
    {
        var tree = new MemorySourceTree([KeyValuePair.Create(path, content)]);
        var file = Discoverer.Discover(tree).Files.Single();
        return TypeScan.All<IImporter>().First(i => i.Accepts(file)).Import(file, new ImportContext(tree, Samples.Publication, CancellationToken.None) { Engines = engines });
    }
}
