using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Cli;

public sealed class NewVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void A_new_archive_is_read_without_a_finding()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "archive"));

        Assert.True(_terminal.Has("content/depot"));
        Assert.Empty(Discovered().Diagnostics);
    }

    [Fact]
    public void An_edition_comes_from_its_programme()
    {
        // as a spreadsheet saves it: Windows-1252, semicolons
        _terminal.Put("programme.csv", "");
        File.WriteAllBytes(
            Path.Join(_terminal.Folder, "programme.csv"),
            System.Text.Encoding.Latin1.GetBytes("Titre;Date;Début;Fin;Lieu;Type;Intervenants\nOuverture : « pourquoi » ?;13/12/2024;9h30;11 h;Salle 1 : étage;pleniere;Awa Exemple, Léo Exemple\nMédiation;2024-12-13;14:00;;;;Awa Exemple\n".Replace("«", "\"\"", StringComparison.Ordinal).Replace("»", "\"\"", StringComparison.Ordinal).Replace("Ouverture : \"\" pourquoi \"\" ?", "\"Ouverture : \"\" pourquoi \"\" ?\"", StringComparison.Ordinal))
        );
        _terminal.Run("nouveau", "archive");

        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "edition", "NEC d’été 2026", "--programme", "programme.csv"));

        var found = Discovered();
        Assert.Empty(found.Diagnostics);
        var edition = Assert.Single(found.Editions);
        Assert.Equal(("nec-d-ete-2026", "NEC d’été 2026", new DateOnly(2024, 12, 13)), (edition.Id, edition.Title, edition.Start));
        Assert.Equal(["Ouverture : \" pourquoi \" ?", "Médiation"], edition.Sessions.Select(s => s.Metadata.Title));
        Assert.Equal("Ouverture\u00A0: \" pourquoi \"\u202F?", edition.Sessions[0].Title);
        var opening = edition.Sessions[0].Metadata;
        Assert.Equal((new DateOnly(2024, 12, 13), new TimeOnly(9, 30), PublicationState.Draft), (opening.Start, opening.StartTime, opening.State));
        Assert.Equal((new TimeOnly(11, 0), "Salle 1 : étage"), (opening.EndTime, opening.Room));
        Assert.Equal(["awa-exemple", "leo-exemple"], opening.Speakers.ToArray());
        // asked for once each, and named nowhere before they agree
        Assert.Equal(["awa-exemple", "leo-exemple"], found.People.Select(p => p.Id));
        Assert.DoesNotContain(found.People, p => p.MayBeNamed);
    }

    [Fact]
    public void A_theme_starts_with_colours_that_the_site_loads()
    {
        _terminal.Run("new", "archive");
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "theme"));
        Assert.True(_terminal.Has("content/theme/assets/jetons.css"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("check"));
        Assert.DoesNotContain("theme/", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--no-derivatives"));
        Assert.Contains("assets/jetons.css", _terminal.Read("public/index.html"), StringComparison.Ordinal);
        Assert.True(_terminal.Has("public/assets/jetons.css"));
    }

    [Fact]
    public void Sessions_are_numbered_and_nothing_is_replaced()
    {
        _terminal.Run("new", "archive");
        _terminal.Run("new", "edition", "NEC");
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "session", "nec", "Clôture"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "session", "nec", "Après"));
        _terminal.Put("content/nec/seances/01-cloture/compte-rendu.md", "mine");

        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "session", "nec", "Clôture"));

        Assert.Contains("rien n’a été changé", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal("mine", _terminal.Read("content/nec/seances/01-cloture/compte-rendu.md"));
        Assert.True(_terminal.Has("content/nec/seances/02-apres/compte-rendu.md"));
    }

    [Theory]
    [InlineData(ExitCode.Usage, "Il manque le titre de l’édition.", "new", "edition")]
    [InlineData(ExitCode.Usage, "n’existe pas", "new", "edition", "A", "--programme", "absent.csv")]
    [InlineData(ExitCode.Usage, "Ajoutez l’un de ces mots", "new")]
    [InlineData(ExitCode.Usage, "n’existe pas", "new", "session", "nec", "A")]
    public void What_is_missing_is_said(int code, string said, params string[] words)
    {
        Assert.Equal(code, _terminal.Run(words));
        Assert.Contains(said, _terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("/etc")]
    public void A_title_never_leads_out_of_the_archive(string title)
    {
        _terminal.Run("new", "archive");
        _terminal.Run("new", "edition", title);
        _terminal.Run("new", "session", "../..", "A");

        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(_terminal.Folder).Select(Path.GetFileName));
        Assert.False(Path.Exists(Path.Join(_terminal.Folder, "..", "evil")));
    }

    [Fact]
    public void Json_lists_what_was_made()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("new", "archive", "mon \"archive\"", "--format", "json"));
        using var json = System.Text.Json.JsonDocument.Parse(_terminal.Output);

        Assert.Contains(json.RootElement.GetProperty("created").EnumerateArray(), e => e.GetString() == "mon \"archive\"/necpublish.yml");
    }

    private Discovery Discovered() => Discoverer.Discover(new PhysicalSourceTree(Path.Join(_terminal.Folder, "content")), CancellationToken.None);
}
