using System.Collections.Concurrent;
using NecPublish.Model;

namespace NecPublish.Storage;

/// <summary>An output folder held in memory: preview, checks and tests.</summary>
public sealed class MemoryOutputTree : IOutputTree
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

    public ReadOnlyMemory<byte> Write(string path, ReadOnlyMemory<byte> content, Attribution? credit = null)
    {
        // copied: the caller may write into its buffer again
        return _files[RelativePath.Checked(path)] = content.ToArray();
    }

    public void Write(string path, Action<Stream> content)
    {
        using var buffer = new MemoryStream();
        content(buffer);
        Write(path, buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    public bool Exists(string path) => _files.ContainsKey(path);

    public Stream Open(string path) => new MemoryStream(Read(path).ToArray(), writable: false);

    /// <summary>The bytes of a file that was written.</summary>
    public ReadOnlyMemory<byte> Read(string path) => _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException(null, path);

    public IReadOnlyList<string> List() => [.. _files.Keys.Order(StringComparer.Ordinal)];
}
