using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Storage;

namespace NecPublish.Engines;

/// <summary>
/// The one door to external programs: finds them, asks their version, runs them in a private folder, without network, within
/// time and memory. Safe for parallel calls.
/// </summary>
/// <param name="isEnabled">False answers that every engine is missing.</param>
/// <param name="searchPath">Folders to look into, as PATH writes them; null for PATH itself.</param>
public sealed partial class EngineRunner(bool isEnabled = true, string? searchPath = null)
{
    private const int MostErrorText = 64 << 10;

    /// <summary>How long a stopped engine's last words are waited for.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly string[] _folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
    private readonly ConcurrentDictionary<string, Lazy<EngineStatus>> _found = new(StringComparer.Ordinal);
    private readonly Confinement _confinement = new(FindOnPath);

    /// <summary>Wall time that replaces each call's own; null for these.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>False when the build was asked to go on without engines.</summary>
    public bool IsEnabled => isEnabled;

    /// <summary>Where an engine is and its version, asked once.</summary>
    public EngineStatus Find(Engine engine) =>
        isEnabled ? _found.GetOrAdd(engine.Id, _ => new Lazy<EngineStatus>(() => Look(engine))).Value : new EngineStatus(engine, null, null);

    /// <summary>Where an engine is, without asking it anything; null when it is missing or was asked to be left out.</summary>
    public string? PathOf(Engine engine) => isEnabled ? engine.Commands.Select(command => FindIn(_folders, command)).FirstOrDefault(path => path is not null) : null;

    /// <summary>Runs an engine to its end.</summary>
    /// <exception cref="OperationCanceledException">Once it and all that it started are stopped.</exception>
    public EngineResult Run(EngineCall call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Find(call.Engine).Path is not { } program)
            return Without(EngineOutcome.Missing, $"{call.Engine.Name} n’est pas installé.");
        try
        {
            return Run(program, TimeLimit is { } limit ? call with { TimeLimit = limit } : call, cancellation);
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return Without(EngineOutcome.Failed, e.Message);
        }
    }

    private EngineStatus Look(Engine engine)
    {
        if (PathOf(engine) is not { } program)
            return new EngineStatus(engine, null, null);
        var said = Run(program, new EngineCall(engine, [engine.VersionArgument]) { TimeLimit = TimeSpan.FromSeconds(30) }, CancellationToken.None);
        var version = VersionNumber().Match(Encoding.UTF8.GetString(said.Output.Span) + "\n" + said.Errors);
        return new EngineStatus(engine, program, version.Success ? version.Value : null);
    }

    private EngineResult Run(string program, EngineCall call, CancellationToken cancellation)
    {
        using var work = new WorkFolder();
        foreach (var (path, content) in call.Files)
            work.Write(path, content.Span);
        work.AddFolder(EngineCall.OutputFolder);
        var words = _confinement.Prefix(call.TimeLimit, call.MemoryLimit);
        words.Add(program);
        words.AddRange(call.Arguments.Select(a => a.Replace("{work}", work.Folder, StringComparison.Ordinal)));

        using var process = new Process { StartInfo = StartInfo(words, work) };
        process.Start();
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        clock.CancelAfter(call.TimeLimit);
        var output = new CappedBuffer(call.OutputLimit, clock);
        var errors = new CappedBuffer(MostErrorText, null);
        var reading = Task.WhenAll(output.Fill(process.StandardOutput.BaseStream), errors.Fill(process.StandardError.BaseStream), Feed(process, call.Input));
        if (!WaitFor(process, clock.Token))
            _confinement.Stop(process);
        // a grandchild that holds the pipes open must not hold us
        if (!reading.Wait(LastWords, CancellationToken.None))
            _confinement.Stop(process);

        cancellation.ThrowIfCancellationRequested();
        var text = Encoding.UTF8.GetString(errors.Content.Span);
        if (output.IsOverfull)
            return Without(EngineOutcome.TooMuchOutput, text);
        if (clock.IsCancellationRequested)
            return Without(EngineOutcome.TimedOut, text);
        var isDone = process.ExitCode == 0;
        var files = isDone ? work.ReadAll(EngineCall.OutputFolder, call.OutputLimit) : ImmutableSortedDictionary<string, byte[]>.Empty;
        return new EngineResult(isDone ? EngineOutcome.Done : EngineOutcome.Failed, process.ExitCode, output.Content, text, files);
    }

    private static ProcessStartInfo StartInfo(List<string> words, WorkFolder work)
    {
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = work.Folder,
        };
        Confinement.Fill(start.Environment, work.AddFolder(".home"));
        return start;
    }

    private static bool WaitFor(Process process, CancellationToken stop)
    {
        try
        {
            process.WaitForExitAsync(stop).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it ended without reading everything
        }
    }

    private static EngineResult Without(EngineOutcome outcome, string reason) => new(outcome, -1, default, reason, ImmutableSortedDictionary<string, byte[]>.Empty);

    private static string? FindOnPath(string command) =>
        FindIn((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), command);

    private static string? FindIn(string[] folders, string command) =>
        folders
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => OperatingSystem.IsWindows() ? (string[])[Path.Join(folder, command + ".exe"), Path.Join(folder, command + ".com")] : [Path.Join(folder, command)])
            .FirstOrDefault(Disk.IsProgram);

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex VersionNumber();
}
