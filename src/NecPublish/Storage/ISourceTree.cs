using System.Security.Cryptography;

namespace NecPublish.Storage;

/// <summary>A folder to read from. Nothing outside it can be opened through it, symbolic links included.</summary>
public interface ISourceTree
{
    /// <summary>Every file, sorted ordinally by path. Hidden files and folders (".git") are left out.</summary>
    IEnumerable<SourceEntry> List(CancellationToken cancellation = default);

    bool Exists(string path);

    /// <summary>Opens a file to read. IOException when it cannot be read, or when it lies outside.</summary>
    Stream Open(string path);

    /// <summary>All bytes of a file.</summary>
    byte[] ReadAllBytes(string path);

    /// <summary>All bytes of a file, and their SHA-256 sum.</summary>
    byte[] ReadAllBytes(string path, out byte[] sum)
    {
        var bytes = ReadAllBytes(path);
        sum = SHA256.HashData(bytes);
        return bytes;
    }

    /// <summary>The file's path on disk for engines that need one; null when the tree is in memory.</summary>
    string? PhysicalPath(string path);
}
