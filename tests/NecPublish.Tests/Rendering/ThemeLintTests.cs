using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish.Rendering;

public class ThemeLintTests
{
    [Fact]
    public void The_default_theme_copied_whole_has_nothing_to_say()
    {
        var theme = SiteTheme.Load(null);
        var copy = theme.Files.Paths.ToDictionary(p => "theme/" + p, p => theme.Files.Read(p)!, StringComparer.Ordinal);
        Assert.Empty(SiteTheme.Load(new MemorySourceTree(copy)).Diagnostics);
    }

    [Fact]
    public void A_template_that_does_not_parse_is_placed_and_gives_way_to_the_original()
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["theme/layouts/note.liquid"] = Encoding.UTF8.GetBytes("<main>\n  {% if note.lead %}\n</main>\n") };
        var site = new SampleSite(files: files);
        var finding = Assert.Single(SiteTheme.Load(site.Tree).Diagnostics);
        Assert.Equal("theme-syntax", finding.Rule.Id);
        Assert.Equal("theme/layouts/note.liquid", finding.File);
        Assert.IsType<SourceLocation.Text>(finding.Place);
        Assert.Contains("Ce que la marque apporte", site.Read("nec-2024/01-ouvrir/compte-rendu/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layouts/note.liquid", "{{ note.facts[0].terme }}", "theme-variable-unknown", "note.facts.terme", 1)]
    [InlineData("layouts/note.liquid", "{{ nte.lead }}", "theme-variable-unknown", "nte", 1)]
    [InlineData("layouts/note.liquid", "\n{% for file in note.files %}{{ file.titre }}{% endfor %}", "theme-variable-unknown", "file.titre", 2)]
    [InlineData("layouts/note.liquid", "{{ note.lead | majuscules }}", "theme-filter-unknown", "majuscules", 1)]
    [InlineData("layouts/note.liquid", "{% render 'inconnu' %}", "theme-partial-missing", "inconnu", 1)]
    [InlineData("partials/files.liquid", "{% for file in files %}{{ file.poids }}{% endfor %}", "theme-variable-unknown", "file.poids", 1)]
    [InlineData("partials/head-extra.liquid", "{{ site.titre }}", "theme-variable-unknown", "site.titre", 1)]
    public void What_does_not_exist_is_found_where_it_is_written(string path, string added, string rule, string subject, int line)
    {
        var original = Encoding.UTF8.GetString(SiteTheme.Load(null).Files.Read(path)!);
        var tree = new MemorySourceTree([new("theme/" + path, Encoding.UTF8.GetBytes(added + original))]);
        var finding = Assert.Single(SiteTheme.Load(tree).Diagnostics);
        Assert.Equal((rule, "theme/" + path, subject), (finding.Rule.Id, finding.File, finding.Subject));
        if (!subject.Contains("facts", StringComparison.Ordinal))
            Assert.Equal(line, Assert.IsType<SourceLocation.Text>(finding.Place).Line);
    }

    [Fact]
    public void Tokens_over_the_default_style_are_held_to_its_contrast()
    {
        var tree = new MemorySourceTree([new("theme/assets/jetons.css", "/* --ink: #fff; */\n:root {\n  --link: #9acccc;\n}\n"u8.ToArray())]);
        var findings = SiteTheme.Load(tree).Diagnostics;
        Assert.All(findings, f => Assert.Equal(("contrast-text", "theme/assets/jetons.css"), (f.Rule.Id, f.File)));
        Assert.Equal(3, Assert.IsType<SourceLocation.Text>(findings[0].Place).Line);
        Assert.Contains(findings, f => f.Subject == "clair --link --paper");
    }

    [Theory]
    [InlineData("focus-visible", "a { color: var(--link) }\n:focus { outline: none }", 2)]
    [InlineData("focus-visible", "button:focus { outline: 0 !important; color: var(--ink) }", 1)]
    [InlineData("", ":focus { outline: none } :focus-visible { outline: 3px solid }", 0)]
    [InlineData("", "a:focus { outline: none; box-shadow: 0 0 0 3px var(--focus) }", 0)]
    [InlineData("", "a:focus:not(:focus-visible) { outline: none }", 0)]
    [InlineData("link-color-only", "p a { text-decoration: none }", 1)]
    [InlineData("link-color-only", "/* un\n */ a:link, .x { text-decoration-line: none }", 2)]
    [InlineData("", "nav a { text-decoration: none } .button { text-decoration: none }", 0)]
    [InlineData("", "p a { text-decoration: none; border-bottom: 1px solid }", 0)]
    [InlineData("css-color-pairs", ".note { color: #333 }", 1)]
    [InlineData("css-color-pairs", ".note { background: #ffc }", 1)]
    [InlineData("", ".note { color: #333; background: #ffc } .other { color: var(--ink) }", 0)]
    [InlineData("", ".note { color: inherit }", 0)]
    [InlineData("text-justified", "p { text-align: justify }", 1)]
    [InlineData("", "p { text-align: start }", 0)]
    [InlineData("text-spacing-important", "p { line-height: 1.2 !important }", 1)]
    [InlineData("text-spacing-important", "p { letter-spacing: 0.05em!important }", 1)]
    [InlineData("", "p { line-height: 1.6 !important } h1 { line-height: 1.2; word-spacing: 3px !important }", 0)]
    [InlineData("eco-third-party", "@import \"https://fonts.example.org/a.css\";", 1)]
    [InlineData("eco-third-party", "body { background-image: url(//cdn.example.org/a.png); background-color: var(--paper) }", 1)]
    [InlineData("", "/* https://example.org */ body { background-image: url(fond.png); background-color: var(--paper) }", 0)]
    [InlineData("eco-fonts", "@font-face { font-family: A; src: url(a.woff2) } @font-face { font-family: B; src: url(b.woff2) } @font-face { font-family: C; src: url(c.woff2) }", 1)]
    [InlineData("", "@font-face { font-family: A; src: url(a.woff2) } @font-face { font-family: A; src: url(a-bold.woff2) }", 0)]
    public void A_style_sheet_is_held_to_what_each_rule_asks(string rule, string css, int line)
    {
        var findings = SiteTheme.Load(new MemorySourceTree([new("theme/assets/atelier.css", Encoding.UTF8.GetBytes(css))])).Diagnostics;
        Assert.Equal(rule, string.Join(',', findings.Select(f => f.Rule.Id).Distinct()));
        if (line > 0)
            Assert.Equal(line, Assert.IsType<SourceLocation.Text>(findings[0].Place).Line);
    }

    [Theory]
    [InlineData("<script src=\"https://stats.example.org/s.js\"></script>", "eco-third-party")]
    [InlineData("<link rel=\"stylesheet\" href=\"https://fonts.example.org/a.css\">", "eco-third-party")]
    [InlineData("<a href=\"https://example.org/\">Notre association</a>", "")]
    [InlineData("<video autoplay src=\"a.mp4\"></video>", "eco-autoplay")]
    [InlineData("<video controls src=\"a.mp4\"></video>", "")]
    public void A_template_calls_nobody_and_plays_nothing(string added, string rule)
    {
        var findings = SiteTheme.Load(new MemorySourceTree([new("theme/partials/head-extra.liquid", Encoding.UTF8.GetBytes(added))])).Diagnostics;
        Assert.Equal(rule, string.Join(',', findings.Select(f => f.Rule.Id).Distinct()));
    }

    [Fact]
    public void Pages_are_found_by_two_ways()
    {
        var tree = new MemorySourceTree([new("theme/partials/header.liquid", "<header role=\"banner\"><nav role=\"navigation\"></nav></header>"u8.ToArray()), new("theme/partials/footer.liquid", "<footer role=\"contentinfo\"></footer>"u8.ToArray())]);
        Assert.Contains(SiteTheme.Load(tree).Diagnostics, d => d.Rule.Id == "nav-two-systems");
        var header = Encoding.UTF8.GetString(SiteTheme.Load(null).Files.Read("partials/header.liquid")!);
        Assert.DoesNotContain(SiteTheme.Load(new MemorySourceTree([new("theme/partials/header.liquid", Encoding.UTF8.GetBytes(header + " "))])).Diagnostics, d => d.Rule.Id == "nav-two-systems");
    }

    [Fact]
    public void A_near_name_is_proposed()
    {
        var tree = new MemorySourceTree([new("theme/partials/head-extra.liquid", "{{ site.titl }}"u8.ToArray())]);
        Assert.Contains("« title »", Assert.Single(SiteTheme.Load(tree).Diagnostics).Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layouts/note.liquid", "<main id=\"contenu\" role=\"main\" class=\"wrap sheet\">", "<div>", "le contenu principal")]
    [InlineData("layouts/base.liquid", "{{ page.metadata }}", "", "les balises pour les machines")]
    [InlineData("partials/header.liquid", "role=\"navigation\"", "", "le menu")]
    public void A_lost_landmark_is_found_in_the_file_that_lost_it(string path, string before, string after, string what)
    {
        var original = Encoding.UTF8.GetString(SiteTheme.Load(null).Files.Read(path)!);
        Assert.Contains(before, original, StringComparison.Ordinal);
        var tree = new MemorySourceTree([new("theme/" + path, Encoding.UTF8.GetBytes(original.Replace(before, after, StringComparison.Ordinal)))]);
        var finding = Assert.Single(SiteTheme.Load(tree).Diagnostics);
        Assert.Equal(("theme-landmark-missing", "theme/" + path), (finding.Rule.Id, finding.File));
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pale_ink_is_measured_and_a_passing_one_proposed()
    {
        var css = Encoding.UTF8.GetString(SiteTheme.Load(null).Files.Read("assets/site.css")!).Replace("--link: #00565b;", "--link: #8ac0c4;", StringComparison.Ordinal);
        var tree = new MemorySourceTree([new("theme/assets/site.css", Encoding.UTF8.GetBytes(css))]);
        var findings = SiteTheme.Load(tree).Diagnostics;
        Assert.Equal(["clair --link --paper", "clair --link --wall"], findings.Select(f => f.Subject));
        Assert.Contains("#8ac0c4", findings[0].Message, StringComparison.Ordinal);
        var proposed = findings[0].Fix.Split(' ')[1];
        Assert.InRange(Theming.TokenLint.Ratio(proposed, "#fffefb"), 4.5, 21);
    }
}
