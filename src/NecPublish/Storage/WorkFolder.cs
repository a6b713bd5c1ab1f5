using System.Collections.Immutable;

namespace NecPublish.Storage;

/// <summary>A private temporary folder, gone with all it holds when it is disposed of.</summary>
public sealed class WorkFolder : IDisposable
{
    /// <summary>A folder that only this user may enter, in the system's temporary folder.</summary>
    public WorkFolder() => Folder = Directory.CreateTempSubdirectory("necpublish-").FullName;

    /// <summary>Its full path.</summary>
    public string Folder { get; }

    /// <summary>Makes a folder inside and returns its full path.</summary>
    public string AddFolder(string path) => Directory.CreateDirectory(Path.Join(Folder, RelativePath.Checked(path))).FullName;

    /// <summary>Writes a file inside, its folders made, and returns its full path.</summary>
    public string Write(string path, ReadOnlySpan<byte> content)
    {
        var full = Path.Join(Folder, RelativePath.Checked(path));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return full;
    }

    /// <summary>The bytes of a file inside; null when there is none.</summary>
    public byte[]? Read(string path)
    {
        var full = Path.Join(Folder, RelativePath.Checked(path));
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <summary>Every file under a folder inside, links left out, until a total of limit bytes; what comes after is left out.</summary>
    public ImmutableSortedDictionary<string, byte[]> ReadAll(string folder, long limit)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var tree = new PhysicalSourceTree(AddFolder(folder));
        foreach (var entry in tree.List())
        {
            limit -= entry.Length;
            if (entry.IsClosed || limit < 0)
                continue;
            files[entry.Path] = tree.ReadAllBytes(entry.Path);
        }
        return files.ToImmutable();
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a program that is still dying may write once more; the system empties its temporary folder itself
        }
    }
}
