namespace NecPublish.Cli;

public sealed class RulesVerbTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Rules_are_listed_and_written_as_pages()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("rules"));
        Assert.Contains("img-alt-missing", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, _terminal.Run("rules", "--output", "regles"));
        var page = File.ReadAllText(Path.Combine(_terminal.Folder, "regles", "img-alt-missing.html"));
        Assert.Contains("<dt>Word</dt>", page, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_terminal.Folder, "regles", "index.html")));
    }

    [Fact]
    public void A_rule_is_explained_and_a_slip_is_guessed()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("explain", "img-alt-missing"));
        Assert.Contains("RGAA\u202f: 1.1.1", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("  Word\u202f: ", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, _terminal.Run("explain", "img-alt-mising"));
        Assert.Contains("Vouliez-vous dire «\u202fimg-alt-missing\u202f»", _terminal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_are_shown_first_and_made_when_asked_for()
    {
        const string Text = "---\ntitre: Note\n---\n\nOn y trouve\n• un\n• deux\n";
        var note = _terminal.Put("content/pages/note.md", Text);
        var kept = _terminal.Put("content/prive/note.md", Text);

        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--fix"));
        Assert.Contains("-• un\n-• deux\n+\n+- un\n+- deux\n", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("ajoutez --yes", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(note));

        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--fix", "--yes"));
        Assert.Equal("---\ntitre: Note\n---\n\nOn y trouve\n\n- un\n- deux\n", File.ReadAllText(note));
        Assert.Equal(Text, File.ReadAllText(kept));
        Assert.Equal(ExitCode.Fine, _terminal.Run("check", "--fix", "--yes"));
        Assert.Contains("Rien à corriger", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_tells_what_changed_since_the_last_build()
    {
        _terminal.Put("content/necpublish.yml", "titre: Essai\n");
        var note = _terminal.Put("content/pages/note.md", "---\ntitre: Note\n---\n\nVENEZ TOUS À LA FÊTE\n");
        string[] options = ["--no-derivatives", "--cache", "cache"];
        Assert.Equal(ExitCode.Fine, _terminal.Run(["build", .. options]));
        File.WriteAllText(note, "---\ntitre: Note\n---\n\nMerci à toutes :-)\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run(["check", "--format", "html", .. options]));
        Assert.Contains("1 corrigé, 1 nouveau.", _terminal.Output, StringComparison.Ordinal);
    }
}
