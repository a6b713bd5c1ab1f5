namespace NecPublish.Storage;

/// <summary>Says that something changed in a folder, once for a burst of changes: editors write a file in several steps.</summary>
public sealed class FolderWatcher : IDisposable
{
    /// <summary>Silence that ends a burst.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);

    private readonly FileSystemWatcher _watcher;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private HashSet<string> _paths = new(StringComparer.Ordinal);
    private bool _isOverrun;

    /// <param name="folder">Watched with all that is in it, hidden files and folders left out.</param>
    /// <param name="changed">
    /// Called on another thread, never twice at once, with the paths that changed, relative, '/' between their parts; with null
    /// when there were too many to tell.
    /// </param>
    public FolderWatcher(string folder, Action<IReadOnlySet<string>?> changed)
    {
        var calling = new Lock();
        _timer = new Timer(_ =>
        {
            lock (calling)
                changed(Take());
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
        _watcher.Renamed += (_, e) =>
        {
            Note(e.OldName);
            Note(e.Name);
        };
        _watcher.Error += (_, _) => Note(null);
        _watcher.EnableRaisingEvents = true;
    }

    private void Note(string? name)
    {
        if (name is not null && (name.StartsWith('.') || name.Contains(Path.DirectorySeparatorChar + ".", StringComparison.Ordinal)))
            return;
        lock (_lock)
        {
            if (name is null)
                _isOverrun = true;
            else
                _paths.Add(name.Replace(Path.DirectorySeparatorChar, '/'));
        }
        _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    private HashSet<string>? Take()
    {
        lock (_lock)
        {
            var paths = _isOverrun ? null : _paths;
            (_paths, _isOverrun) = (new(StringComparer.Ordinal), false);
            return paths;
        }
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }
}
