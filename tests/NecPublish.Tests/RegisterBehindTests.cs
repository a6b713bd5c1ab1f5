using NecPublish.Cli;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>A register that lost what the site of the last build still tells: nothing goes out that would make harvesters lose it too.</summary>
public sealed class RegisterBehindTests : IDisposable
{
    private const string Register = "content/registre/adresses.json";
    private const string Settings = "titre: A\nurl: https://essai.example/archive\nediteur: Une association\nhebergeur: Un hébergeur\n";
    private const string Note = "content/nec/seances/01-a/notes.md";

    private readonly Terminal _terminal = new();

    public RegisterBehindTests()
    {
        _terminal.Put("content/necpublish.yml", Settings);
        _terminal.Put("content/nec/edition.yml", "titre: NEC\nstatut: tenue\ndates: 2024-12-13\n");
        _terminal.Put(Note, "---\ntitre: Notes\n---\n\nUn texte.\n");
        _terminal.Put("content/nec/seances/01-a/autre.md", "---\ntitre: Autre\n---\n\nUn autre texte.\n");
        Assert.Equal(ExitCode.Fine, Build());
    }

    public void Dispose() => _terminal.Dispose();

    private int Build(params string[] more) => _terminal.Run(["build", "--no-derivatives", .. more]);

    /// <summary>It says so, the site and the register stay as they are, and building again says it again.</summary>
    private void AssertWithheld(string page)
    {
        var (site, register) = (_terminal.Read("public/api/v1/resources.json"), _terminal.Has(Register) ? _terminal.Read(Register) : null);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(ExitCode.Blocked, Build());
            Assert.Contains("register-behind", _terminal.Output, StringComparison.Ordinal);
            Assert.Contains(page, _terminal.Output, StringComparison.Ordinal);
            Assert.Contains("Le site précédent est intact.", _terminal.Output, StringComparison.Ordinal);
        }
        Assert.Equal(site, _terminal.Read("public/api/v1/resources.json"));
        Assert.Equal(register, _terminal.Has(Register) ? _terminal.Read(Register) : null);
    }

    private void AssertPublished()
    {
        Assert.Equal(ExitCode.Fine, Build());
        Assert.DoesNotContain("register-behind", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_was_deleted()
    {
        File.Delete(Path.Join(_terminal.Folder, Register));
        AssertWithheld("«\u202fAutre\u202f»");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"adresses": []}""")]
    [InlineData("""{"adresses": [""")]
    public void One_that_was_emptied_or_damaged(string text)
    {
        _terminal.Put(Register, text);
        AssertWithheld("https://essai.example/archive/nec/01-a/notes/");
    }

    [Fact]
    public void An_old_copy_that_does_not_know_a_page()
    {
        var old = _terminal.Read(Register);
        _terminal.Put("content/nec/seances/01-a/annexe.md", "---\ntitre: Annexe\n---\n\nUne annexe.\n");
        AssertPublished();
        _terminal.Put(Register, old);
        AssertWithheld("«\u202fAnnexe\u202f»");
    }

    [Fact]
    public void An_old_copy_of_the_whole_content_that_takes_a_change_back()
    {
        var (old, text) = (_terminal.Read(Register), _terminal.Read(Note));
        _terminal.Put(Note, text.Replace("Un texte", "Un texte corrigé", StringComparison.Ordinal));
        AssertPublished();
        _terminal.Put(Register, old);
        _terminal.Put(Note, text);
        AssertWithheld("«\u202fNotes\u202f»");
    }

    [Fact]
    public void An_old_copy_that_does_not_know_that_a_page_was_withdrawn()
    {
        var old = _terminal.Read(Register);
        File.Delete(Path.Join(_terminal.Folder, Note));
        AssertPublished();
        _terminal.Put(Register, old);
        AssertWithheld("«\u202fNotes\u202f»");
    }

    [Fact]
    public void An_old_copy_that_does_not_know_that_a_page_moved()
    {
        var old = _terminal.Read(Register);
        File.Move(Path.Join(_terminal.Folder, Note), Path.Join(_terminal.Folder, "content/nec/seances/01-a/bilan.md"));
        AssertPublished();
        _terminal.Put(Register, old);
        AssertWithheld("https://essai.example/archive/nec/01-a/bilan/");
    }

    [Fact]
    public void A_register_that_comes_back_or_a_site_that_is_taken_away_lets_it_out_again()
    {
        var good = _terminal.Read(Register);
        File.Delete(Path.Join(_terminal.Folder, Register));
        AssertWithheld("«\u202fAutre\u202f»");
        _terminal.Put(Register, good);
        AssertPublished();

        File.Delete(Path.Join(_terminal.Folder, Register));
        AssertWithheld("«\u202fAutre\u202f»");
        Directory.Delete(Path.Join(_terminal.Folder, "public"), recursive: true);
        AssertPublished();
    }

    /// <summary>The site is in place, its register not yet: who builds again is not held back.</summary>
    [Fact]
    public void A_build_that_is_killed_before_it_keeps_the_register()
    {
        _terminal.Put("content/nec/seances/01-a/annexe.md", "---\ntitre: Annexe\n---\n\nUne annexe.\n");
        var tree = new Killed(new PhysicalSourceTree(Path.Join(_terminal.Folder, "content")));
        Assert.Throws<InvalidOperationException>(() => new Pipeline().Build(tree, Path.Join(_terminal.Folder, "public"), new BuildOptions { HasDerivatives = false }, TimeProvider.System));
        Assert.Contains("Annexe", _terminal.Read("public/api/v1/resources.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("annexe", _terminal.Read(Register), StringComparison.Ordinal);
        AssertPublished();
        Assert.Contains("annexe", _terminal.Read(Register), StringComparison.Ordinal);
        File.Delete(Path.Join(_terminal.Folder, Register));
        AssertWithheld("«\u202fAnnexe\u202f»");
    }

    /// <summary>A content folder whose register cannot be written before the process ends.</summary>
    private sealed class Killed(ISourceTree tree) : ISourceTree
    {
        public IEnumerable<SourceEntry> List(CancellationToken cancellation = default) => tree.List(cancellation);

        public bool Exists(string path) => tree.Exists(path);

        public Stream Open(string path) => tree.Open(path);

        public byte[] ReadAllBytes(string path) => tree.ReadAllBytes(path);

        public string? PhysicalPath(string path) => path == "registre/adresses.json" ? throw new InvalidOperationException("killed") : tree.PhysicalPath(path);
    }

    /// <summary>A colleague's, who published since.</summary>
    [Fact]
    public void One_that_knows_more_than_the_site()
    {
        var newer = _terminal.Read(Register).Replace("\"adresses\": [", """
            "adresses": [
                { "adresse": "/nec/01-a/ailleurs/", "identifiant": "nec/01-a/ailleurs", "titre": "Ailleurs", "publie_le": "2024-12-13", "modifie_le": "2024-12-13", "empreinte": "0", "retire_le": "2024-12-13" },
            """, StringComparison.Ordinal);
        _terminal.Put(Register, newer);
        AssertPublished();
    }

    [Fact]
    public void A_draft_or_the_site_of_another_archive_tells_nothing()
    {
        Assert.Equal(ExitCode.Fine, Build("--draft"));
        File.Delete(Path.Join(_terminal.Folder, Register));
        AssertPublished();

        File.Delete(Path.Join(_terminal.Folder, Register));
        _terminal.Put("content/necpublish.yml", Settings.Replace("essai.example", "autre.example", StringComparison.Ordinal));
        AssertPublished();
    }

    /// <summary>A folder that cannot be written to, or a register that nobody can read: both are told, and the site is the only one there is.</summary>
    [Fact]
    public void One_that_the_last_build_could_not_keep()
    {
        Directory.Delete(Path.Join(_terminal.Folder, "public"), recursive: true);
        _terminal.Put(Register, "{");
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(ExitCode.Blocked, Build());
            Assert.DoesNotContain("register-behind", _terminal.Output, StringComparison.Ordinal);
        }
    }

    /// <summary>A person's right to be forgotten comes before a harvester's memory.</summary>
    [Fact]
    public void One_that_was_rid_of_someone_s_name_by_hand()
    {
        var before = _terminal.Read(Register);
        _terminal.Put("content/nec/seances/01-a/marie-dupont.md", "---\ntitre: Témoignage\n---\n\nUn texte.\n");
        _terminal.Put("content/personnes.csv", "id;nom_affiche;accord_nom\nmd;Marie Dupont;oui\n");
        AssertPublished();
        Assert.Equal(ExitCode.Fine, _terminal.Run("push", "folder", "copie", "--yes"));

        File.Delete(Path.Join(_terminal.Folder, "content/nec/seances/01-a/marie-dupont.md"));
        _terminal.Put("content/personnes.csv", "id;nom_affiche;accord_nom\nmd;Marie Dupont;non\n");
        _terminal.Put(Register, before);
        AssertPublished();
        Assert.Equal(ExitCode.Fine, _terminal.Run("push", "folder", "copie", "--yes"));
        Assert.False(_terminal.Has("copie/nec/01-a/marie-dupont"));
    }

    [Fact]
    public void Nothing_is_sent()
    {
        File.Delete(Path.Join(_terminal.Folder, Register));
        Assert.Equal(ExitCode.Failure, _terminal.Run("push", "folder", "copie", "--yes"));
        Assert.Contains("registre des adresses", _terminal.Errors, StringComparison.Ordinal);
        Assert.False(_terminal.Has("copie"));
    }
}
