using NecPublish.Diagnostics;
using NecPublish.Pipelines;

namespace NecPublish.Discovering;

/// <summary>A file that describes others is known by nearly its name too: what it says is not lost, and it is no page.</summary>
public sealed class SidecarNamesTests
{
    private const string Note = "---\ntitre: Une note\n---\n\nUn texte assez long pour être publié.\n";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><title>Mur</title><path d=\"M0 0h4v4H0z\"/></svg>";
    private const string Photos = "fichier;alt;personnes_reconnaissables;accord\nmur.svg;Deux personnes devant un mur de papiers;oui;non\n";

    [Theory]
    [InlineData("edition.yml.txt")]
    [InlineData("Edition.YML.TXT")]
    [InlineData("edition (1).yml")]
    [InlineData("Copie de edition.yml")]
    [InlineData("edition - Copie.yaml")]
    public void The_only_description_of_an_edition_is_read(string name)
    {
        var site = Site.Build(("nec/" + name, "titre: Une édition à elle\n"), ("nec/seances/01-a/note.md", Note));
        Assert.Equal("Une édition à elle", Assert.Single(site.Result.Publication.Editions).Title);
        Assert.Equal(["nec/seances/01-a/note.md"], site.Result.Renditions.Select(r => r.Resource.Source.Path));
        Assert.Contains("est lu comme", Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.SidecarName).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_beside_it_is_not_and_is_told()
    {
        var site = Site.Build(("nec/edition.yml", "titre: La bonne\n"), ("nec/edition (1).yml", "titre: La copie\n"), ("nec/seances/01-a/note.md", Note));
        Assert.Equal("La bonne", Assert.Single(site.Result.Publication.Editions).Title);
        var found = Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.SidecarName);
        Assert.Equal("nec/edition (1).yml", found.File);
        Assert.Contains("n’est pas repris", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Output.List(), p => site.Text(p).Contains("La copie", StringComparison.Ordinal));
    }

    [Fact]
    public void The_settings_are_no_page()
    {
        var site = Site.Build(("necpublish.yml", ""), ("necpublish.yml.txt", "titre: Réglages témoins\n"), ("nec/seances/01-a/note.md", Note));
        Assert.Single(site.Result.Renditions);
    }

    [Theory]
    [InlineData("personnes.csv.txt", "id;nom_affiche;accord_nom\nlea;Léa Exemple;non\n")]
    [InlineData("Personnes.csv.TXT", "id;nom_affiche;accord_nom\nlea;Léa Exemple;non\n")]
    public void A_list_of_people_that_the_notepad_completed_is_read(string name, string list)
    {
        var site = Site.Build((name, list), ("nec/seances/01-a/note.md", "---\ntitre: Une note\n---\n\nUn texte assez long, dit par Léa Exemple.\n"));
        Assert.False(site.Result.IsWithheld);
        Assert.Single(site.Result.HeldBack);
    }

    [Theory]
    [InlineData("photos.csv.txt")]
    [InlineData("Photos.CSV")]
    public void So_is_one_of_photos(string name)
    {
        var site = Site.Build(("nec/seances/01-a/photos/" + name, Photos), ("nec/seances/01-a/photos/mur.svg", Svg), ("nec/seances/01-a/note.md", Note + "\n![Deux personnes devant un mur de papiers](photos/mur.svg)\n"));
        Assert.Equal(2, site.Result.HeldBack.Length);
    }

    [Theory]
    [InlineData("photos (1).csv", Photos)]
    [InlineData("Copie de photos.csv", Photos)]
    [InlineData("photos.txt", Photos)]
    [InlineData("photos.xlsx", "pas un classeur")]
    [InlineData("../photos - Copie.csv", Photos)]
    public void The_photos_of_a_list_that_is_not_read_wait_and_so_does_what_shows_them(string name, string list)
    {
        var path = name.StartsWith("../", StringComparison.Ordinal) ? "nec/seances/01-a/" + name[3..] : "nec/seances/01-a/photos/" + name;
        var site = Site.Build(
            (path, list),
            ("nec/seances/01-a/photos/mur.svg", Svg),
            ("nec/seances/01-a/note.md", Note + "\n![Deux personnes devant un mur de papiers](photos/mur.svg)\n"),
            ("nec/seances/02-b/autre.md", "---\ntitre: Une autre note\n---\n\nUn texte assez long, sans image.\n")
        );
        Assert.Equal(["nec/seances/02-b/autre.md"], site.Result.Renditions.Select(r => r.Resource.Source.Path));
        Assert.Equal(path, Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.PhotosUnread).File);
        Assert.DoesNotContain(site.Output.List(), p => p.EndsWith(".svg", StringComparison.Ordinal) && p.Contains("mur", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nec/seances/01-a/donnees/photos-1.csv", "commune;nombre\nBourg;12\nPort;15\n")]
    [InlineData("nec/seances/01-a/donnees/decisions-1.csv", "decision;date\nOuvrir un lieu;2024-03-01\nRevenir;2024-04-01\n")]
    [InlineData("nec/seances/01-a/edition.md", "---\ntitre: Sur l’édition\n---\n\nUn texte assez long pour être publié.\n")]
    public void What_only_sounds_like_one_is_published(string path, string text)
    {
        var site = Site.Build((path, text), ("nec/seances/01-a/note.md", Note));
        Assert.Contains(site.Result.Renditions, r => r.Resource.Source.Path == path);
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule == MetadataRules.SidecarName || d.Rule == MetadataRules.PhotosUnread);
    }

    [Fact]
    public void Answers_are_no_data()
    {
        var site = Site.Build(("nec/decisions (1).csv", "fichier;regle;decision;raison\nnote.md;img-alt-missing;accepte;Raison témoin\n"), ("nec/seances/01-a/note.md", Note));
        Assert.Single(site.Result.Renditions);
        Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.SidecarName);
        Assert.DoesNotContain(site.Output.List(), p => site.Text(p).Contains("Raison témoin", StringComparison.Ordinal));
    }

    [Fact]
    public void The_description_of_a_dataset_is_read_and_is_no_page()
    {
        var site = Site.Build(("nec/donnees/table.csv", "commune;nombre\nBourg;12\nPort;15\n"), ("nec/donnees/table.yml.txt", "titre: Des communes et leur nombre\n"));
        Assert.Equal("Des communes et leur nombre", Assert.Single(site.Result.Renditions).Resource.Title);
    }

    /// <summary>A folder that someone named so is read, and with it what describes its pictures.</summary>
    [Theory]
    [InlineData("photos.csv")]
    [InlineData("photos (1).csv")]
    public void What_describes_a_folder_named_as_that_of_a_saved_page_is_read(string name)
    {
        var site = Site.Build(("nec/seances/01-a/mes_fichiers/" + name, Photos), ("nec/seances/01-a/mes_fichiers/mur.svg", Svg), ("nec/seances/01-a/note.md", Note + "\n![Deux personnes devant un mur de papiers](mes_fichiers/mur.svg)\n"));
        Assert.Equal(["nec/seances/01-a/note.md"], site.Result.HeldBack.Select(r => r.Source.Path));
        Assert.DoesNotContain(site.Output.List(), p => p.Contains("mur", StringComparison.Ordinal));
    }
}
