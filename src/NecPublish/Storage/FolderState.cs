using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NecPublish.Storage;

/// <summary>What lies in a folder, as one hash: two equal ones lie there unchanged.</summary>
public static class FolderState
{
    /// <summary>Longer files count by their length and the time of their last change: a film is not read at each build.</summary>
    private const int MostRead = 1 << 20;

    /// <summary>Of a source: every path and what it holds.</summary>
    /// <param name="except">Path of a file that does not count.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static string OfContents(PhysicalSourceTree source, string except, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in source.List(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (entry.Path == except)
                continue;
            Add(hash, entry.Path, entry.Length, entry.IsClosed ? 1 : 0);
            if (entry.IsClosed)
                continue;
            if (entry.Length > MostRead)
                Add(hash, "", File.GetLastWriteTimeUtc(source.PhysicalPath(entry.Path)!).Ticks, 0);
            else
                hash.AppendData(source.ReadAllBytes(entry.Path));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of an output: every path with its length and the time of its last change; that of nothing when there is no such folder.</summary>
    public static string OfFiles(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        if (Directory.Exists(folder))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", everything).OrderBy(f => f.FullName, StringComparer.Ordinal))
                Add(hash, file.FullName, file.Length, file.LastWriteTimeUtc.Ticks);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of one program: where it is, its length and the time of its last change, links followed.</summary>
    public static string OfProgram(string? path) =>
        path is null ? ""
        : File.ResolveLinkTarget(path, returnFinalTarget: true) is FileInfo target ? $"{target.FullName} {target.Length} {target.LastWriteTimeUtc.Ticks}"
        : $"{path} {new FileInfo(path).Length} {File.GetLastWriteTimeUtc(path).Ticks}";

    private static void Add(IncrementalHash hash, string path, long one, long other)
    {
        Span<byte> numbers = stackalloc byte[20];
        var name = Encoding.UTF8.GetBytes(path);
        BinaryPrimitives.WriteInt32LittleEndian(numbers, name.Length);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[4..], one);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[12..], other);
        hash.AppendData(numbers);
        hash.AppendData(name);
    }
}
