using System.IO.Compression;
using System.Text.Json;

namespace NecPublish.Cli;

public sealed class BuildVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public BuildVerbTests() => _terminal.Put("content/pages/bonne.md", "# Bonne\n\nUn texte.\n");

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void One_file_alone_builds()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("construire", "--no-derivatives"));

        Assert.Contains("Un texte.", _terminal.Read("public/bonne/index.html"), StringComparison.Ordinal);
        Assert.Contains("Site construit dans «\u202fpublic\u202f»", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("brouillon, à ne pas mettre en ligne", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blocked_document_is_held_back_the_rest_is_published_and_the_code_says_so()
    {
        _terminal.Put("content/pages/mauvaise.md", "# Mauvaise\n\n![](https://exemple.fr/a.png)\n");

        Assert.Equal(ExitCode.Blocked, _terminal.Run("build", "--no-derivatives"));

        Assert.True(_terminal.Has("public/bonne/index.html"));
        Assert.False(_terminal.Has("public/mauvaise"));
        Assert.Contains("content/pages/mauvaise.md:3:1: erreur img-alt-missing\n  3 │ ![](https://exemple.fr/a.png)\n    │ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("  Mauvaise (pages/mauvaise.md)", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_the_whole_archive_would_show_keeps_it_at_home()
    {
        _terminal.Put("content/necpublish.yml", Pipelines.Site.Settings);
        _terminal.Put("content/nec-a/edition.yml", "titre: NEC A\n");
        _terminal.Put("content/nec-a/seances/01-a/a.md", "# Avant\n\nUn texte.\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--no-derivatives"));
        _terminal.Put("content/personnes.csv", "id;nom_affiche;accord_nom\nlea;Léa Exemple;non\n");
        _terminal.Put("content/nec-a/edition.yml", "titre: NEC A\nlieu: Chez Léa Exemple\n");

        Assert.Equal(ExitCode.Blocked, _terminal.Run("build", "--no-derivatives"));
        Assert.Contains("content/nec-a/edition.yml:2:1: erreur name-without-agreement\n  2 │ lieu: Chez Léa Exemple\n", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("index.html\u202f»", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("Rien n’a été publié\u202f: une personne", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Léa", _terminal.Read("public/nec-a/index.html"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Blocked, _terminal.Run("check"));
        Assert.Equal(ExitCode.Blocked, _terminal.Run("pack", "--no-engines", "--output", "a.zip"));
        Assert.False(_terminal.Has("a.zip"));
        Assert.NotEqual(ExitCode.Fine, _terminal.Run("push", "folder", "copie", "--yes"));
        Assert.False(_terminal.Has("copie"));
        Assert.Contains("Rien ne part", _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_writes_nothing_and_draft_shows_everything()
    {
        _terminal.Run("build", "--no-derivatives");
        _terminal.Put("content/pages/mauvaise.md", "# Mauvaise\n\n![](https://exemple.fr/a.png)\n");
        _terminal.Put("content/pages/autre.md", "# Autre\n");

        Assert.Equal(ExitCode.Blocked, _terminal.Run("build", "--no-derivatives", "--strict"));
        Assert.False(_terminal.Has("public/autre"));
        Assert.Contains("Rien n’a été publié", _terminal.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--no-derivatives", "--draft"));
        Assert.True(_terminal.Has("public/mauvaise/index.html"));
        Assert.Equal(ExitCode.Usage, _terminal.Run("build", "--strict", "--draft"));
    }

    [Fact]
    public void Check_writes_nothing_and_answers_to_programs()
    {
        _terminal.Put("content/pages/mauvaise.md", "# Mauvaise\n\n![](https://exemple.fr/a.png)\n");

        Assert.Equal(ExitCode.Blocked, _terminal.Run("check", "--format", "json"));
        using (var json = JsonDocument.Parse(_terminal.Output))
        {
            var found = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(d => d.GetProperty("severity").GetString() == "error");
            Assert.Equal("content/pages/mauvaise.md", found.GetProperty("file").GetString());
            Assert.Equal(2, json.RootElement.GetProperty("summary").GetProperty("files").GetInt32());
        }
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(_terminal.Folder).Select(Path.GetFileName));
        Assert.False(_terminal.Has("content/registre"));

        // one file alone, seen from the archive around it
        _terminal.Put("content/necpublish.yml", "titre: A\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "content/pages/bonne.md"));
        Assert.Equal(ExitCode.Blocked, _terminal.Run("verifier", "content/pages/mauvaise.md"));
        Assert.Contains("content/pages/mauvaise.md:3:1", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, _terminal.Run("check", "absent"));
    }

    [Theory]
    [InlineData("content/public")]
    [InlineData(".")]
    [InlineData("content")]
    public void Site_and_content_never_hold_each_other(string output)
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run("build", "--output", output));
        Assert.True(_terminal.Has("content/pages/bonne.md"));
    }

    [Fact]
    public void A_folder_of_something_else_is_not_replaced_and_that_is_a_failure()
    {
        _terminal.Put("travail/these.odt", "dix ans");

        Assert.Equal(ExitCode.Failure, _terminal.Run("build", "--output", "travail"));
        Assert.Contains("rien n’y a été touché", _terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("dix ans", _terminal.Read("travail/these.odt"));
    }

    [Fact]
    public void Interrupted_it_says_so_and_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Equal(ExitCode.Interrupted, _terminal.Run(cancelled.Token, "build"));
        Assert.Equal(["content"], Directory.EnumerateFileSystemEntries(_terminal.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Pack_gives_one_edition_in_one_zip()
    {
        _terminal.Put("content/nec-a/edition.yml", "titre: NEC A\n");
        _terminal.Put("content/nec-a/seances/01-x/compte-rendu.md", "# X\n\nUn texte.\n");
        _terminal.Put("content/nec-b/edition.yml", "titre: NEC B\n");
        _terminal.Put("content/nec-b/seances/01-x/compte-rendu.md", "---\npublication: brouillon\n---\n# X\n");

        Assert.Equal(ExitCode.Usage, _terminal.Run("pack"));
        Assert.Contains("nec-a, nec-b", _terminal.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, _terminal.Run("pack", "nec-c"));
        Assert.Equal(ExitCode.Fine, _terminal.Run("pack", "content/nec-a/", "--no-engines", "--output", "sous/a.zip"));

        using var zip = ZipFile.OpenRead(Path.Join(_terminal.Folder, "sous/a.zip"));
        Assert.Contains(zip.Entries, e => e.Name == "bagit.txt");
        Assert.False(_terminal.Has("public"));
    }

    [Fact]
    public void Compressed_copies_stand_beside_the_texts_when_asked()
    {
        _terminal.Put("content/pages/a.md", "# A\n\nTexte.\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--no-derivatives", "--no-engines", "--compress"));
        using var packed = new System.IO.Compression.BrotliStream(File.OpenRead(Path.Join(_terminal.Folder, "public/a/index.html.br")), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        Assert.Equal(_terminal.Read("public/a/index.html"), reader.ReadToEnd());
        Assert.True(File.Exists(Path.Join(_terminal.Folder, "public/a/index.html.gz")));
        Assert.False(File.Exists(Path.Join(_terminal.Folder, "public/robots.txt.br")));
    }

    [Fact]
    public void The_whole_site_is_packed_with_its_guide_and_a_draft_is_not()
    {
        _terminal.Put("content/pages/a.md", "# A\n\nTexte.\n");
        Assert.Equal(ExitCode.Usage, _terminal.Run("pack", "--site", "--no-engines"));
        _terminal.Put("content/necpublish.yml", Pipelines.Site.Settings);
        Assert.Equal(ExitCode.Fine, _terminal.Run("pack", "--site", "--no-engines", "--cache", Path.Join(_terminal.Folder, "cache")));
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Join(_terminal.Folder, "site.zip"));
        Assert.NotNull(zip.GetEntry("LISEZ-MOI.txt"));
        Assert.NotNull(zip.GetEntry("site/a/index.html"));
        Assert.NotNull(zip.GetEntry("site/.well-known/resourcesync"));
    }
}
