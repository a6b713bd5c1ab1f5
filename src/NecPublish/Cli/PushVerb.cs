using System.CommandLine;
using NecPublish.Pushing;

namespace NecPublish.Cli;

/// <summary><c>push</c>: sends what was built to one destination. It shows its plan, and sends only when told to.</summary>
public sealed class PushVerb : IVerb
{
    private readonly PushLesBases _lesBases = new();

    private readonly PushCopy _copy = new();

    public PushVerb()
    {
        Command.Add(_lesBases.Command);
        Command.Add(_copy.Folder);
        Command.Add(_copy.S3);
    }

    public Command Command { get; } = new("push") { Aliases = { "publier" } };

    public int Run(ParseResult arguments, Session session)
    {
        try
        {
            return arguments.CommandResult.Command == _lesBases.Command ? _lesBases.Run(arguments, session) : _copy.Run(arguments, session);
        }
        catch (PushException e)
        {
            session.Errors.WriteLine(e.Message);
            return ExitCode.Failure;
        }
    }
}
