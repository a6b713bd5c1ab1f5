namespace NecPublish.Storage;

/// <summary>Says that something changed in a folder, once for a burst of changes: editors write a file in several steps.</summary>
public sealed class FolderWatcher : IDisposable
{
    /// <summary>Silence that ends a burst.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    private readonly FileSystemWatcher _watcher;
    private readonly Timer _timer;

    /// <param name="folder">Watched with all that is in it, hidden files and folders left out.</param>
    /// <param name="changed">Called on another thread, never twice at once.</param>
    public FolderWatcher(string folder, Action changed)
    {
        var calling = new Lock();
        _timer = new Timer(_ =>
        {
            lock (calling)
                changed();
        });
        _watcher = new FileSystemWatcher(RealPath.Of(Path.GetFullPath(folder)))
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 << 10,
        };
        _watcher.Changed += (_, e) => Note(e.Name);
        _watcher.Created += (_, e) => Note(e.Name);
        _watcher.Deleted += (_, e) => Note(e.Name);
        _watcher.Renamed += (_, e) => Note(e.Name);
        _watcher.Error += (_, _) => Note(null); // too many at once to tell: something changed
        _watcher.EnableRaisingEvents = true;
    }

    private void Note(string? name)
    {
        if (name is null || !(name.StartsWith('.') || name.Contains(Path.DirectorySeparatorChar + ".", StringComparison.Ordinal)))
            _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }
}
