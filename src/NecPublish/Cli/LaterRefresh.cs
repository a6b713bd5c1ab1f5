namespace NecPublish.Cli;

/// <summary>
/// Reads the whole folder again once a person has stopped typing for a moment. It never stands in the way of the page that is being
/// looked at: a new edit gives it up, and it starts again later.
/// </summary>
internal sealed class LaterRefresh(Action<CancellationToken> refresh, TimeSpan pause, CancellationToken cancellation) : IDisposable
{
    private readonly Lock _lock = new();
    private CancellationTokenSource? _current;

    /// <summary>Asks for a refresh, in place of the one that waits or runs.</summary>
    public Task Ask()
    {
        lock (_lock)
        {
            _current?.Cancel();
            _current?.Dispose();
            _current = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            return Run(_current.Token);
        }
    }

    private async Task Run(CancellationToken token)
    {
        try
        {
            await Task.Delay(pause, token).ConfigureAwait(false);
            // a thread of its own: it works for as long as the folder is large
            await Task.Factory.StartNew(() => refresh(token), token, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // an edit came, or the preview stops
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _current?.Cancel();
            _current?.Dispose();
            _current = null;
        }
    }
}
