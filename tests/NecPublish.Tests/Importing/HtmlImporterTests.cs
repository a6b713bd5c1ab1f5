using System.Text;
using CsCheck;
using NecPublish.Discovering;
using NecPublish.Importing.Html;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>Texts saved as web pages: a folder of input and expected trees, then anything at all.</summary>
public sealed class HtmlImporterTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<ol class='lst-kix_a-1'>", "<table>", "<tr>", "<td>", "</table>", "<h2>", "</h2>", "<br>", "<br><br>", "<a href='#n' id='r'>1</a>", "<div id='n'><a href='#r'>1</a>", "</div>", "<img src=x>", "<img alt='' src='data:image/png;base64,AA=='>",
        "<p class=MsoListParagraph>", "<span style='font:7.0pt x'>&nbsp;</span>", "<!-- secret -->", "<script>secret</script>", "<p hidden>secret</p>", "<i style=display:none>secret</i>", "mot", " ", "&nbsp;", "é", "\0", "&", "<svg></svg>", "<math></math>", "<template></template>", "<select></select>", "<q lang=en>",
    ];

    public static TheoryData<string> Inputs() => [.. Directory.EnumerateDirectories(Cases.Path("importing/html")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Reads_a_page_as_the_expected_tree(string name)
    {
        var folder = Cases.Path($"importing/html/{name}");
        var imported = Import(File.ReadAllBytes(Path.Combine(folder, "input.html")));
        Assert.Empty(imported.Files);
        var facts = imported.Document.Facts is OfficeFacts f ? $"comments {f.Comments}, tracked changes {f.TrackedChanges}, hidden [{string.Join(", ", f.HiddenText.Select(h => h.Text))}]\n" : "";
        var tree = TreeText.Of(imported);
        Assert.DoesNotContain("secr", tree, StringComparison.OrdinalIgnoreCase);
        GoldenFile.Equal(Path.Combine(folder, "expected.txt"), tree + facts);
    }

    [Fact]
    public void Never_throws_and_never_shows_what_is_hidden() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(pick => string.Concat(pick.Select(i => Pieces[i]))).Sample(
            text =>
            {
                var imported = Import(Encoding.UTF8.GetBytes(text));
                Assert.DoesNotContain("secret", TreeText.Of(imported).Replace("\"<", "", StringComparison.Ordinal), StringComparison.Ordinal);
                return true;
            },
            iter: 2_000
        );

    [Fact]
    public void Says_the_title_and_the_language_before_the_text_is_read()
    {
        var tree = new MemorySourceTree([KeyValuePair.Create("page.html", Encoding.UTF8.GetBytes("<html lang=FR-fr><title>Atelier - HedgeDoc</title><p>x"))]);
        var file = Discoverer.Discover(tree).Files.Single();
        Assert.Equal(new Description("Atelier", "fr-FR"), new HtmlImporter().Describe(file, tree));
    }

    private static Imported Import(byte[] content)
    {
        var tree = new MemorySourceTree([KeyValuePair.Create("note.html", content)]);
        var file = Discoverer.Discover(tree).Files.Single();
        return TypeScan.All<IImporter>().First(i => i.Accepts(file)).Import(file, new ImportContext(tree, Samples.Publication, CancellationToken.None));
    }
}
