namespace NecPublish.Cli;

/// <summary>What the program answers to the shell. Part of its contract: scripts rely on it.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>At least one blocking finding.</summary>
    public const int Blocked = 1;

    /// <summary>A command, option or value that does not exist.</summary>
    public const int Usage = 2;

    /// <summary>A folder that cannot be read or written, or a push that failed.</summary>
    public const int Failure = 3;

    /// <summary>A defect of the program (sysexits.h, EX_SOFTWARE).</summary>
    public const int Bug = 70;

    /// <summary>128 + SIGINT, as shells count.</summary>
    public const int Interrupted = 130;
}
