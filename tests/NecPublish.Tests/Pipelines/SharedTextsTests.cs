using NecPublish.Diagnostics;

namespace NecPublish.Pipelines;

/// <summary>What descriptions say and many pages show is read for personal data too.</summary>
public sealed class SharedTextsTests
{
    private const string Note = "---\ntitre: Une note\n---\n\nUn texte assez long pour être publié.\n";

    [Theory]
    [InlineData("nec/edition.yml", "titre: Une édition\nresume: Demander à Max, 06 12 34 56 78\n", "phone-number", 2)]
    [InlineData("nec/Edition.yaml", "titre: Une édition\nlieu:\n  nom: Salle des fêtes (clé au 06 12 34 56 78)\n", "phone-number", 3)]
    [InlineData("nec/edition.yml.txt", "resume: Écrire à max.exemple@fai.fr\n", "mail-address", 1)]
    [InlineData("nec/seances/01-a/liens.csv", "titre;url;description\nUn dossier;https://exemple.org/;Le code est chez max.exemple@fai.fr\n", "mail-address", 2)]
    [InlineData("nec/seances/01-a/liens.csv", "titre;url\nUn document;https://docs.google.com/document/d/abc/edit?usp=sharing\n", "private-link", 2)]
    [InlineData("organisations.csv", "id;nom\nville;Ville d’exemple, 06 12 34 56 78\n", "phone-number", 2)]
    [InlineData("necpublish.yml", Site.Settings + "description: Questions à max.exemple@fai.fr\n", "mail-address", 7)]
    public void It_is_told_where_it_stands(string path, string text, string rule, int line)
    {
        var site = Site.Build((path, text), ("nec/seances/01-a/note.md", Note));
        var found = Assert.Single(site.Result.Diagnostics, d => d.Rule.Id == rule);
        Assert.Equal(path, found.File);
        Assert.Equal(line, Assert.IsType<SourceLocation.Text>(found.Place).Line);
        Assert.False(site.Result.IsWithheld);
    }

    [Fact]
    public void What_blocks_a_page_withholds_what_all_pages_show()
    {
        var files = new[] { ("nec/edition.yml", "titre: Une édition\nresume: Dons sur FR76 3000 6000 0112 3456 7890 189\n"), ("nec/seances/01-a/note.md", Note) };
        var site = Site.Build(files);
        Assert.Equal("nec/edition.yml", Assert.Single(site.Result.Diagnostics, d => d.Severity == Severity.Error).File);
        Assert.True(site.Result.IsWithheld);
        Assert.False(Site.Build(new BuildOptions { HasDerivatives = false, HasEngines = false, IsDraft = true }, files).Result.IsWithheld);
    }

    [Fact]
    public void Whom_to_write_to_is_there_to_be_published()
    {
        var site = Site.Build(
            ("necpublish.yml", Site.Settings.Replace("contact@essai.example", "max.exemple@fai.fr", StringComparison.Ordinal) + "hebergeur_adresse: 1 rue du Port, 06 12 34 56 78\n"),
            ("nec/edition.yml", "titre: Une édition\nresume: Écrire à contact@ville.fr\n"),
            ("organisations.csv", "id;nom;url\nville;Ville d’exemple;https://ville.example/\n"),
            ("nec/seances/01-a/note.md", Note)
        );
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule.Id is "phone-number" or "mail-address");
    }
}
