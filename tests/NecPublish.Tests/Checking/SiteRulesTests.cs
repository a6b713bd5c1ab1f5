using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Pipelines;

namespace NecPublish.Checking;

/// <summary>Rules that need neighbours: people, photos, datasets, other pages.</summary>
public sealed class SiteRulesTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><rect width=\"4\" height=\"4\"/></svg>";
    private const string People = "id;nom_affiche;accord_nom;retrait_le\nana;Ana Test;oui;\nben;Ben Test;non;\ncleo;Cléo Test;oui;2026-01-01\n";

    [Theory]
    [InlineData("Bonjour à Ana Test.", 0)]
    [InlineData("Bonjour à Ben Test.", 1)]
    [InlineData("Bonjour à Cléo Test, et à Ben Test.", 2)]
    [InlineData("Un Ben Testament.", 0)]
    [InlineData("Bonjour à Ben\nTest.", 1)]
    [InlineData("Bonjour à **Ben** Test.", 1)]
    [InlineData("Bonjour à BEN\u00a0TEST.", 1)]
    [InlineData("Bonjour à Test Ben et à cleo test.", 2)]
    [InlineData("| Qui | Quoi |\n|---|---|\n| Ben Test | ouvre |", 1)]
    public void A_name_needs_an_agreement(string text, int expected)
    {
        var site = Site.Build(("personnes.csv", People), ("pages/note.md", $"---\ntitre: Note\n---\n\n{text}\n"));
        Assert.Equal(expected, site.Findings(Severity.Error).Count(f => f == "name-without-agreement pages/note.md"));
        Assert.Equal(expected > 0, site.Result.HeldBack.Length == 1);
    }

    [Fact]
    public void A_dataset_names_nobody_without_agreement_either_even_past_its_preview()
    {
        var rows = string.Concat(Enumerable.Range(1, 300).Select(i => $"{i},sujet\n"));
        var site = Site.Build(("personnes.csv", People), ("ed/seances/01-a/donnees/sujets.csv", $"nombre,sujet\n{rows}301,avec Cleo Test\n302,avec Cléo Test\n"));
        Assert.Single(site.Findings(Severity.Error), f => f == "name-without-agreement ed/seances/01-a/donnees/sujets.csv");
    }

    /// <summary>Who is listed by a first name only, or with signs inside the name: told in a document whatever the case.</summary>
    [Theory]
    [InlineData("Claire", "Une idée de claire.")]
    [InlineData("Claire", "Une idée de CLAIRE.")]
    [InlineData("Test, Ana", "Avec Test, Ana.")]
    [InlineData("Test, Ana", "Avec Ana Test.")]
    [InlineData("A. Test", "Avec A. Test ici.")]
    [InlineData("Ana Test", "Avec A\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200bna Test.")]
    public void A_name_is_told_however_it_is_listed(string name, string text)
    {
        var site = Site.Build(("personnes.csv", $"id;nom_affiche;accord_nom\nx;{name};non\n"), ("pages/note.md", $"---\ntitre: Note\n---\n\n{text}\n"));
        Assert.Contains("name-without-agreement pages/note.md", site.Findings(Severity.Error));
    }

    [Fact]
    public void A_name_over_two_lines_of_a_header_is_told() =>
        Assert.Contains("name-without-agreement pages/note.md", Site.Build(("personnes.csv", People), ("pages/note.md", "---\ntitre: Note\nresume: |\n  Avec Ben\n  Test.\n---\n\nTexte.\n")).Findings(Severity.Error));

    /// <summary>« traduire » is a word of every page, and two lines of a list are two people: the site does not wait for them.</summary>
    [Fact]
    public void A_word_or_two_lines_withhold_nothing()
    {
        var site = Site.Build(("personnes.csv", "id;nom_affiche;accord_nom\nt;Traduire;non\nb;Bo Durand;non\n"), ("pages/note.md", "# Note\n\n- Ana Durand\n- Bo Test\n"));
        Assert.Contains("traduire", site.Text("note/index.html"), StringComparison.Ordinal);
        Assert.False(site.Result.IsWithheld);
        Assert.Empty(site.Findings(Severity.Error));
    }

    /// <summary>The same person in two rows: what one of them forbids is forbidden.</summary>
    [Theory]
    [InlineData("ana;Ana Test;oui;\nANA;Ana Test;non;\n")]
    [InlineData("ana;Ana Test;non;\nana;Ana Test;oui;\n")]
    [InlineData("ana;Ana Test;oui;\nana-2;ANA TEST;non;\n")]
    [InlineData(";Ana Test;non;\n")]
    [InlineData("ana;Ana Test;oui;\n;Ana  Test;oui;2026-01-01\n")]
    public void Two_rows_for_a_person_are_read_with_care(string rows)
    {
        var site = Site.Build(("personnes.csv", "id;nom_affiche;accord_nom;retrait_le\n" + rows), ("pages/note.md", "---\ntitre: Note\nauteurs: [ana]\n---\n\nAvec Ana Test.\n"));
        Assert.Contains("name-without-agreement pages/note.md", site.Findings(Severity.Error));
        Assert.All(site.Pages, p => Assert.DoesNotContain("Ana Test", site.Text(p), StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_without_agreement_is_not_credited_either()
    {
        var site = Site.Build(("personnes.csv", People), ("pages/note.md", "---\ntitre: Note\nauteurs: [ben]\n---\n\nTexte.\n"));
        Assert.Contains("name-without-agreement pages/note.md", site.Findings(Severity.Error));
        Assert.All(site.Pages, p => Assert.DoesNotContain("Ben Test", site.Text(p), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.md", "---\nlieu: Chez Ana, 06 12 34 56 78\n---\n# A\n\nTexte.\n")]
    [InlineData("a.md", "---\nthemes: [06 12 34 56 78]\n---\n# A\n\nTexte.\n")]
    [InlineData("a.html", "<html lang=\"fr\"><head><title>Appeler le 06 12 34 56 78</title></head><body><p>Texte.</p></body></html>")]
    public void A_telephone_is_seen_wherever_a_document_s_own_words_go(string name, string text)
    {
        var site = Site.Build(($"ed/seances/01-a/{name}", text));
        Assert.Contains(site.Result.Diagnostics, d => d.Rule.Id == "phone-number" && d.File == $"ed/seances/01-a/{name}");
    }

    [Theory]
    [InlineData("oui", "non", "error")]
    [InlineData("oui", "oui", "none")]
    [InlineData("non", "", "none")]
    [InlineData("", "", "review")]
    public void People_on_a_photo_agree_first(string recognisable, string agreed, string expected)
    {
        var site = Site.Build(
            new BuildOptions { HasDerivatives = false },
            [
                KeyValuePair.Create("ed/seances/01-a/compte-rendu.md", Encoding.UTF8.GetBytes("---\ntitre: A\n---\n\nTexte.\n")),
                KeyValuePair.Create("ed/seances/01-a/photos/p.heic", File.ReadAllBytes(Cases.Path("importing/image/position-gps.heic"))),
                KeyValuePair.Create("ed/seances/01-a/photos/photos.csv", Encoding.UTF8.GetBytes($"fichier;alt;personnes_reconnaissables;accord\np.heic;Un groupe devant un tableau;{recognisable};{agreed}\n")),
            ]
        );
        var found = site.Result.Diagnostics.Where(d => d.Rule.Id == "photo-without-agreement").Select(d => d.Severity.ToString().ToLowerInvariant());
        Assert.Equal(expected == "none" ? [] : [expected], found);
    }

    /// <summary>What keeps a photo back keeps back the text that shows it, or leads to it: its file would be published with the text.</summary>
    [Theory]
    [InlineData("oui,non,,Ana,", "photo-without-agreement")]
    [InlineData("oui,,,Ana,", "photo-without-agreement")]
    [InlineData("oui,non,oui,Ana,", "photo-without-agreement")]
    [InlineData("non,,,Ana,Agence\u00a0: tous usages", "licence-unknown")]
    [InlineData("non,,,Ana,cc-by-sa-3.0-fr", "licence-incompatible")]
    [InlineData("non,,,Ben Test,", "name-without-agreement")]
    public void A_text_waits_for_the_photo_that_it_shows(string row, string rule)
    {
        foreach (var (folder, shown) in new[] { ("photos/", "![Un groupe](photos/mur.svg)"), ("", "![Un groupe](mur.svg)"), ("../../transversal/photos/", "![Un groupe](../../transversal/photos/mur.svg)"), ("", "[Le groupe](mur.svg)") })
        {
            var session = folder.StartsWith("..", StringComparison.Ordinal) ? "ed/transversal/photos/" : "ed/seances/01-a/" + folder;
            var site = Site.Build(
                ("personnes.csv", People),
                ("ed/seances/01-a/a.md", $"# A\n\nTexte.\n\n{shown}\n"),
                (session + "mur.svg", Drawing),
                (session + "photos.csv", $"fichier,alt,personnes_reconnaissables,accord,mineurs,auteur,licence\nmur.svg,Un groupe devant un mur,{row}\n")
            );
            Assert.Contains(site.Result.Diagnostics, d => d.Rule.Id == rule && d.File == "ed/seances/01-a/a.md" && d.Place is SourceLocation.Text { Line: 5 });
            Assert.DoesNotContain(site.Output.List(), p => p.Contains("mur", StringComparison.Ordinal));
        }
    }

    /// <summary>What a row says of people counts even where the file's name is only nearly right.</summary>
    [Theory]
    [InlineData("mur.svg", "MUR.SVG")]
    [InlineData("mur.svg", "mur")]
    [InlineData("été.svg", "e\u0301te\u0301.svg")]
    [InlineData("e\u0301te\u0301.svg", "Été")]
    public void A_row_finds_its_photo(string file, string row)
    {
        var site = Site.Build(
            ($"ed/seances/01-a/photos/{file}", Drawing),
            ("ed/seances/01-a/photos/photos.csv", $"fichier,alt,personnes_reconnaissables,accord\n{row},Un groupe devant un mur,oui,non\n")
        );
        Assert.Contains(site.Result.Diagnostics, d => d.Rule.Id == "photo-without-agreement" && d.File == $"ed/seances/01-a/photos/{file}");
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule.Id == "sidecar-row-unused");
        Assert.Contains(Site.Build(($"ed/photos/{file}", Drawing), ("ed/photos.csv", $"fichier,alt,personnes_reconnaissables,accord\nphotos\\{row},Un groupe,oui,non\n")).Result.Diagnostics, d => d.Rule.Id == "photo-without-agreement");
        Assert.DoesNotContain(site.Output.List(), p => p.EndsWith(".svg", StringComparison.Ordinal) && p.StartsWith("ed/", StringComparison.Ordinal));
    }

    /// <summary>Two rows for one photo, in two lists or in one: both are told, and what either forbids is forbidden.</summary>
    [Theory]
    [InlineData("oui,non", "non,")]
    [InlineData("non,", "oui,non")]
    [InlineData("oui,non", "oui,oui")]
    [InlineData("oui,oui", "oui,non")]
    public void Of_two_rows_for_a_photo_the_more_careful_counts(string first, string second)
    {
        const string Head = "fichier,alt,personnes_reconnaissables,accord\n";
        const string Folder = "ed/seances/01-a/";
        var apart = Site.Build((Folder + "photos/mur.svg", Drawing), (Folder + "photos.csv", $"{Head}photos/mur.svg,Loin,{first}\n"), (Folder + "photos/photos.csv", $"{Head}mur.svg,Près,{second}\n"));
        var together = Site.Build((Folder + "photos/mur.svg", Drawing), (Folder + "photos/photos.csv", $"{Head}mur.svg,Loin,{first}\nmur.svg,Près,{second}\n"));
        foreach (var site in new[] { apart, together })
        {
            Assert.Contains(site.Result.Diagnostics, d => d.Rule.Id == "photo-without-agreement");
            Assert.Contains(site.Result.Diagnostics, d => d.Message.Contains("décrite deux fois", StringComparison.Ordinal));
            Assert.Equal("Près", site.Result.Publication.Files[Folder + "photos/mur.svg"].Photo!.Alt);
        }
    }

    /// <summary>Which of two files is meant, nobody knows: the row is told.</summary>
    [Fact]
    public void A_row_that_may_mean_two_photos_is_told()
    {
        var site = Site.Build(("ed/photos/Mur.svg", Drawing), ("ed/photos/MUR.svg", Drawing), ("ed/photos/photos.csv", "fichier,alt\nmur,Un mur\n"));
        Assert.Contains(site.Result.Diagnostics, d => d.File == "ed/photos/photos.csv" && d.Message.Contains("« mur »", StringComparison.Ordinal));
    }

    /// <summary>What inherits a licence that is not known waits as what declares it does: it is not published under another.</summary>
    [Theory]
    [InlineData("ed/edition.yml", "© Ville", "licence-unknown", 2)]
    [InlineData("ed/edition.yml", "aucune", "licence-unknown", 2)]
    [InlineData("ed/edition.yml", "cc by-sa 2.0 fr", "licence-incompatible", 2)]
    [InlineData("ed/edition.yml", "cc-by-4.0", "", 0)]
    [InlineData("necpublish.yml", "libre", "licence-unknown", 3)]
    [InlineData("necpublish.yml", "cc by-sa 2.0 fr", "licence-incompatible", 3)]
    public void An_unknown_licence_is_inherited_too(string file, string licence, string rule, int expected)
    {
        var site = Site.Build(
            (file, (file == "necpublish.yml" ? Site.Settings.Replace("licence: cc-by-sa-4.0\n", "", StringComparison.Ordinal) : "titre: NEC\n") + $"licence: {licence}\n"),
            ("ed/seances/01-a/a.md", "# A\n\nTexte.\n"),
            ("ed/seances/01-a/donnees/b.csv", "mois;n\nmars;1\n"),
            ("ed/seances/01-a/c.md", "---\nlicence: cc-by-4.0\n---\n# C\n\nTexte.\n"),
            ("pages/d.md", "# D\n\nTexte.\n")
        );
        Assert.Equal(expected, site.Findings(Severity.Error).Count(f => f.StartsWith("licence-", StringComparison.Ordinal)));
        Assert.Equal(expected, site.Result.HeldBack.Length);
        Assert.All(site.Result.Diagnostics.Where(d => d.Severity == Severity.Error), d => Assert.True(d.Rule.Id == rule && d.Message.Contains(file, StringComparison.Ordinal), d.Message));
        Assert.True(site.Has("ed/01-a/c/index.html"));
    }

    /// <summary>Of a photo that has no page of its own, the text that shows it is asked.</summary>
    [Theory]
    [InlineData("", 1)]
    [InlineData("p.heic;Un groupe;non\n", 0)]
    [InlineData("p.heic;Un groupe;oui\n", 0)]
    public void Whether_anybody_can_be_recognised_is_asked_beside_a_text_too(string row, int expected)
    {
        var site = Site.Build(
            new BuildOptions { HasDerivatives = false },
            [
                KeyValuePair.Create("ed/seances/01-a/a.md", Encoding.UTF8.GetBytes("# A\n\n![Un groupe](p.heic)\n")),
                KeyValuePair.Create("ed/seances/01-a/p.heic", File.ReadAllBytes(Cases.Path("importing/image/position-gps.heic"))),
                KeyValuePair.Create("ed/seances/01-a/photos.csv", Encoding.UTF8.GetBytes("fichier;alt;personnes_reconnaissables\n" + row)),
            ]
        );
        Assert.Equal(expected, site.Result.Diagnostics.Count(d => d is { Rule.Id: "photo-without-agreement", Severity: Severity.Review }));
    }

    [Fact]
    public void A_document_has_a_page_beside_it()
    {
        var rule = new NecPublish.Checking.Rules.DocNoHtmlAlternative();
        var publication = Site.Build(("note.md", "# Note\n")).Result.Publication;
        IEnumerable<string> Found(params string[] files) => rule.Check(new SiteRecord(publication, [new Model.PageRecord("ed/a/index.html", "A", "ed/a.odt")], files.ToHashSet(StringComparer.Ordinal))).Select(d => d.Subject);
        Assert.Equal(["ed/b/b.pdf", "perdu.docx"], Found("perdu.docx", "ed/a/a.odt", "ed/a/a.pdf", "ed/b/b.pdf", "ed/b/b.csv"));
        Assert.Empty(Found("ed/a/a.odt", "ed/a/index.html"));
    }

    [Fact]
    public void A_dataset_names_its_columns()
    {
        var site = Site.Build(("ed/seances/01-a/donnees/sans.csv", "1,2\n3,4\n5,6\n"), ("ed/seances/01-a/donnees/avec.csv", "annee,nombre\n2023,4\n2024,6\n"));
        Assert.Equal(["csv-no-header ed/seances/01-a/donnees/sans.csv"], site.Findings(Severity.Error));
    }

    [Fact]
    public void Links_inside_the_archive_lead_somewhere()
    {
        var site = Site.Build(
            ("pages/a.md", "---\ntitre: A\n---\n\n## Le début\n\n[B](b.md), [absent](c.md), [partie](b.md#la-fin), [perdue](b.md#nulle-part), [le début](#le-debut)\n"),
            ("pages/b.md", "---\ntitre: B\n---\n\n## La fin\n\nTexte.\n")
        );
        Assert.Equal(["link-broken pages/a.md"], site.Findings(Severity.Warning).Where(f => f.StartsWith("link-broken", StringComparison.Ordinal)));
        Assert.Equal(["link-anchor-broken pages/a.md"], site.Findings(Severity.Error));
        Assert.Contains(site.Result.Diagnostics, d => d.Rule.Id == "link-broken" && d.Place is SourceLocation.Text { Line: 7, Column: 12 });
    }

    [Fact]
    public void Two_pages_do_not_share_a_title()
    {
        var site = Site.Build(("pages/a.md", "---\ntitre: Même titre\n---\n\nUn.\n"), ("pages/b.md", "---\ntitre: Meme Titre\n---\n\nDeux.\n"));
        Assert.Equal(["page-title-duplicate pages/b.md"], site.Findings(Severity.Warning));
    }

    [Fact]
    public void An_answer_with_a_reason_silences_its_finding_only()
    {
        var note = ("pages/note.md", "---\ntitre: Note\n---\n\nÉcrire à prenom.nom@ville.fr.\n\n### Trop bas\n\nTexte.\n");
        Assert.Equal(["mail-address pages/note.md", "heading-skip pages/note.md"], Site.Build(note).Findings(Severity.Warning));
        var answered = Site.Build(note, ("decisions.csv", "fichier;regle;decision;raison\npages/note.md;mail-address;accepte;Adresse publique de l’élu référent\n"));
        Assert.Equal(["heading-skip pages/note.md"], answered.Findings(Severity.Warning));
        var without = Site.Build(note, ("decisions.csv", "fichier;regle;decision;raison\npages/note.md;mail-address;accepte;\n"));
        Assert.Contains("mail-address pages/note.md", without.Findings(Severity.Warning));
    }
}
