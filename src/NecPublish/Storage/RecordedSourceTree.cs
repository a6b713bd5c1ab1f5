using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace NecPublish.Storage;

/// <summary>
/// A content folder as one build reads it: listed once, and what each file held remembered, as a hash, from its first reading. What
/// changes after that will be seen as a change by the next build. Safe for parallel use once it is listed.
/// </summary>
public sealed class RecordedSourceTree(ISourceTree tree) : ISourceTree
{
    /// <summary>Longer files count by their length and the time of their last change: a film is not read at each build.</summary>
    private const int MostRead = 1 << 20;

    private readonly ConcurrentDictionary<string, byte[]> _notes = new(StringComparer.Ordinal);
    private ImmutableArray<SourceEntry> _entries;
    private FrozenSet<string> _long = [];

    public IEnumerable<SourceEntry> List(CancellationToken cancellation = default)
    {
        if (_entries.IsDefault)
        {
            _entries = [.. tree.List(cancellation)];
            _long = _entries.Where(e => e.Length > MostRead).Select(e => e.Path).ToFrozenSet(StringComparer.Ordinal);
        }
        return _entries;
    }

    public bool Exists(string path) => tree.Exists(path);

    public Stream Open(string path)
    {
        Note(path);
        return tree.Open(path);
    }

    public byte[] ReadAllBytes(string path)
    {
        if (_long.Contains(path))
            Note(path);
        return _notes.ContainsKey(path) ? tree.ReadAllBytes(path) : ReadAllBytes(path, out _);
    }

    public byte[] ReadAllBytes(string path, out byte[] sum)
    {
        if (_long.Contains(path))
            Note(path);
        var bytes = tree.ReadAllBytes(path);
        sum = SHA256.HashData(bytes);
        _notes.TryAdd(path, sum);
        return bytes;
    }

    public string? PhysicalPath(string path)
    {
        // an engine will read it
        if (tree.Exists(path))
            Note(path);
        return tree.PhysicalPath(path);
    }

    /// <summary>Every path and what it holds, as one hash: the same one says that nothing has changed. What was not read is read now.</summary>
    /// <param name="except">Path of a file that does not count.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public string State(string except, CancellationToken cancellation)
    {
        using var hash = new FolderState();
        foreach (var entry in List(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.Path == except)
                continue;
            hash.Add(entry.Path, entry.Length);
            hash.Add(entry.IsClosed ? [] : Note(entry.Path));
        }
        return hash.Finish();
    }

    private byte[] Note(string path) => _notes.TryGetValue(path, out var known) ? known : _notes.GetOrAdd(path, _long.Contains(path) ? TimeOf(path) : SHA256.HashData(tree.ReadAllBytes(path)));

    private byte[] TimeOf(string path) => tree.PhysicalPath(path) is { } place ? BitConverter.GetBytes(File.GetLastWriteTimeUtc(place).Ticks) : [];
}
