using NecPublish.Diagnostics;
using NecPublish.Pipelines;

namespace NecPublish.Discovering;

public class CopiesTests
{
    private const string Folder = "nec/seances/01-atelier/";

    [Fact]
    public void A_file_with_the_content_of_another_is_told_once_at_the_copy()
    {
        var site = Build(("CR v1 (1).md", "# A\n\nTexte.\n"), ("CR v1.md", "# A\n\nTexte.\n"), ("Copie de CR v1.md", "# A\n\nTexte.\n"), ("donnees/t.csv", "a;b\nx;1\n"), ("donnees/t - Copie.csv", "a;b\nx;1\n"));
        Assert.Equal(
            [$"document-copy {Folder}CR v1 (1).md", $"document-copy {Folder}Copie de CR v1.md", $"document-copy {Folder}donnees/t - Copie.csv"],
            site.Findings(Severity.Warning).Where(f => f.StartsWith(Copies.Copy.Id, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        Assert.Empty(site.Findings(Severity.Review));
    }

    [Fact]
    public void The_same_words_in_two_sessions_are_no_copies()
    {
        var site = Site.Build(("nec/edition.yml", "titre: Rencontre\nstatut: tenue\ndates: 2025-01-02\n"), ("nec/seances/01-a/note.md", "# A\n\nTexte.\n"), ("nec/seances/02-b/note.md", "# A\n\nTexte.\n"));
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule == Copies.Copy || d.Rule == Copies.Versions);
    }

    [Theory]
    [InlineData("CR v1.md", "CR v2 final.md")]
    [InlineData("compte-rendu.md", "Copie de compte-rendu.md")]
    [InlineData("notes.md", "notes (2).md")]
    [InlineData("notes.md", "notes_VF.txt")]
    [InlineData("Bilan (relu).md", "Bilan.md")]
    [InlineData("donnees/t.csv", "donnees/t.tsv")]
    public void Names_that_differ_by_a_version_or_a_format_raise_a_question(string one, string other)
    {
        var site = Build((one, "# Un\n\nTexte un;1\n"), (other, "# Un\n\nTexte deux;2\n"));
        var found = Assert.Single(site.Result.Diagnostics, d => d.Rule == Copies.Versions);
        Assert.Contains(one[(one.IndexOf('/') + 1)..], found.Message, StringComparison.Ordinal);
        Assert.Contains(other[(other.IndexOf('/') + 1)..], found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atelier-1.md", "atelier-2.md")]
    [InlineData("2024.md", "2025.md")]
    [InlineData("version.md", "final.md")]
    [InlineData("notes.md", "notes-du-soir.md")]
    [InlineData("notes.md", "donnees/notes.csv")]
    public void Names_that_say_something_else_do_not(string one, string other) =>
        Assert.DoesNotContain(Build((one, "# Un\n\nTexte un;1\n"), (other, "# Deux\n\nTexte deux;2\n")).Result.Diagnostics, d => d.Rule == Copies.Versions);

    [Fact]
    public void Versions_are_answered_in_decisions()
    {
        var site = Build(("CR v1.md", "# Un\n\nTexte un.\n"), ("CR v2.md", "# Deux\n\nTexte deux.\n"), ("decisions.csv", "fichier;regle;decision;raison;date\nCR v1.md;document-versions;accepte;Ce sont deux ateliers différents.;2025-02-01\n"));
        Assert.DoesNotContain(site.Result.Diagnostics, d => d.Rule == Copies.Versions);
    }

    private static Site Build(params (string Name, string Text)[] files) =>
        Site.Build([("nec/edition.yml", "titre: Rencontre\nstatut: tenue\ndates: 2025-01-02\n"), .. files.Select(f => (Folder + f.Name, f.Text))]);
}
