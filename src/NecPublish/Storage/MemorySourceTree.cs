namespace NecPublish.Storage;

/// <summary>A content folder held in memory, for tests and for what a caller already has.</summary>
public sealed class MemorySourceTree(IEnumerable<KeyValuePair<string, byte[]>> files) : ISourceTree
{
    private readonly SortedDictionary<string, byte[]> _files = new(
        files.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    public IEnumerable<SourceEntry> List(CancellationToken cancellation = default) =>
        _files.Where(f => !IsHidden(f.Key)).Select(f => new SourceEntry(f.Key, f.Value.Length));

    public bool Exists(string path) => _files.ContainsKey(path);

    public Stream Open(string path) => new MemoryStream(ReadAllBytes(path), writable: false);

    public byte[] ReadAllBytes(string path) => _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException(null, path);

    public string? PhysicalPath(string path) => null;

    private static bool IsHidden(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);
}
