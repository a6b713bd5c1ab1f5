using NecPublish.Diagnostics;

namespace NecPublish.Pipelines;

/// <summary>A session is told by its main note: what that note may not say, its session does not say either.</summary>
public sealed class SessionVoicesTests
{
    private const string Edition = "titre: Rencontre\nstatut: tenue\ndates: 2025-01-02\n";
    private const string Words = "titre: Secret de Camille\nresume: Résumé secret\ndecisions: [Décision secrète]\nsuites: [{quoi: Suite secrète}]\nidees_cles: [Idée secrète]\n";

    [Theory]
    [InlineData("", "![](absente.jpg)\n\n![IMG_0001](photo.jpg)\n")]
    [InlineData("publication: brouillon\n", "Texte.\n")]
    [InlineData("publication: retiree\n", "Texte.\n")]
    [InlineData("publication: peut-être\n", "Texte.\n")]
    public void A_note_that_is_not_published_says_nothing_through_its_session(string state, string text)
    {
        var site = Site.Build(
            ("nec/edition.yml", Edition),
            ("nec/seances/01-atelier/compte-rendu.md", $"---\n{Words}{state}---\n\n{text}"),
            ("nec/seances/01-atelier/annexe.md", "---\ntitre: Annexe\n---\n\nTexte.\n"),
            ("nec/seances/02-suite/compte-rendu.md", "---\ntitre: La suite\n---\n\n[Le début](../01-atelier/annexe.md)\n")
        );
        Assert.True(site.Has("nec/01-atelier/annexe/index.html"));
        Assert.False(site.Has("nec/01-atelier/compte-rendu/index.html"));
        Assert.All(site.Output.List(), path => Assert.DoesNotContain("ecr\u00e8t", site.Text(path), StringComparison.Ordinal));
        Assert.All(site.Output.List(), path => Assert.DoesNotContain("ecret", site.Text(path), StringComparison.Ordinal));
        Assert.Contains("<title>Annexe", site.Text("nec/01-atelier/index.html"), StringComparison.Ordinal);
    }

    /// <summary>A session that takes its title from its note's text changes its edition: lists still show one edition.</summary>
    [Fact]
    public void An_edition_stands_once_in_each_list()
    {
        const string Head = "themes: [essai]\norganisations: [Asso]\n";
        var site = Site.Build(
            ("nec/edition.yml", Edition),
            ("nec/seances/01-a/compte-rendu.md", $"---\ntitre: Un\n{Head}---\n\nTexte.\n"),
            ("nec/seances/02-b/compte-rendu.md", $"---\n{Head}---\n\n# Deux\n\nTexte.\n"),
            ("nec/seances/01-a/donnees/a.csv", "mois;n\nmars;1\n"),
            ("nec/seances/02-b/donnees/b.csv", "mois;n\nmars;1\n")
        );
        foreach (var page in new[] { "themes/essai/index.html", "organisations/asso/index.html", "donnees/index.html" })
            Assert.Equal(2, site.Text(page).Split("id=\"g-nec\"").Length);
    }

    [Fact]
    public void What_no_importer_reads_gives_its_session_no_name()
    {
        var site = Site.Build(("nec/edition.yml", Edition), ("nec/seances/01-atelier/affiche.key", "x"), ("nec/seances/01-atelier/donnees/a.csv", "mois;n\nmars;1\n"));
        Assert.Contains("<title>Atelier ", site.Text("nec/01-atelier/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_a_page_held_back_are_checked_with_the_rest()
    {
        var site = Site.Build(("pages/a.md", "---\ntitre: A\n---\n\n![IMG_0001](photo.jpg)\n\n[absent](c.md)\n"));
        Assert.Contains("img-alt-filename pages/a.md", site.Findings(Severity.Error));
        Assert.Contains("link-broken pages/a.md", site.Findings(Severity.Warning));
        Assert.False(site.Has("a/index.html"));
    }

    [Fact]
    public void A_link_to_what_is_held_back_says_that_it_waits()
    {
        var site = Site.Build(("pages/a.md", "---\ntitre: A\n---\n\n![IMG_0001](photo.jpg)\n"), ("pages/b.md", "---\ntitre: B\n---\n\n[La première page](a.md#x)\n"));
        var finding = Assert.Single(site.Result.Diagnostics, d => d.File == "pages/b.md");
        Assert.Equal("link-broken", finding.Rule.Id);
        Assert.Contains("attend une correction", finding.Message, StringComparison.Ordinal);
    }
}
