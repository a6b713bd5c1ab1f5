using NecPublish.Cli;

namespace NecPublish;

public sealed class RegisterFileTests : IDisposable
{
    private const string Register = "content/registre/adresses.json";

    private readonly Terminal _terminal = new();

    public RegisterFileTests()
    {
        _terminal.Put("content/necpublish.yml", "titre: A\n");
        _terminal.Put("content/pages/bonne.md", "# Bonne\n\nUn texte.\n");
        _terminal.Run("build", "--no-derivatives");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void One_that_cannot_be_read_is_told_and_left_as_it_is()
    {
        var damaged = _terminal.Read(Register)[..^9];
        _terminal.Put(Register, damaged);

        Assert.Equal(ExitCode.Blocked, _terminal.Run("build", "--no-derivatives"));

        Assert.Contains("Il est laissé tel quel.", _terminal.Output, StringComparison.Ordinal);
        Assert.Equal(damaged, _terminal.Read(Register));
    }

    [Fact]
    public void The_marks_of_a_conflict_are_taken_out_and_told()
    {
        var good = _terminal.Read(Register);
        var other = good.Replace("bonne", "autre", StringComparison.Ordinal);
        _terminal.Put(Register, $"<<<<<<< HEAD\n{good}\n=======\n{other}\n>>>>>>> branche\n");

        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--no-derivatives"));

        Assert.Contains("register-merged", _terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<<<<", _terminal.Read(Register), StringComparison.Ordinal);
        Assert.Contains("\"/autre/\"", _terminal.Read(Register), StringComparison.Ordinal);
        Assert.True(_terminal.Has("public/autre/index.html"));
        _terminal.Put("content/pages/nouvelle.md", "# Nouvelle\n\nUn texte.\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--no-derivatives"));
        Assert.DoesNotContain("register-merged", _terminal.Output, StringComparison.Ordinal);
    }
}
