using System.CommandLine;

namespace NecPublish.Cli;

/// <summary>One command of the program. Found by reflection, one file each; its help is the text of the same name in Help/.</summary>
public interface IVerb
{
    /// <summary>Name, French aliases, arguments and options. The same instance at each call.</summary>
    Command Command { get; }

    /// <summary>Does it and answers an <see cref="ExitCode"/>.</summary>
    int Run(ParseResult arguments, Session session);
}
