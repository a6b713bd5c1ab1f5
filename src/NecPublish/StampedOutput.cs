using NecPublish.Model;
using NecPublish.Stamping;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>An output that writes the licence into every file that comes with a credit and can carry it.</summary>
public sealed class StampedOutput(IOutputTree output, Stampers stampers) : IOutputTree
{
    public ReadOnlyMemory<byte> Write(string path, ReadOnlyMemory<byte> content, Attribution? credit = null) =>
        output.Write(path, credit is null ? content : stampers.Stamp(path, content, credit));

    public void Write(string path, Action<Stream> content) => output.Write(path, content);

    public bool Exists(string path) => output.Exists(path);

    public Stream Open(string path) => output.Open(path);

    public IReadOnlyList<string> List() => output.List();
}
