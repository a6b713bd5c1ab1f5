namespace NecPublish.Storage;

/// <summary>A file that is always whole: it is replaced in one step, on the disk before the call returns, even if the machine stops.</summary>
public sealed class AtomicFile(string path)
{
    public string Path => path;

    /// <returns>Null when there is no such file.</returns>
    public byte[]? Read() => File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>Keeps other programs of ours out until it is disposed of.</summary>
    /// <exception cref="OutputRefusedException">Another one holds it, or the folder cannot be written.</exception>
    public IDisposable Lock()
    {
        var full = System.IO.Path.GetFullPath(path);
        var folder = System.IO.Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        return FolderLock.Take(System.IO.Path.Join(folder, $".{System.IO.Path.GetFileName(full)}.lock"));
    }

    public void Write(ReadOnlySpan<byte> content)
    {
        using (var file = Next())
        {
            RandomAccess.Write(file.SafeFileHandle, content, 0);
            file.Flush(flushToDisk: true);
        }
        Replace();
    }

    /// <summary>Writes all that a stream holds.</summary>
    public void Write(Stream content) => Write(content.CopyTo);

    /// <summary>Writes what is written into the stream given.</summary>
    public void Write(Action<Stream> content)
    {
        using (var file = Next())
        {
            content(file);
            file.Flush(flushToDisk: true);
        }
        Replace();
    }

    // one name, not a random one: what a killed write left is overwritten by the next
    private string Temporary => System.IO.Path.GetFullPath(path) + ".tmp";

    private FileStream Next()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Temporary)!);
        return new FileStream(Temporary, FileMode.Create, FileAccess.Write, FileShare.None);
    }

    private void Replace() => File.Move(Temporary, System.IO.Path.GetFullPath(path), overwrite: true);
}
