using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace NecPublish.Cli;

/// <summary>From words to a verb, and from whatever happens to an exit code. Nothing escapes as an exception.</summary>
public sealed class CommandLine
{
    // «@file» is not a response file here: it may be the name of someone's folder
    private static readonly ParserConfiguration Configuration = new() { ResponseFileTokenReplacer = null };

    private readonly ImmutableArray<IVerb> _verbs = TypeScan.All<IVerb>();
    private readonly RootCommand _root = [];
    private readonly Option<bool> _help = new("--help", "-h", "-?", "--aide") { Recursive = true };
    private readonly Option<bool> _version = new("--version");

    public CommandLine()
    {
        _root.Options.Clear();
        _root.Directives.Clear();
        _root.Add(_help);
        _root.Add(_version);
        foreach (var verb in _verbs)
            _root.Add(verb.Command);
    }

    /// <summary>Every verb, by name.</summary>
    public ImmutableArray<IVerb> Verbs => _verbs;

    public int Run(IReadOnlyList<string> words, Session session)
    {
        try
        {
            return Dispatch(_root.Parse(VerbFirst(words), Configuration), session);
        }
        catch (OperationCanceledException) when (session.Cancellation.IsCancellationRequested)
        {
            session.Errors.WriteLine("Interrompu. Le site précédent est intact.");
            return ExitCode.Interrupted;
        }
        catch (UsageException e)
        {
            session.Errors.WriteLine(e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e) when (OfTheDisk(e) is { } error)
        {
            session.Errors.WriteLine($"Impossible de continuer\u202f: {Storage.Disk.Reason(error)}");
            return ExitCode.Failure;
        }
#pragma warning disable CA1031 // the last door: what comes here is a defect of ours, and the person must be told so
        catch (Exception e)
        {
            session.Errors.WriteLine($"NecPublish s’est trompé, et ce n’est pas votre faute. Le site précédent est intact.\nPour nous aider à corriger, envoyez-nous ce qui suit\u202f:\n\n{e}");
            return ExitCode.Bug;
        }
#pragma warning restore CA1031
    }

    /// <summary>What the disk refused, be it to one of many workers; null for anything else.</summary>
    private static Exception? OfTheDisk(Exception error) =>
        error switch
        {
            IOException or UnauthorizedAccessException => error,
            AggregateException many when many.Flatten().InnerExceptions is var all && all.All(e => e is IOException or UnauthorizedAccessException) => all[0],
            _ => null,
        };

    /// <summary>"--yes build" is "build --yes": people write options where they come to mind.</summary>
    private IReadOnlyList<string> VerbFirst(IReadOnlyList<string> words)
    {
        var leading = words.TakeWhile(w => w.StartsWith('-')).ToArray();
        var isVerb = leading.Length > 0 && leading.Length < words.Count && _verbs.Any(v => v.Command.Name == words[leading.Length] || v.Command.Aliases.Contains(words[leading.Length]));
        return isVerb ? [words[leading.Length], .. leading, .. words.Skip(leading.Length + 1)] : words;
    }

    /// <summary>"new archive" is the verb "new".</summary>
    private static Command Verb(CommandResult command) => command.Parent is CommandResult { Command: not RootCommand } parent ? Verb(parent) : command.Command;

    private int Dispatch(ParseResult words, Session session)
    {
        var command = Verb(words.CommandResult);
        if (words.GetValue(_help))
        {
            session.Output.Write(HelpText.Of(command is RootCommand ? "necpublish" : command.Name));
            return ExitCode.Fine;
        }
        if (words.GetValue(_version))
        {
            session.Output.WriteLine($"NecPublish {typeof(CommandLine).Assembly.GetName().Version!.ToString(3)}");
            return ExitCode.Fine;
        }
        if (UsageErrors.Of(words, _root) is { } error)
            throw new UsageException($"{error}\nPour voir l’aide\u202f: ./necpublish {(command is RootCommand ? "" : command.Name + " ")}--help");
        if (_verbs.FirstOrDefault(v => v.Command == command) is { } verb)
            return verb.Run(words, session);
        if (session.IsInteractive)
            return new Guiding.Guide(session).Run();
        session.Output.Write(HelpText.Of("necpublish"));
        return ExitCode.Usage;
    }
}
