using Spectre.Console;

namespace NecPublish.Cli;

/// <summary>The program run in a folder of its own, as from a pipe.</summary>
internal sealed class Terminal : IDisposable
{
    public Terminal() => Folder = Directory.CreateTempSubdirectory("necpublish-cli-").FullName;

    public string Folder { get; }
    public string Output { get; private set; } = "";
    public string Errors { get; private set; } = "";

    /// <summary>What the browser was asked to show.</summary>
    public List<string> Shown { get; } = [];

    public int Run(params string[] words) => Run(CancellationToken.None, words);

    public int Run(CancellationToken cancellation, params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var session = new Session(
            output,
            errors,
            new Lazy<IAnsiConsole>(() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) })),
            IsInteractive: false,
            Folder,
            TimeProvider.System,
            cancellation
        );
        var code = new CommandLine().Run(words, session);
        Output = output.ToString();
        Errors = errors.ToString();
        return code;
    }

    /// <summary>The guide, with a person who types these lines.</summary>
    public int Answer(string[] lines, out bool isExhausted)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = new ScriptedConsole(output, lines);
        var session = new Session(output, output, new Lazy<IAnsiConsole>(console), IsInteractive: true, Folder, TimeProvider.System, CancellationToken.None) { Show = Shown.Add };
        var code = new CommandLine().Run([], session);
        isExhausted = console.IsExhausted;
        Output = output.ToString();
        return code;
    }

    /// <summary>Writes a file into the folder, its own folders made.</summary>
    public string Put(string path, string text)
    {
        var full = Path.Join(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public string Read(string path) => File.ReadAllText(Path.Join(Folder, path));

    public bool Has(string path) => Path.Exists(Path.Join(Folder, path));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
