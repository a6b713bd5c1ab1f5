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
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        // one name, not a random one: what a killed write left is overwritten by the next
        var temporary = full + ".tmp";
        using (var file = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            RandomAccess.Write(file, content, 0);
            RandomAccess.FlushToDisk(file);
        }
        File.Move(temporary, full, overwrite: true);
    }
}
