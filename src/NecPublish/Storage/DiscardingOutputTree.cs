using System.Collections.Concurrent;
using NecPublish.Model;

namespace NecPublish.Storage;

/// <summary>An output that remembers names only: a check writes a whole site nowhere, in flat memory.</summary>
public sealed class DiscardingOutputTree : IOutputTree
{
    private readonly ConcurrentDictionary<string, bool> _isStreamed = new(StringComparer.Ordinal);

    public ReadOnlyMemory<byte> Write(string path, ReadOnlyMemory<byte> content, Attribution? credit = null)
    {
        _isStreamed[path] = false;
        return content;
    }

    public void Write(string path, Action<Stream> content)
    {
        content(Stream.Null);
        _isStreamed[path] = true;
    }

    public bool Exists(string path) => _isStreamed.ContainsKey(path);

    /// <summary>Nothing is kept: exporters that read back what was written do not run in a check. A streamed file, measured when it is written, is empty.</summary>
    public Stream Open(string path) => _isStreamed.GetValueOrDefault(path) ? Stream.Null : throw new IOException($"{path} was not kept.");

    public IReadOnlyList<string> List() => [.. _isStreamed.Keys.Order(StringComparer.Ordinal)];
}
