namespace NecPublish.Cli;

public sealed class LaterRefreshTests
{
    [Fact]
    public async Task Edits_close_together_are_read_once_and_one_that_comes_later_gives_up_the_reading_before()
    {
        using var started = new SemaphoreSlim(0);
        var (begun, done) = (0, 0);
        using var later = new LaterRefresh(
            cancellation =>
            {
                var isFirst = Interlocked.Increment(ref begun) == 1;
                started.Release();
                if (isFirst)
                    cancellation.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
                cancellation.ThrowIfCancellationRequested();
                Interlocked.Increment(ref done);
            },
            TimeSpan.FromMilliseconds(1),
            CancellationToken.None
        );

        var first = later.Ask();
        Assert.True(await started.WaitAsync(TimeSpan.FromMinutes(1)));
        var second = later.Ask();
        await Task.WhenAll(first, second).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((2, 1), (begun, done));
    }

    [Fact]
    public async Task Nothing_is_read_after_the_end()
    {
        var reads = 0;
        var later = new LaterRefresh(_ => reads++, TimeSpan.FromHours(1), CancellationToken.None);
        var asked = later.Ask();
        later.Dispose();
        await asked.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(0, reads);
    }
}
