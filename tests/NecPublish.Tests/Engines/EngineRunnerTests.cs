using System.Diagnostics;
using System.Text;

namespace NecPublish.Engines;

public sealed class EngineRunnerTests
{
    private static readonly Engine Shell = new("sh", "Shell", ["sh"], ["dash"], "tests");
    private readonly EngineRunner _runner = new();

    [Fact]
    public void A_run_gives_its_output_its_errors_and_its_files()
    {
        var call = Script("cat; echo oops >&2; cat {work}/in/a.txt > {work}/out/b.txt; mkdir out/sub; echo c > out/sub/c.txt") with
        {
            Input = "from stdin"u8.ToArray(),
            Files = Script("").Files.Add("in/a.txt", "from a file"u8.ToArray()),
        };

        var result = _runner.Run(call, CancellationToken.None);

        Assert.Equal((EngineOutcome.Done, 0), (result.Outcome, result.ExitCode));
        Assert.Equal("from stdin", Encoding.UTF8.GetString(result.Output.Span));
        Assert.Equal("oops\n", result.Errors);
        Assert.Equal(["b.txt", "sub/c.txt"], result.Files.Keys);
        Assert.Equal("from a file", Encoding.UTF8.GetString(result.Files["b.txt"]));
    }

    [Fact]
    public void A_failure_is_a_result()
    {
        var result = _runner.Run(Script("echo no >&2; exit 3"), CancellationToken.None);

        Assert.Equal((EngineOutcome.Failed, 3, "no\n"), (result.Outcome, result.ExitCode, result.Errors));
    }

    [Fact]
    public void An_absent_engine_and_a_build_without_engines_are_results()
    {
        var absent = new Engine("absent", "Absent", ["necpublish-no-such-program"], [], "");

        Assert.Equal(EngineOutcome.Missing, _runner.Run(new EngineCall(absent, []), CancellationToken.None).Outcome);
        Assert.Equal(EngineOutcome.Missing, new EngineRunner(isEnabled: false).Run(Script("true"), CancellationToken.None).Outcome);
        Assert.False(new EngineRunner(searchPath: "relative:/nowhere").Find(Shell).IsFound);
    }

    [Fact]
    public void Past_its_time_it_is_stopped_with_its_children()
    {
        var name = $"necpublish-{Guid.NewGuid():N}";
        var clock = Stopwatch.StartNew();

        var result = _runner.Run(Script($"sh -c 'sleep 60; : {name}' & (setsid sh -c 'sleep 61; : {name}') & wait") with { TimeLimit = TimeSpan.FromSeconds(1) }, CancellationToken.None);

        Assert.Equal(EngineOutcome.TimedOut, result.Outcome);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
        Assert.False(IsRunning(name));
    }

    [Fact]
    public void A_build_may_give_less_time()
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(EngineOutcome.TimedOut, new EngineRunner { TimeLimit = TimeSpan.FromSeconds(1) }.Run(Script("sleep 60"), CancellationToken.None).Outcome);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Cancelled_it_is_stopped_with_its_children()
    {
        var name = $"necpublish-{Guid.NewGuid():N}";
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        Assert.ThrowsAny<OperationCanceledException>(() => _runner.Run(Script($"sh -c 'sleep 60; : {name}' & wait"), cancellation.Token));
        Assert.False(IsRunning(name));
    }

    [Fact]
    public void A_flood_is_cut()
    {
        var result = _runner.Run(Script("yes") with { OutputLimit = 1 << 20 }, CancellationToken.None);

        Assert.Equal(EngineOutcome.TooMuchOutput, result.Outcome);
    }

    [Fact]
    public void Errors_are_kept_up_to_a_point_and_input_need_not_be_read()
    {
        var result = _runner.Run(Script("yes | head -c 1000000 >&2") with { Input = new byte[10 << 20] }, CancellationToken.None);

        Assert.Equal((EngineOutcome.Done, 64 << 10), (result.Outcome, result.Errors.Length));
    }

    [Fact]
    public void It_sees_nothing_of_the_user()
    {
        Environment.SetEnvironmentVariable("NECPUBLISH_SECRET", "secret");
        var result = _runner.Run(Script("env; pwd; echo $HOME"), CancellationToken.None);
        var said = Encoding.UTF8.GetString(result.Output.Span);

        Assert.DoesNotContain("NECPUBLISH_SECRET", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "\n", said, StringComparison.Ordinal);
        Assert.Contains("http_proxy=http://127.0.0.1:9\n", said, StringComparison.Ordinal);
        var work = said.TrimEnd().Split('\n')[^2];
        Assert.False(Directory.Exists(work));
    }

    [Fact]
    public void Its_version_is_the_first_number_that_it_says()
    {
        var folder = Directory.CreateTempSubdirectory("necpublish-engines-").FullName;
        var program = Path.Join(folder, "pandoc");
        File.WriteAllText(program, "#!/bin/sh\necho pandoc 2.17.1.1\necho Compiled with pandoc-types 1.22.2\n");
        Assert.False(new EngineRunner(searchPath: folder).Find(Engine.Pandoc).IsFound);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var status = new EngineRunner(searchPath: folder).Find(Engine.Pandoc);

        Assert.Equal((program, "2.17.1.1"), (status.Path, status.Version));
        Directory.Delete(folder, recursive: true);
    }

    private static EngineCall Script(string script) => new(Shell, ["-c", script]);

    private static bool IsRunning(string name)
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-eo", "args"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return ps.StandardOutput.ReadToEnd().Split('\n').Any(line => line.Contains(name, StringComparison.Ordinal));
    }
}
