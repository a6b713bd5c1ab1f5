using NecPublish.Diagnostics;
using NecPublish.Pipelines;

namespace NecPublish.Discovering;

/// <summary>What is said of a whole edition, of a dataset or of the archive holds for all of it.</summary>
public sealed class WaitingTests
{
    private const string Note = "---\ntitre: Une note\n---\n\nUn texte assez long, avec sa Phrase témoin.\n";
    private const string Table = "commune;nombre\nBourg témoin;12\nPort;15\n";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><title>Témoin</title><path d=\"M0 0h4v4H0z\"/></svg>";

    [Theory]
    [InlineData("publication: brouillon")]
    [InlineData("publication: retiree")]
    [InlineData("publication: bientôt")]
    [InlineData("statut: brouillon")]
    [InlineData("etat: brouillon")]
    [InlineData("brouillon: oui")]
    [InlineData("draft: true")]
    [InlineData("publier: non")]
    [InlineData("privé: oui")]
    [InlineData("diffusion: interne")]
    [InlineData("diffusion: réservée aux adhérents")]
    [InlineData("publciation: brouillon")]
    public void Nothing_of_an_edition_that_is_not_ready_goes_out(string line)
    {
        var site = Site.Build(
            ("nec/edition.yml", $"titre: Édition témoin\nporteurs: [Porteur témoin]\n{line}\n"),
            ("nec/seances/01-a/note.md", Note),
            ("nec/seances/01-a/photos/mur.svg", Svg),
            ("nec/seances/01-a/photos/photos.csv", "fichier;alt\nmur.svg;Un dessin témoin sur un mur\n"),
            ("nec/seances/01-a/liens.csv", "titre;url\nUn film témoin;https://exemple.org/film\n"),
            ("nec/donnees/table.csv", Table),
            ("autre/note.md", "---\ntitre: Une autre note\n---\n\nUn texte assez long, pour la publier.\n")
        );
        Assert.Equal(["autre/note.md"], site.Result.Renditions.Select(r => r.Resource.Source.Path));
        Assert.DoesNotContain(site.Output.List(), p => site.Text(p).Contains("témoin", StringComparison.OrdinalIgnoreCase));
        Assert.False(site.Result.IsWithheld);
    }

    [Theory]
    [InlineData("publication: bon-a-publier")]
    [InlineData("publier: oui")]
    [InlineData("statut: prevue")]
    [InlineData("statut: publiée")]
    public void One_that_is_ready_does(string line)
    {
        var site = Site.Build(("nec/edition.yml", $"titre: Édition témoin\n{line}\n"), ("nec/seances/01-a/note.md", Note));
        Assert.Single(site.Result.Renditions);
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule.Id.StartsWith("metadata-", StringComparison.Ordinal));
    }

    /// <summary>Words that speak of something else there hold nothing back.</summary>
    [Theory]
    [InlineData("necpublish.yml", Site.Settings + "statut: association loi 1901\n")]
    [InlineData("necpublish.yml", Site.Settings + "diffusion: CC BY-SA\n")]
    [InlineData("nec/edition.yml", "diffusion: en direct sur une chaîne vidéo\n")]
    [InlineData("nec/donnees/table.yml", "statut: provisoire\n")]
    public void What_means_something_else_holds_nothing_back(string path, string text)
    {
        var site = Site.Build((path, text), ("nec/donnees/table.csv", Table), ("nec/seances/01-a/note.md", Note));
        Assert.Equal(2, site.Result.Renditions.Length);
        Assert.False(site.Result.IsWithheld);
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void One_to_review_says_so_on_each_page() =>
        Assert.Contains("relire", Site.Build(("nec/edition.yml", "publication: a-relire\n"), ("nec/seances/01-a/note.md", Note)).Text("nec/01-a/note/index.html"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_draft_shows_it()
    {
        var site = Site.Build(new BuildOptions { HasDerivatives = false, HasEngines = false, IsDraft = true }, ("nec/edition.yml", "titre: Édition témoin\npublication: brouillon\n"), ("nec/seances/01-a/note.md", Note));
        Assert.Single(site.Result.Renditions);
        Assert.Contains("Édition témoin", site.Text("nec/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("publication: brouillon")]
    [InlineData("brouillon: oui")]
    [InlineData("diffusion: équipe")]
    public void A_dataset_waits_for_what_its_description_says(string line)
    {
        var site = Site.Build(("nec/donnees/table.csv", Table), ("nec/donnees/table.yml", $"titre: Table témoin\n{line}\n"), ("nec/note.md", "---\ntitre: Une autre note\n---\n\nUn texte assez long, pour la publier.\n"));
        Assert.Equal(["nec/note.md"], site.Result.Renditions.Select(r => r.Resource.Source.Path));
        Assert.DoesNotContain(site.Output.List(), p => site.Text(p).Contains("témoin", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("publication: brouillon")]
    [InlineData("statut: brouillon")]
    [InlineData("publier: non")]
    [InlineData("publication: bientôt")]
    public void Nothing_of_an_archive_that_is_not_ready_goes_out(string line)
    {
        var files = new[] { ("necpublish.yml", Site.Settings + line + "\n"), ("nec/seances/01-a/note.md", Note) };
        var site = Site.Build(files);
        Assert.True(site.Result.IsWithheld);
        var found = Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.ArchiveDraft);
        Assert.Equal(7, Assert.IsType<SourceLocation.Text>(found.Place).Line);
        Assert.False(Site.Build(new BuildOptions { HasDerivatives = false, HasEngines = false, IsDraft = true }, files).Result.IsWithheld);
    }
}
