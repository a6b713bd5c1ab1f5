using NecPublish.Pipelines;

namespace NecPublish.Discovering;

/// <summary>Who must not be named is known whatever the list is called, or nothing is published.</summary>
public sealed class PeopleListsTests
{
    private const string People = "id;nom_affiche;accord_nom\nlea;Léa Exemple;non\n";
    private const string Note = "---\ntitre: Une note\n---\n\nUn texte assez long, dit par Léa Exemple qui refuse d’y être.\n";

    [Theory]
    [InlineData("personnes.csv")]
    [InlineData("Personnes.csv")]
    [InlineData("PERSONNES.CSV")]
    [InlineData("nec/personnes.csv")]
    [InlineData("nec/seances/01-a/Personnes.csv")]
    public void A_list_is_read_whatever_its_capitals_and_its_folder(string path)
    {
        var site = Site.Build((path, People), ("nec/seances/01-a/note.md", Note));
        Assert.False(site.Result.IsWithheld);
        Assert.Equal(["nec/seances/01-a/note.md"], site.Result.HeldBack.Select(r => r.Source.Path));
        Assert.DoesNotContain(site.Output.List(), p => site.Text(p).Contains("Léa Exemple", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_lists_both_are_read()
    {
        var site = Site.Build(("personnes.csv", "id;nom_affiche;accord_nom\nmax;Max Exemple;oui\nlea;Léa Exemple;oui\n"), ("Personnes.csv", People), ("nec/seances/01-a/note.md", Note));
        Assert.Single(site.Result.HeldBack);
        Assert.Contains(site.Result.Publication.People, p => p.Id == "max");
    }

    [Theory]
    [InlineData("personnes (1).csv")]
    [InlineData("personnes.csv.csv")]
    [InlineData("Copie de personnes.csv")]
    [InlineData("nec/Personnes - copie.csv")]
    [InlineData("personnes.xlsx")]
    [InlineData("personnes.txt")]
    public void One_that_nobody_would_read_keeps_everything_back(string path)
    {
        var site = Site.Build((path, People), ("nec/seances/01-a/note.md", "---\ntitre: Une note\n---\n\nUn texte assez long, sans personne.\n"));
        Assert.True(site.Result.IsWithheld);
        Assert.Equal(path, Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.PeopleUnread).File);
        Assert.DoesNotContain(site.Output.List(), p => site.Text(p).Contains("Léa Exemple", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Léa Exemple;non\nMax Exemple;oui\n")]
    [InlineData("Léa Exemple;non\n")]
    [InlineData("qui;accord_nom\nLéa Exemple;non\n")]
    public void One_without_a_column_of_names_keeps_everything_back(string table) => Assert.True(Site.Build(("personnes.csv", table), ("nec/seances/01-a/note.md", Note)).Result.IsWithheld);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("id;nom_affiche;accord_nom\n")]
    [InlineData("id;nom_affiche;accord_nom\nvide;;non\n")]
    public void An_empty_one_keeps_nothing_back(string table) => Assert.False(Site.Build(("personnes.csv", table), ("nec/seances/01-a/note.md", Note)).Result.IsWithheld);

    [Fact]
    public void First_and_last_names_may_have_a_column_each()
    {
        var site = Site.Build(("personnes.csv", "Prénom;Nom;accord_nom\nLéa;Exemple;non\n"), ("nec/seances/01-a/note.md", Note));
        Assert.Equal("Léa Exemple", Assert.Single(site.Result.Publication.People).DisplayName);
        Assert.Single(site.Result.HeldBack);
    }

    [Theory]
    [InlineData("nec/seances/01-a/donnees/personnes-agees-2023.csv")]
    [InlineData("nec/seances/01-a/donnees/personnes-2023.csv")]
    public void A_table_of_figures_is_none(string path) =>
        Assert.False(Site.Build((path, "commune;nombre\nBourg;12\nPort;15\n"), ("nec/seances/01-a/note.md", Note)).Result.IsWithheld);

    /// <summary>What else describes files has its capitals from a spreadsheet too.</summary>
    [Fact]
    public void Other_sidecars_are_read_whatever_their_capitals()
    {
        var site = Site.Build(
            ("nec/Edition.yml", "titre: Une édition à elle\n"),
            ("nec/seances/01-a/note.md", "---\ntitre: Une note\n---\n\nUn texte assez long.\n"),
            ("nec/seances/01-a/Liens.csv", "titre;url\nUn film;https://exemple.org/film\n"),
            ("Organisations.CSV", "id;nom\nville;Ville d’exemple\n")
        );
        Assert.Equal("Une édition à elle", Assert.Single(site.Result.Publication.Editions).Title);
        Assert.Contains("Un film", site.Text("nec/01-a/index.html"), StringComparison.Ordinal);
    }
}
