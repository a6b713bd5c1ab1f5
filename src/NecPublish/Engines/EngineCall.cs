using System.Collections.Immutable;

namespace NecPublish.Engines;

/// <summary>One run of an engine.</summary>
/// <param name="Arguments">"{work}" stands for the private folder that holds <see cref="Files"/>.</param>
public sealed record EngineCall(Engine Engine, ImmutableArray<string> Arguments)
{
    /// <summary>The folder, inside the private one, whose files are handed back. An engine is told to write there.</summary>
    public const string OutputFolder = "out";

    /// <summary>Given on standard input.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Files that it finds in its private folder, by relative path.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; init; } = ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty;

    /// <summary>Wall time after which it is stopped, with everything that it started.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Bytes that each of its processes may hold in memory, where the system can say so.</summary>
    public long MemoryLimit { get; init; } = 4L << 30;

    /// <summary>Bytes of standard output, and of files, that are read; a run that gives more has failed.</summary>
    public long OutputLimit { get; init; } = 512L << 20;
}

public enum EngineOutcome : byte
{
    /// <summary>It ended with code 0.</summary>
    Done,

    /// <summary>It is not installed, or the build goes on without engines.</summary>
    Missing,

    /// <summary>It ended with another code, crashed, ran out of memory or could not be started.</summary>
    Failed,

    TimedOut,

    /// <summary>It gave more than <see cref="EngineCall.OutputLimit"/>.</summary>
    TooMuchOutput,
}

/// <summary>What a run gave. Never an exception: an engine that fails is an everyday event.</summary>
/// <param name="ExitCode">-1 when it did not end by itself.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">The first 64 KB of standard error, as text; a reason of ours when it was not started.</param>
/// <param name="Files">What it left under <see cref="EngineCall.OutputFolder"/>; empty unless it is done.</param>
public sealed record EngineResult(EngineOutcome Outcome, int ExitCode, ReadOnlyMemory<byte> Output, string Errors, ImmutableSortedDictionary<string, byte[]> Files)
{
    public bool IsDone => Outcome == EngineOutcome.Done;
}

/// <summary>Where an engine is and which version it says it is; both null when it is missing.</summary>
public sealed record EngineStatus(Engine Engine, string? Path, string? Version)
{
    public bool IsFound => Path is not null;
}
