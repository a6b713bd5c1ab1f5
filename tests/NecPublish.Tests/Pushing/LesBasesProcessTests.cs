using System.Text;
using NecPublish.Pushing.Contract;
using Xunit.Abstractions;

namespace NecPublish.Pushing;

/// <summary>The program itself, from outside: killed at any moment, and searched for what it must not tell.</summary>
public sealed class LesBasesProcessTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly PushHarness _sample = new();
    private LesBasesServer _server = null!;

    public async Task InitializeAsync() => _server = await LesBasesServer.StartAsync();

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _sample.Dispose();
    }

    [Fact]
    public async Task Pushes_then_has_nothing_to_push_then_verifies()
    {
        using var push = new PushProcess(_sample.Deposit, _sample.Files);

        var (code, text) = await push.RunAsync(_server);
        Assert.True(code == 0, text);
        Expected.IsWhole(_server, _sample.Deposit, published: true);

        _server.Restart(null);
        (code, text) = await push.RunAsync(_server);
        Assert.True(code == 0, text);
        Assert.Contains("inchangé", text, StringComparison.Ordinal);
        Assert.Empty(_server.Mutations);

        (code, text) = await push.VerifyAsync(_server);
        Assert.True(code == 0, text);
        Assert.Contains("identique", text, StringComparison.Ordinal);
        Assert.Contains("Licence\u202f: à vérifier", text, StringComparison.Ordinal);

        var live = _server.Store.Alive.Single().Live!.Value.Contents;
        live.Single(c => c.Type == "File").Title = "Autre chose";
        (live[0].Text, live[4].Text) = (live[4].Text, live[0].Text);
        (code, text) = await push.VerifyAsync(_server);
        Assert.Equal(1, code);
        Assert.Contains("Le contenu 4 a changé ou manque", text, StringComparison.Ordinal);
        Assert.Contains("n’est pas à sa place", text, StringComparison.Ordinal);
        Assert.Contains("Différent depuis le", text, StringComparison.Ordinal);
    }

    /// <summary>NEC_KILLS says how many times; a few by default.</summary>
    [Fact]
    public async Task Killed_at_any_moment_it_resumes_without_a_duplicate()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("NEC_KILLS"), System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 5;
        var random = new Random(20241213);
        var interrupted = 0;
        for (var i = 0; i < kills; i++)
        {
            _server.Store = new LesBasesStore();
            _server.Restart(null);
            _server.Delay = TimeSpan.FromMilliseconds(8);
            using var push = new PushProcess(_sample.Deposit, _sample.Files);
            using (var process = push.Start(_server))
            {
                // not a time but a call: otherwise most kills would fall while the program starts
                var at = random.Next(1, 24);
                while (_server.Calls.Count < at && !process.HasExited)
                    await Task.Delay(1);
                await Task.Delay(random.Next(0, 12));
                if (!process.HasExited)
                    interrupted++;
                process.Kill();
                await process.WaitForExitAsync();
            }
            _server.Delay = TimeSpan.Zero;
            var before = string.Join(' ', _server.Calls);
            var (code, text) = await push.RunAsync(_server);
            Assert.True(code == 0, $"{before}\n{text}");
            Expected.IsWhole(_server, _sample.Deposit, published: true);
        }
        output.WriteLine($"{kills} pushes killed, {interrupted} of them under way: one re-run each, no duplicate, nothing missing");
        Assert.True(interrupted > 0);
    }

    [Fact]
    public async Task Tells_nobody_the_session()
    {
        using var push = new PushProcess(_sample.Deposit, _sample.Files);
        var told = new StringBuilder();
        var commandLines = new StringBuilder();
        foreach (var fault in Enum.GetValues<Fault>().Where(f => f != Fault.Slow))
        {
            _server.Restart(new FaultPlan(6, fault));
            using var process = push.Start(_server);
            commandLines.Append(CommandLine(process.Id));
            process.StandardInput.Close();
            told.Append(await process.StandardOutput.ReadToEndAsync()).Append(await process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
        }
        Assert.NotEqual(0, told.Length);

        Assert.DoesNotContain(LesBasesServer.Session, told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(LesBasesServer.Session, commandLines.ToString(), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(push.Folder, "*", SearchOption.AllDirectories), f => Assert.DoesNotContain(LesBasesServer.Session, File.ReadAllText(f, Encoding.Latin1), StringComparison.Ordinal));
        Assert.DoesNotContain("compte@example.org", File.ReadAllText(push.Ledger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_session_file_that_others_can_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var push = new PushProcess(_sample.Deposit, _sample.Files);
        var file = Path.Join(push.Folder, "session");
        await File.WriteAllTextAsync(file, LesBasesServer.Session);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        push.GivesSession = false;

        var (code, text) = await push.RunAsync(_server, "--session-file", file);
        Assert.Equal(3, code);
        Assert.Contains("chmod 600", text, StringComparison.Ordinal);

        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        (code, text) = await push.RunAsync(_server, "--session-file", file);
        Assert.True(code == 0, text);
    }

    private static string CommandLine(int process) => OperatingSystem.IsLinux() ? File.ReadAllText($"/proc/{process}/cmdline") : "";
}
