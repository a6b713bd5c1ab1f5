using System.CommandLine;
using NecPublish.Pushing;

namespace NecPublish.Cli;

/// <summary><c>push</c>: sends what was built to one destination. It shows its plan, and sends only when told to.</summary>
public sealed class PushVerb : IVerb
{
    private readonly PushLesBases _lesBases = new();

    public PushVerb() => Command.Add(_lesBases.Command);

    public Command Command { get; } = new("push") { Aliases = { "publier" } };

    public int Run(ParseResult arguments, Session session)
    {
        try
        {
            return _lesBases.Run(arguments, session);
        }
        catch (PushException e)
        {
            session.Errors.WriteLine(e.Message);
            return ExitCode.Failure;
        }
    }
}
