using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>Pages saved with their folder: what its style sheets hide, what has the colour of its ground, what stands around the text or in a form.</summary>
public class HiddenInPagesTests
{
    [Theory]
    [InlineData("<link rel=stylesheet href=\"page_files/s%20s.css?v=3\">", "page_files/s s.css", ".a{display:none}", true)]
    [InlineData("<link rel=\"STYLESHEET prefetch\" href=\"./page_files/../s.css\">", "s.css", "@charset \"utf-8\"; .a{visibility:hidden}", true)]
    [InlineData("<link rel=stylesheet href=\"page_files/s.css\"><style>.a{display:block}</style>", "page_files/s.css", ".a{display:none}", false)]
    [InlineData("<style>.a{display:block}</style><link rel=stylesheet href=\"page_files/s.css\">", "page_files/s.css", ".a{display:none}", true)]
    [InlineData("<link rel=stylesheet media=print href=\"page_files/s.css\">", "page_files/s.css", ".a{display:none}", false)]
    [InlineData("<link rel=\"alternate stylesheet\" href=\"page_files/s.css\">", "page_files/s.css", ".a{display:none}", false)]
    [InlineData("<link rel=stylesheet href=\"https://example.org/s.css\">", "s.css", ".a{display:none}", false)]
    [InlineData("<link rel=stylesheet href=\"../../../../../s.css\">", "s.css", ".a{display:none}", false)]
    [InlineData("<link rel=stylesheet href=\"/s.css\">", "s.css", ".a{display:none}", false)]
    [InlineData("<link rel=stylesheet href=\"absent.css\">", "s.css", ".a{display:none}", false)]
    public void A_style_sheet_beside_the_page_hides_as_its_own_does(string head, string path, string css, bool isHidden)
    {
        var imported = Import($"<html lang=fr><head>{head}</head><body><p class=a>peut-être</p><p>montré</p>", ("ed/seances/01-a/" + path, css), ("s.css", css));
        Assert.Equal(!isHidden, TreeText.Of(imported).Contains("peut-être", StringComparison.Ordinal));
        Assert.Equal(isHidden ? ["peut-être"] : Array.Empty<string>(), (imported.Document.Facts as OfficeFacts)?.HiddenText.Select(h => h.Text) ?? []);
    }

