using NecPublish.Engines;
using Spectre.Console;

namespace NecPublish.Cli;

/// <summary>What a verb talks to: the terminal, the clock, the person who may interrupt it.</summary>
/// <param name="Output">Results, and nothing else: it may be read by a program.</param>
/// <param name="Errors">Progress and what went wrong.</param>
/// <param name="Terminal">The terminal as Spectre.Console draws on it: examined at first use, which a script never makes.</param>
/// <param name="IsInteractive">True when a person sits there: not a pipe, not a script.</param>
/// <param name="Folder">What relative paths start from.</param>
public sealed record Session(
    TextWriter Output,
    TextWriter Errors,
    Lazy<IAnsiConsole> Terminal,
    bool IsInteractive,
    string Folder,
    TimeProvider Clock,
    CancellationToken Cancellation
)
{
    public IAnsiConsole Console => Terminal.Value;

    /// <summary>Shows an address or a file in the person's browser.</summary>
    public Action<string> Show { get; init; } = Browser.Open;

    /// <summary>A path as the person wrote it, made full.</summary>
    public string Full(string path)
    {
        try
        {
            return Path.GetFullPath(path, Folder);
        }
        catch (ArgumentException)
        {
            throw new UsageException($"«\u202f{path}\u202f» n’est pas un nom de dossier ou de fichier.");
        }
    }
}
