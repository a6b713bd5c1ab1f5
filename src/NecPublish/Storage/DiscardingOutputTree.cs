using System.Collections.Concurrent;
using NecPublish.Model;

namespace NecPublish.Storage;

/// <summary>An output that remembers names only: a check writes a whole site nowhere, in flat memory.</summary>
public sealed class DiscardingOutputTree : IOutputTree
{
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);

    public ReadOnlyMemory<byte> Write(string path, ReadOnlyMemory<byte> content, Attribution? credit = null)
    {
        _files[path] = true;
        return content;
    }

    public void Write(string path, Action<Stream> content)
    {
        content(Stream.Null);
        _files[path] = true;
    }

    public bool Exists(string path) => _files.ContainsKey(path);

    /// <summary>Nothing is kept: what is read back is empty. Exporters, which would publish it, do not run in a check.</summary>
    public Stream Open(string path) => Exists(path) ? Stream.Null : throw new FileNotFoundException(null, path);

    public IReadOnlyList<string> List() => [.. _files.Keys.Order(StringComparer.Ordinal)];
}