    /// <summary>Without a bound, one inside the other would take the whole stack.</summary>
    [Fact]
    public void Queries_inside_each_other_have_an_end()
    {
        var css = string.Concat(Enumerable.Repeat("@media all{", 100_000)) + ".a{display:none}";
        Assert.Contains("montré", TreeText.Of(Import("<link rel=stylesheet href=s.css><p class=a>peut-être</p><p>montré</p>", ("ed/seances/01-a/s.css", css))), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", TreeText.Of(Import("<link rel=stylesheet href=s.css><p class=a>secret</p><p>montré</p>", ("ed/seances/01-a/s.css", "@media all{@media screen{.a{display:none}}}"))), StringComparison.Ordinal);
    }

    /// <summary>A site's style sheets may hold tens of thousands of rules: those that can hide are read, in bounded time.</summary>
    [Fact]
    public void A_huge_style_sheet_is_read_as_far_as_it_hides()
    {
        var css = string.Concat(Enumerable.Range(0, 8000).Select(i => $".c{i} p{{margin:{i}px}}")) + ".a{display:none}";
        Assert.DoesNotContain("secret", TreeText.Of(Import("<link rel=stylesheet href=s.css><p class=a>secret</p><p>montré</p>", ("ed/seances/01-a/s.css", css))), StringComparison.Ordinal);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        _ = Import(string.Concat(Enumerable.Repeat("<link rel=stylesheet href=s.css>", 500)) + string.Concat(Enumerable.Repeat("<p class=a>x</p>", 2000)), ("ed/seances/01-a/s.css", string.Concat(Enumerable.Repeat("div p.a, .a .a{display:none}", 100_000))));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData("<p style=\"color:#fff\">secret</p>")]
    [InlineData("<p><font color=white>secret</font></p>")]
    [InlineData("<style>.b{color:rgb(255,255,255)}</style><div class=b><p>secret</p></div>")]
    [InlineData("<p style=\"background:#000;color:black\">secret</p>")]
    [InlineData("<table bgcolor=\"#123456\"><tr><td style=\"color:#123456\">secret</td></tr></table>")]
    [InlineData("<p style=\"opacity:0\">secret</p>")]
    [InlineData("<p style=\"opacity: 0.0\">secret <b>secret</b></p>")]
    public void Words_that_cannot_be_seen_stay_out_and_are_told(string hidden)
    {
        var imported = Import($"<html lang=fr><body>{hidden}<p>montré</p>");
        Assert.DoesNotContain("secret", TreeText.Of(imported), StringComparison.Ordinal);
        Assert.NotEmpty(Assert.IsType<OfficeFacts>(imported.Document.Facts).HiddenText);
    }

    [Theory]
    [InlineData("<p style=\"background-color:#14292b;color:#fff\">montré</p>")]
    [InlineData("<table><tr bgcolor=navy><td><font color=white>montré</font></td></tr></table>")]
    [InlineData("<div style=\"background:url(fond.jpg)\"><p style=\"color:#fff\">montré</p></div>")]
    [InlineData("<body bgcolor=black><p style=\"color:white\">montré</p>")]
    [InlineData("<p style=\"color:#fff\"><span style=\"color:#000\">montré</span></p>")]
    [InlineData("<p style=\"color:#fff\"><span style=\"background:#14292b\">montré</span></p>")]
    [InlineData("<p style=\"opacity:.5;color:rgba(255,255,255,.5)\">montré</p>")]
    [InlineData("<link rel=stylesheet href=s.css><p style=\"color:#fff\" class=bandeau>montré</p>")]
    public void Words_on_a_ground_of_another_colour_are_read(string shown)
    {
        var imported = Import($"<html lang=fr>{shown}", ("ed/seances/01-a/s.css", ".bandeau{background:#14292b}"));
        Assert.Contains("montré", TreeText.Of(imported), StringComparison.Ordinal);
        Assert.Null(imported.Document.Facts);
    }

    [Fact]
    public void What_stands_around_the_text_is_told()
    {
        var imported = Import("<body><header><nav>Menu</nav><p>Avec le soutien de la Région</p></header><main><p>montré</p></main><script>1</script><aside hidden>caché</aside><footer>Contact</footer>");
        var found = Assert.Single(imported.Diagnostics);
        Assert.Equal(("page-surroundings-left", Severity.Advice), (found.Rule.Id, found.Severity));
        Assert.Contains("«\u202fAvec le soutien de la Région Contact\u202f»", found.Message, StringComparison.Ordinal);
        Assert.Equal((1, 30), Assert.IsType<SourceLocation.Text>(found.Place) is var at ? (at.Line, at.Column) : default);
        Assert.Empty(Import("<body><header><nav>Menu</nav></header><main><p>montré</p></main><footer> </footer>").Diagnostics);
        Assert.Empty(Import("<body><header>Titre</header><p>montré</p><footer>Contact</footer>").Diagnostics);
    }

    [Theory]
    [InlineData("<input value=\"Marigot\">", true)]
    [InlineData("<input type=date value=\"2024-12-13\">", true)]
    [InlineData("<textarea>Marigot</textarea>", true)]
    [InlineData("<select><option>non<option selected>Marigot</select>", true)]
    [InlineData("<input type=hidden value=\"Marigot\"><input type=submit value=Envoyer><input type=radio value=Marigot><input type=password value=Marigot>", false)]
    [InlineData("<input value=\" \"><textarea>\n</textarea><select><option>Marigot<option>Trinité</select>", false)]
    public void What_is_written_in_a_form_is_told(string field, bool isTold)
    {
        var imported = Import($"<body><p>montré</p><form><label>Lieu {field}</label></form>");
        Assert.Equal(isTold ? ["form-values-left"] : Array.Empty<string>(), imported.Diagnostics.Select(d => d.Rule.Id));
        if (isTold)
            Assert.NotNull(imported.Diagnostics[0].Place);
    }

    private static Imported Import(string page, params (string Path, string Text)[] others)
    {
        const string path = "ed/seances/01-a/compte-rendu.html";
        var tree = new MemorySourceTree([KeyValuePair.Create(path, Encoding.UTF8.GetBytes(page)), .. others.DistinctBy(o => o.Path).Select(o => KeyValuePair.Create(o.Path, Encoding.UTF8.GetBytes(o.Text)))]);
        var file = Discoverer.Discover(tree).Files.Single(f => f.Path == path);
        return TypeScan.All<IImporter>().First(i => i.Accepts(file)).Import(file, new ImportContext(tree, Samples.Publication, CancellationToken.None));
    }
}
