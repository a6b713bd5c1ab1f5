using System.Collections.Concurrent;
using System.Security.Cryptography;
using NecPublish.Model;

namespace NecPublish.Storage;

/// <summary>An output that remembers names and checksums only: a check writes a whole site nowhere, in flat memory.</summary>
public sealed class DiscardingOutputTree : IOutputTree
{
    private readonly ConcurrentDictionary<string, WrittenFile> _files = new(StringComparer.Ordinal);

    public WrittenFile Write(string path, ReadOnlyMemory<byte> content, Attribution? credit = null) =>
        _files[path] = new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)));

    public WrittenFile Write(string path, Action<Stream> content)
    {
        content(Stream.Null);
        return _files[path] = new(path, 0, "");
    }

    public bool Exists(string path) => _files.ContainsKey(path);

    /// <summary>Nothing is kept: exporters that read back what was written do not run in a check.</summary>
    public Stream Open(string path) => throw new IOException($"{path} was not kept.");

    public IReadOnlyList<string> List() => [.. _files.Keys.Order(StringComparer.Ordinal)];
}
