using NecPublish.Cli;

namespace NecPublish;

public sealed class FinishedBuildTests : IDisposable
{
    private const string Unchanged = "Rien n’a changé depuis la dernière construction";

    private readonly Terminal _terminal = new();

    public FinishedBuildTests()
    {
        _terminal.Put("content/necpublish.yml", "titre: A\n");
        _terminal.Put("content/pages/bonne.md", "# Bonne\n\nUn texte.\n");
        _terminal.Put("content/pages/mauvaise.md", "# Mauvaise\n\n![](https://exemple.fr/a.png)\n");
        Assert.False(IsRecalled());
        Assert.True(IsRecalled());
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Nothing_changed_says_the_same_and_touches_nothing()
    {
        var page = Path.Join(_terminal.Folder, "public/bonne/index.html");
        File.Delete(page);
        Assert.Equal(ExitCode.Blocked, Run());
        var first = Report();
        var written = File.GetLastWriteTimeUtc(page);

        Assert.Equal(ExitCode.Blocked, Run());

        Assert.Contains(Unchanged, _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(first, Report());
        Assert.Contains("  Mauvaise (pages/mauvaise.md)", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(page));
        Run("--format", "json");
        var recalled = _terminal.Output;
        File.Delete(Path.Join(_terminal.Folder, "public/bonne/index.html"));
        Run("--format", "json");
        Assert.Equal(_terminal.Output, recalled);
    }

    [Theory]
    [InlineData("content/pages/bonne.md", "# Bonne\n\nUn taxte.\n")]
    [InlineData("content/pages/nouvelle.md", "# Nouvelle\n")]
    [InlineData("content/theme/tokens.css", ":root {}\n")]
    [InlineData("content/decisions.csv", "fichier;regle\n")]
    [InlineData("public/bonne/index.html", "<!doctype html>\n")]
    [InlineData("public/de-trop.txt", "a\n")]
    public void Anything_that_changed_is_built_again(string path, string text)
    {
        _terminal.Put(path, text);

        Assert.False(IsRecalled());
        Assert.Contains("Bonne", _terminal.Read("public/bonne/index.html"), StringComparison.Ordinal);
        Assert.True(IsRecalled());
    }

    [Fact]
    public void A_page_changed_to_another_of_the_same_length_is_built_again()
    {
        var page = _terminal.Read("public/bonne/index.html");
        _terminal.Put("public/bonne/index.html", page.Replace("Bonne", "Banne", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(Path.Join(_terminal.Folder, "public/bonne/index.html"), DateTime.UtcNow.AddMinutes(1));

        Assert.False(IsRecalled());
        Assert.Equal(page, _terminal.Read("public/bonne/index.html"));
        Assert.True(IsRecalled());
    }

    [Fact]
    public void What_is_not_of_the_site_does_not_count()
    {
        _terminal.Put("public/.git/HEAD", "ref: refs/heads/main\n");

        Assert.True(IsRecalled());
    }

    [Theory]
    [InlineData("content/pages/mauvaise.md")]
    [InlineData("content/registre/adresses.json")]
    [InlineData("public/bonne/index.html")]
    public void Anything_that_is_gone_is_built_again(string path)
    {
        File.Delete(Path.Join(_terminal.Folder, path));

        Assert.False(IsRecalled());
        Assert.True(IsRecalled());
    }

    [Fact]
    public void Other_options_build_again()
    {
        Assert.Equal(ExitCode.Blocked, Run("--compress"));
        Assert.DoesNotContain(Unchanged, _terminal.Output, StringComparison.Ordinal);
        Assert.False(IsRecalled()); // the site is no longer what these options left

        Assert.Equal(ExitCode.Blocked, Run("--strict"));
        Assert.Contains("Rien n’a été publié", _terminal.Output, StringComparison.Ordinal);
    }

    private string Report() => _terminal.Output[.._terminal.Output.IndexOf("Un document est retenu", StringComparison.Ordinal)];

    private bool IsRecalled()
    {
        Assert.InRange(Run(), ExitCode.Fine, ExitCode.Blocked);
        return _terminal.Output.Contains(Unchanged, StringComparison.Ordinal);
    }

    private int Run(params string[] more) => _terminal.Run(["build", "--no-derivatives", "--cache", "cache", .. more]);
}
