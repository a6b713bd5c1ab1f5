using System.Text.Json;
using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

public sealed class ReportsTests
{
    private static readonly RuleInfo Rule = new("img-alt-missing", Severity.Error, Sources.All, "Image sans texte alternatif", "Pourquoi.", "Décrivez-la.")
    {
        Rgaa = ["1.1.1"],
        Wcag = ["1.1.1"],
        Act = ["23a2a8"],
        Tools = [("Word", "Clic droit sur l’image.")],
    };

    private static Diagnostic At(SourceLocation? place, string? excerpt = null, Severity severity = Severity.Error) =>
        new(Rule, severity, "a/compte-rendu.md", place, "Cette image n’a pas de texte alternatif.", "Décrivez-la entre les crochets.", "photo") { Excerpt = excerpt is null ? null : Quotation.Of(excerpt, place is SourceLocation.Text text ? text.Column - 1 : 0) };

    [Theory]
    [InlineData(Severity.Review, 100)]
    [InlineData(Severity.Advice, 100)]
    [InlineData(Severity.Warning, 1300)]
    [InlineData(Severity.Error, 1300)]
    public void Console_shows_what_must_be_mended_and_a_hundred_questions_or_pieces_of_advice_of_one_rule(Severity severity, int shown)
    {
        var lines = Written(new ConsoleReport(), [.. Enumerable.Repeat(At(null, severity: severity), 1300)]).Split('\n');
        Assert.Equal(shown, lines.Count(l => l.StartsWith("content/a/compte-rendu.md: ", StringComparison.Ordinal)));
        Assert.Equal(shown < 1300, lines.Contains("… et 1\u202f200 autres constats img-alt-missing, qui ne sont pas montrés ici."));
        Assert.Equal(shown < 1300, lines.Any(l => l.Contains("--format html", StringComparison.Ordinal)));
        Assert.StartsWith("1300 ", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void Console_speaks_of_one_finding_left_out_as_of_one() =>
        Assert.Contains("… et un autre constat img-alt-missing, qui n’est pas montré ici.\n", Written(new ConsoleReport(), [.. Enumerable.Repeat(At(null, severity: Severity.Advice), 101)]), StringComparison.Ordinal);

    [Fact]
    public void Console_shows_the_line_with_tildes_under_the_place() =>
        Assert.Equal(
            """
            content/a/compte-rendu.md:14:6: erreur img-alt-missing
              14 │ Voir ![](photos/atelier.jpg) ici
                 │      ~~~~~~~~~~~~~~~~~~~~~~~
              Cette image n’a pas de texte alternatif.
              Correction : Décrivez-la entre les crochets.
              RGAA 1.1.1 · WCAG 1.1.1

            1 erreur

            """.ReplaceLineEndings("\n"),
            Written(new ConsoleReport(), At(new SourceLocation.Text(14, 6, 23), "Voir ![](photos/atelier.jpg) ici"))
        );

    [Theory]
    [InlineData("é\u0301té ![](x)", 6, 5, "é\u0301té ![](x)", "    ~~~~~")] // a combining accent takes no column
    [InlineData("🎉 ![](x)", 4, 5, "🎉 ![](x)", "   ~~~~~")] // an emoji takes two
    [InlineData("\t![](x)", 2, 5, " ![](x)", " ~~~~~")]
    [InlineData("abc", 9, 2, "abc", "   ~")] // a place past the end
    [InlineData("abc", 2, 99, "abc", " ~~")]
    [InlineData("abc", 2, 0, "abc", " ~")]
    [InlineData("a\u001b[31mb\u202e", 1, 1, "a\ufffd[31mb\ufffd", "~")] // nothing that a terminal would obey
    public void Tildes_stand_under_the_words(string line, int column, int length, string shown, string underline) =>
        Assert.Equal(new Excerpt(shown, underline), Excerpt.Of(line, column - 1, length));

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var line = new string('a', 5000) + "![](x)" + new string('b', 5000);

        var told = Written(new ConsoleReport(), At(new SourceLocation.Text(14, 5001, 6), line)).Split('\n');

        Assert.True(told[1].Length < 150);
        Assert.Equal("![](x)", told[1].Substring(told[2].IndexOf('~', StringComparison.Ordinal), 6));
    }

    [Fact]
    public void Console_says_other_places_in_words()
    {
        Assert.Contains("content/a/compte-rendu.md: diapositive 3, objet «\u202fImage 4\u202f»: avertissement img-alt-missing\n", Written(new ConsoleReport(), At(new SourceLocation.Slide(3, "Image 4"), severity: Severity.Warning)), StringComparison.Ordinal);
        Assert.Contains("content/a/compte-rendu.md: feuille «\u202fAoût\u202f», cellule B7: à vérifier", Written(new ConsoleReport(), At(new SourceLocation.Cell("Août", "B7"), severity: Severity.Review)), StringComparison.Ordinal);
        Assert.Contains("content/a/compte-rendu.md: conseil", Written(new ConsoleReport(), At(null, severity: Severity.Advice)), StringComparison.Ordinal);
        Assert.Equal("rien à signaler\n", Written(new ConsoleReport()));
    }

    [Fact]
    public void Two_findings_in_one_place_stand_under_one_title()
    {
        var place = new SourceLocation.Text(14, 6);

        var told = Written(new HtmlReport(), At(place), At(place) with { Subject = "une autre", Message = "Celle-ci non plus." }, At(new SourceLocation.Text(15, 1)));

        Assert.Equal(3, told.Split("<h4>").Length);
        Assert.Contains("Celle-ci non plus.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_its_documented_shape() =>
        Assert.Equal(
            """{"diagnostics":[{"rule":"img-alt-missing","severity":"error","file":"content/a/compte-rendu.md","place":{"line":14,"column":6},"message":"Cette image n’a pas de texte alternatif.","fix":"Décrivez-la entre les crochets.","rgaa":["1.1.1"],"wcag":["1.1.1"],"act":["23a2a8"],"fingerprint":"""
                + $"\"{At(null).Fingerprint}\""
                + """}],"summary":{"error":1,"warning":0,"review":0,"advice":0,"files":12}}"""
                + "\n",
            Written(new JsonReport(), At(new SourceLocation.Text(14, 6, 23)))
        );

    [Theory]
    [InlineData("""{"paragraph":3,"text":"Bonjour \"à tous\""}""")]
    [InlineData("""{"slide":2,"object":"Image 4"}""")]
    [InlineData("""{"slide":2}""")]
    [InlineData("""{"sheet":"Août","cell":"B7"}""")]
    [InlineData("""{"page":4}""")]
    [InlineData("null")]
    public void Json_writes_each_kind_of_place(string expected)
    {
        SourceLocation?[] places = [new SourceLocation.Paragraph(3, "Bonjour \"à tous\""), new SourceLocation.Slide(2, "Image 4"), new SourceLocation.Slide(2, null), new SourceLocation.Cell("Août", "B7"), new SourceLocation.Page(4), null];

        Assert.Contains(places, place => Written(new JsonReport(), At(place)).Contains($"\"place\":{expected},", StringComparison.Ordinal));
    }

    [Fact]
    public void Sarif_names_rule_place_and_fingerprint()
    {
        using var sarif = JsonDocument.Parse(Written(new SarifReport(), At(new SourceLocation.Text(14, 6, 23), "Voir ![](photos/atelier.jpg) ici"), At(new SourceLocation.Page(2), severity: Severity.Review)));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var first = run.GetProperty("results")[0];
        var region = first.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal("img-alt-missing", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[first.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal((14, 6, 29), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal(At(null).Fingerprint, first.GetProperty("partialFingerprints").GetProperty("necpublish/v1").GetString());
        Assert.Equal(("review", "none"), (run.GetProperty("results")[1].GetProperty("kind").GetString(), run.GetProperty("results")[1].GetProperty("level").GetString()));
    }

    [Fact]
    public void GitHub_annotations_escape_what_would_end_them()
    {
        var report = Written(new GitHubReport(), At(new SourceLocation.Text(1, 2)) with { File = "a,b:c.md", Message = "100 %\n::error::faux" });

        Assert.StartsWith("::error file=content/a%2Cb%3Ac.md,line=1,col=2,title=erreur img-alt-missing::100 %25%0A::error::faux%0ACorrection", report, StringComparison.Ordinal);
        Assert.Single(report.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void GitLab_gets_a_line_and_a_fingerprint_for_each_finding()
    {
        using var report = JsonDocument.Parse(Written(new GitLabReport(), At(new SourceLocation.Text(14, 6)), At(new SourceLocation.Page(2), severity: Severity.Review)));
        var (first, second) = (report.RootElement[0], report.RootElement[1]);

        Assert.Equal((14, "major", "content/a/compte-rendu.md"), (first.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32(), first.GetProperty("severity").GetString(), first.GetProperty("location").GetProperty("path").GetString()));
        Assert.Equal(At(null).Fingerprint, first.GetProperty("fingerprint").GetString());
        Assert.Equal(("info", 1), (second.GetProperty("severity").GetString(), second.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32()));
    }

    [Fact]
    public void JUnit_fails_on_errors_only_and_survives_control_characters()
    {
        var report = System.Xml.Linq.XElement.Parse(Written(new JUnitReport(), At(new SourceLocation.Text(1, 2)) with { Message = "un\u0001 <b>" }, At(null, severity: Severity.Advice)));
        var suite = Assert.Single(report.Elements("testsuite"));

        Assert.Equal(("2", "1"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures")));
        Assert.Equal("un <b>", (string?)Assert.Single(suite.Descendants("failure")).Attribute("message"));
        Assert.Equal("img-alt-missing, ligne 1, colonne 2", (string?)suite.Elements("testcase").First().Attribute("name"));
    }

    [Fact]
    public void Html_escapes_what_authors_wrote_and_names_each_tool()
    {
        var report = Written(new HtmlReport(), At(new SourceLocation.Text(1, 2), "<script>alert(1)</script>") with { File = "<b>.md" });

        Assert.DoesNotContain("<script", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", report, StringComparison.Ordinal);
        Assert.Contains("<li>Word\u202f: Clic droit sur l’image.</li>", report, StringComparison.Ordinal);
        Assert.Contains("ligne 1, colonne 2</h4>", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_explains_a_gesture_once_and_gives_the_answer_to_copy()
    {
        var second = At(new SourceLocation.Text(3, 1), "![](b.jpg)", Severity.Review) with { Subject = "photos/b c;d.jpg" };
        var report = Written(new HtmlReport(), At(new SourceLocation.Text(1, 1), severity: Severity.Review) with { Subject = "photos/a.jpg" }, second, At(null));

        Assert.Contains("<h3>À vérifier\u202f: Image sans texte alternatif (2 fois)</h3>", report, StringComparison.Ordinal);
        Assert.Contains("<img src=\"content/a/photos/a.jpg\" alt=\"\" loading=\"lazy\"> <samp>a.jpg</samp>", report, StringComparison.Ordinal);
        Assert.Contains($"a/compte-rendu.md;img-alt-missing;;{second.Fingerprint};accepte;votre raison;", report, StringComparison.Ordinal);
        // an error that no decision lifts offers no answer
        Assert.Equal(2, report.Split("<details>").Length - 1);
    }

    [Theory]
    [InlineData("Le lien « ici » : « a « b » c ».", "Le lien « <samp>ici</samp> » : « <samp>a « b » c</samp> ».")]
    [InlineData("écrivez [mot]{lang=en} ou ![](a.jpg){.decorative}", "écrivez <code>[mot]{lang=en}</code> ou <code>![](a.jpg){.decorative}</code>")]
    [InlineData("retirez <b> & « »", "retirez <code>&lt;b&gt;</code> &amp; « »")]
    [InlineData("« sans fin", "« sans fin")]
    public void Html_marks_what_it_quotes(string sentence, string html) =>
        Assert.Contains($"<p>{html}</p>", Written(new HtmlReport(), At(null) with { Message = sentence }), StringComparison.Ordinal);

    /// <summary>With a finding of every rule, its texts and the quotations of a nasty note.</summary>
    [Fact]
    public void Html_passes_our_own_checker()
    {
        var findings = RuleCatalogue
            .All.SelectMany(
                (rule, i) =>
                    new[] { "photos/affiche.jpg P R O G R A M M E", "🎉🎉🎉", "The workshop starts at nine and everyone is welcome to join." }.Select(
                        (words, j) => new Diagnostic(rule, (Severity)(i % 4), $"a/note-{i % 40}.md", new SourceLocation.Text(j + 1, 1), $"« {words} » : {rule.Title}. {rule.Why}", $"écrivez [{words}]{{lang=en}}", words) { Excerpt = Quotation.Of(words) }
                    )
            )
            .ToArray();
        var page = Written(new HtmlReport(), findings);
        var found = new ForeignPages().Check("rapport.html", System.Text.Encoding.UTF8.GetBytes(page)).Where(d => d.Severity is Severity.Error or Severity.Warning);
        Assert.Equal("", string.Join('\n', found.Select(d => $"{d.Rule.Id} {d.Place} {d.Message} {d.Excerpt?.Text}")));
    }

    [Fact]
    public void Html_tells_progress_since_the_last_build()
    {
        using var output = new StringWriter();
        new HtmlReport().Write(new Findings("content", [At(null)], 1) { Before = new HashSet<string> { "0000000000000000", "1111111111111111" } }, output);

        Assert.Contains("2 corrigés, 1 nouveau.", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Depuis la dernière", Written(new HtmlReport(), At(null)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_grid_has_the_106_criteria_and_never_calls_one_right()
    {
        using var output = new StringWriter();
        new GridReport().Write(new Findings("content", [At(null)], 1) { Rules = static () => RuleCatalogue.All }, output);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(107, lines.Length);
        Assert.StartsWith("1.1;Images;défaut;1;0;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("13.12;Consultation;à vérifier par une personne;0;0;", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.DoesNotContain("conforme", l, StringComparison.Ordinal));
        Assert.Contains("8.7.1", lines.Single(l => l.StartsWith("8.7;", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string Written(IReport report, params Diagnostic[] diagnostics)
    {
        using var output = new StringWriter();
        report.Write(new Findings("content/", [.. diagnostics], 12), output);
        return output.ToString();
    }
}
