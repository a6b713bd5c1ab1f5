using System.Text;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>What raw HTML hides in a note: pads let their authors write it, and show nothing of it.</summary>
public class HiddenInNotesTests
{
    [Theory]
    [InlineData("Voici <span style=\"display:none\">secret</span> montré.")]
    [InlineData("Voici <span hidden>secret <span>secret</span> secret</span> montré.")]
    [InlineData("Voici <b style='visibility:hidden'>**secret**</b> montré.")]
    [InlineData("Voici <i style=\"opacity:0\">secret</i><i style=\"font-size:0px\">secret</i> montré.")]
    [InlineData("<p style=\"display: none !important\">secret</p>\n\nmontré")]
    [InlineData("<div hidden>\nsecret\n</div>\n\nmontré")]
    [InlineData("<div style=\"display:none\">\n\n## secret\n\n- secret\n- secret\n\n<div>\n\nsecret\n\n</div>\n\nsecret\n\n</div>\n\nmontré")]
    [InlineData("<div hidden>\n\nsecret\n</div>\n<p>montré</p>")]
    [InlineData("> <section hidden>\n>\n> secret\n\nsecret\n\n</section> montré")]
    [InlineData("<table><tr><td>montré</td><td hidden>secret</td></tr><tr style=\"display:none\"><td>secret</td></tr></table>")]
    [InlineData("<ul><li>montré</li><li hidden>secret</li></ul>")]
    [InlineData("montré <img hidden src=x.png alt=secret>")]
    public void Stays_out_and_is_told(string text)
    {
        var imported = Import(text);
        var tree = TreeText.Of(imported);
        Assert.DoesNotContain("secret", tree, StringComparison.Ordinal);
        Assert.Contains("montré", tree, StringComparison.Ordinal);
        Assert.Contains("html-hidden", imported.Diagnostics.Select(d => d.Rule.Id));
    }

    [Theory]
    [InlineData("Voici <span style=\"display:inline; color:red\">montré</span> <span>montré</span>.")]
    [InlineData("<div style=\"opacity:.5;font-size:0.9em\">\n\nmontré\n\n</div>\n\nmontré")]
    [InlineData("<div style=\"display:none;display:block\">montré</div>")]
    [InlineData("Le mot hidden, `<span hidden>montré</span>` et le style.")]
    [InlineData("<details>\n<summary>montré</summary>\n\nmontré\n\n</details>")]
    public void What_shows_is_read(string text)
    {
        var imported = Import(text);
        Assert.Contains("montré", TreeText.Of(imported), StringComparison.Ordinal);
        Assert.DoesNotContain("html-hidden", imported.Diagnostics.Select(d => d.Rule.Id));
    }

    private static Imported Import(string text)
    {
        const string path = "ed/seances/01-a/note.md";
        var tree = new MemorySourceTree([KeyValuePair.Create(path, Encoding.UTF8.GetBytes(text))]);
        var file = Discoverer.Discover(tree).Files.Single();
        return TypeScan.All<IImporter>().First(i => i.Accepts(file)).Import(file, new ImportContext(tree, Samples.Publication, CancellationToken.None));
    }
}
