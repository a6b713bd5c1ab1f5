namespace NecPublish.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    public static TheoryData<string> Verbs => [.. new CommandLine().Verbs.Select(v => v.Command.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_names_every_option_and_alias_of_a_verb_and_no_other(string name)
    {
        var command = new CommandLine().Verbs.Single(v => v.Command.Name == name).Command;

        Assert.Equal(ExitCode.Fine, _terminal.Run(name, "--help"));
        var words = _terminal.Output.Split([' ', '\n', ',', '\u202f', '.'], StringSplitOptions.RemoveEmptyEntries);

        var options = command.Options.Concat(command.Subcommands.SelectMany(c => c.Options)).Select(o => o.Name).Append("--help").ToHashSet(StringComparer.Ordinal);
        Assert.Equal(options.Order(StringComparer.Ordinal), words.Where(w => w.StartsWith("--", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(command.Aliases.Where(a => a.All(char.IsAscii)), alias => Assert.Contains(alias, words));
        Assert.All(command.Subcommands, sub => Assert.Contains(sub.Name, words));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_general_help_names_every_verb(string name)
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("--help"));
        Assert.Contains($"./necpublish {name} ", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_is_French_with_its_spaces_and_fits_a_terminal(string name)
    {
        _terminal.Run(name, "--help");

        Assert.DoesNotMatch(" [:;?!»]", _terminal.Output.Replace("\n  ", "\n", StringComparison.Ordinal));
        Assert.DoesNotMatch("'|« |Usage|Options|Description", _terminal.Output);
        Assert.All(_terminal.Output.Split('\n'), line => Assert.True(line.Length <= 110, line));
    }

    [Fact]
    public void An_option_may_come_before_the_verb()
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run("--yes", "build", "--jobs"));
        Assert.Contains("L’option --jobs attend une valeur", _terminal.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dotcor", "Le mot «\u202fdotcor\u202f» n’est pas connu ici. Vouliez-vous dire «\u202fdoctor\u202f»\u202f?")]
    [InlineData("docteur", "Vouliez-vous dire «\u202fdoctor\u202f»\u202f?")]
    [InlineData("--verson", "L’option «\u202f--verson\u202f» n’est pas connue ici. Vouliez-vous dire «\u202f--version\u202f»\u202f?")]
    [InlineData("doctor --fromat json", "Vouliez-vous dire «\u202f--format\u202f»\u202f?")]
    [InlineData("doctor --format xml", "La valeur «\u202fxml\u202f» ne convient pas à l’option --format. Valeurs possibles\u202f: json, text.")]
    [InlineData("doctor --output", "L’option --output attend une valeur.")]
    [InlineData("doctor a", "Le mot «\u202fa\u202f» n’est pas connu ici.")]
    public void What_is_not_understood_is_said_in_French(string words, string said)
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run(words.Split(' ')));
        Assert.Contains(said, _terminal.Errors, StringComparison.Ordinal);
        Assert.Contains("--help", _terminal.Errors, StringComparison.Ordinal);
        Assert.Equal("", _terminal.Output);
    }

    [Fact]
    public void Alone_in_a_pipe_it_prints_its_help()
    {
        Assert.Equal(ExitCode.Usage, _terminal.Run());
        Assert.Contains("./necpublish build", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_answers_to_people_and_to_programs()
    {
        Assert.Equal(ExitCode.Fine, _terminal.Run("doctor"));
        Assert.Contains("Pandoc", _terminal.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Fine, _terminal.Run("doctor", "--format", "json"));
        using var json = System.Text.Json.JsonDocument.Parse(_terminal.Output);
        Assert.Contains(json.RootElement.GetProperty("examinations").EnumerateArray(), e => e.GetProperty("subject").GetString() == "horloge" && e.GetProperty("health").GetString() == "good");
    }

    [Fact]
    public void Doctor_says_when_a_folder_cannot_be_written()
    {
        _terminal.Put("file", "");

        Assert.Equal(ExitCode.Failure, _terminal.Run("doctor", "--output", "/proc/site"));
        Assert.Contains("à régler  dossier du site", _terminal.Output, StringComparison.Ordinal);
    }
}
