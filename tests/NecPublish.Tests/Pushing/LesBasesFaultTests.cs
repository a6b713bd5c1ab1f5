using NecPublish.Pushing.Contract;
using NecPublish.Pushing.LesBases;
using Xunit.Abstractions;

namespace NecPublish.Pushing;

/// <summary>Every call, struck by every fault, once and for good, then one re-run: one resource, whole, in order, right licence.</summary>
public sealed class LesBasesFaultTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_rerun_mends_any_fault_of_a_first_push(bool lasting)
    {
        var cases = await RunAsync(lasting, static _ => { });
        output.WriteLine($"{cases} faults of a first push, {(lasting ? "lasting" : "passing")}: all mended by one re-run");
        Assert.True(cases > 200);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_rerun_mends_any_fault_of_an_edit(bool lasting)
    {
        var cases = await RunAsync(
            lasting,
            static push =>
            {
                var c = push.Deposit.Contents;
                push.Deposit = push.Deposit with
                {
                    Title = "Co-organiser un NEC local, suite",
                    Contents = [c[4], c[0], new Model.LesBases.SectionContent("Autre"), new Model.LesBases.TextContent("<p>Ajout</p>"), new Model.LesBases.FileContent(push.File("suite.csv", "text/csv", "x"), "Suite", null), c[5]],
                };
            },
            editing: true
        );
        output.WriteLine($"{cases} faults of an edit, {(lasting ? "lasting" : "passing")}: all mended by one re-run");
        Assert.True(cases > 100);
    }

    private static readonly Patience Brisk = new() { Backoff = TimeSpan.FromMilliseconds(1), Retries = 2 };
    private static readonly Patience Hurried = Brisk with { Call = TimeSpan.FromMilliseconds(500) };

    private static async Task<int> RunAsync(bool lasting, Action<PushHarness> change, bool editing = false)
    {
        await using var server = await LesBasesServer.StartAsync();
        var requests = await CountAsync(server, change, editing);
        var cases = 0;
        foreach (var fault in Enum.GetValues<Fault>())
        {
            // lasting slowness is the same as a lasting reset after, at the price of every time limit
            if (lasting && fault == Fault.Slow)
                continue;
            for (var at = 0; at < requests; at++)
            {
                using var push = new PushHarness { Patience = Brisk };
                server.Store = new LesBasesStore();
                server.Restart(null);
                if (editing)
                {
                    await push.PushAsync(server);
                    change(push);
                    server.Restart(null);
                }
                server.Restart(new FaultPlan(at, fault, lasting ? int.MaxValue / 2 : 1));
                // only the slow answer is hurried: a busy machine may make any other one wait
                push.Patience = fault == Fault.Slow ? Hurried : Brisk;
                try
                {
                    await push.PushAsync(server);
                }
                catch (PushException)
                {
                    // the person sees the message, and runs the command again
                }
                push.Patience = Brisk;
                var calls = string.Join(' ', server.Calls);
                server.Restart(null);
                try
                {
                    var report = await push.PushAsync(server);
                    Assert.False(report.HasFailures, report.Outcomes[0].Failure);
                    Expected.IsWhole(server, push.Deposit, published: true);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"{fault} at request {at}: {calls}\nthen: {string.Join(' ', server.Calls)}", e);
                }
                cases++;
            }
        }
        return cases;
    }

    private static async Task<int> CountAsync(LesBasesServer server, Action<PushHarness> change, bool editing)
    {
        using var push = new PushHarness();
        server.Store = new LesBasesStore();
        await push.PushAsync(server);
        if (editing)
        {
            change(push);
            server.Restart(null);
            await push.PushAsync(server);
        }
        return server.Calls.Count;
    }
}
