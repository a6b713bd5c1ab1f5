using System.Text;
using CsCheck;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Rendering.Html;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>Notes and decks in Markdown: a folder of input and expected trees, then anything at all.</summary>
public sealed class MarkdownImporterTests
{
    private static readonly string[] Pieces =
    [
        "# ", "## ", "- ", "1. ", "> ", "    ", "\n", "\n\n", "---\n", "***", "**", "*", "_", "`", "```", "[", "](", ")", "![", "]{", "}", "{.decorative}", "{lang=gcf}", "|", "|---|", ":::info\n", ":::\n",
        "++", "==", "~~", "^", "~", "[^1]", "[^1]: ", "[TOC]", "<b>", "</b>", "<script>", "</script>", "<!--", "-->", "<details><summary>", "&nbsp;", "\\", "\t", "\0", "\ud83d\ude00", "\ud83d", "é", "œ", "a", "mot", "https://example.org", "\r\n", "^^^\n", "$$",
    ];

    public static TheoryData<string, string> Inputs()
    {
        var data = new TheoryData<string, string>();
        foreach (var kind in new[] { "markdown", "markdown-slides" })
        {
            foreach (var folder in Directory.EnumerateDirectories(Cases.Path($"importing/{kind}")).Order(StringComparer.Ordinal))
                data.Add(kind, Path.GetFileName(folder));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Reads_a_text_as_the_expected_tree(string kind, string name)
    {
        var folder = Cases.Path($"importing/{kind}/{name}");
        var imported = Import(kind == "markdown" ? "note.md" : "nec/seances/01/diapos/deck.md", File.ReadAllBytes(Path.Combine(folder, "input.md")));
        GoldenFile.Equal(Path.Combine(folder, "expected.txt"), TreeText.Of(imported));
    }

    [Fact]
    public void Never_throws_and_places_every_node_inside_the_text() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(pick => string.Concat(pick.Select(i => Pieces[i]))).Sample(
            text =>
            {
                var bytes = new UTF8Encoding(false).GetBytes(text);
                var read = Encoding.UTF8.GetString(bytes);
                var lines = read.Split('\n').Length;
                foreach (var path in new[] { "note.md", "nec/seances/01/diapos/deck.md" })
                {
                    var imported = Import(path, bytes);
                    Assert.All(imported.Diagnostics, d => Assert.True(d.Place is null or SourceLocation.Text { Line: >= 1, Column: >= 1 }));
                    Assert.All(imported.Document.Blocks, b => Assert.InRange((imported.Document.Locate(b.At) as SourceLocation.Text)?.Line ?? 1, 1, lines));
                    var html = HtmlWriter.Write(imported.Document, new NoAddresses()).Html.Text;
                    Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
                }
            },
            iter: 3_000
        );

    [Fact]
    public void A_text_is_read_the_same_whether_or_not_it_ends_with_a_bare_address()
    {
        // only the latter needs the parser that makes links of such addresses
        string[] pieces = [.. Pieces, "[mot](https://a.example)", "](https://a.example)", "![](https://a.example/b.png)", "[mot](mailto:a@example.org)", "<https://a.example>", "www", "http", "tel"];
        Gen.Int[0, pieces.Length - 1].Array[0, 30].Select(pick => string.Concat(pick.Select(i => pieces[i]))).Sample(text => Assert.Equal(Html(text + "\n\nfin"), Html(text + "\n\nhttps://z").Replace("https://z", "fin", StringComparison.Ordinal)), iter: 3_000);

        static string Html(string text) => HtmlWriter.Write(Import("note.md", Encoding.UTF8.GetBytes(text)).Document, new NoAddresses()).Html.Text;
    }

    [Fact]
    public void A_text_of_plain_words_loses_none() =>
        Gen.Char.AlphaNumeric.Array[1, 8].Select(c => new string(c)).Array[1, 30].Sample(words => Assert.Equal(string.Join(' ', words), PlainText.Of(((Para)Assert.Single(Import("note.md", Encoding.UTF8.GetBytes("x " + string.Join(' ', words))).Document.Blocks)).Content)[2..]), iter: 300);

    private static Imported Import(string path, byte[] content)
    {
        var tree = new MemorySourceTree([KeyValuePair.Create(path, content)]);
        var file = Discoverer.Discover(tree).Files.Single();
        return TypeScan.All<IImporter>().First(i => i.Accepts(file)).Import(file, new ImportContext(tree, Samples.Publication, CancellationToken.None));
    }

    private sealed class NoAddresses : IHtmlResolver
    {
        public ResolvedLink Link(string target) => new(target, null, IsInner: false, IsBroken: true);

        public ResolvedImage? Image(Image image) => null;
    }
}
