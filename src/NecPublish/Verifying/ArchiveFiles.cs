using System.IO.Compression;
using NecPublish.Storage;

namespace NecPublish.Verifying;

/// <summary>Files to verify, in a folder or a zip. Names are as they stand: doubles, capitals and escapes included.</summary>
public interface IArchiveFiles
{
    IReadOnlyList<string> Names { get; }

    /// <summary>Bytes of a file, as announced.</summary>
    long LengthOf(string name);

    Stream Open(string name);

    /// <summary>True for a link: what it leads to is no part of an archive.</summary>
    bool IsLink(string name);
}

/// <summary>A folder.</summary>
public sealed class TreeFiles : IArchiveFiles
{
    private readonly ISourceTree _tree;
    private readonly Dictionary<string, SourceEntry> _entries;

    public TreeFiles(ISourceTree tree)
    {
        _tree = tree;
        _entries = tree.List().ToDictionary(e => e.Path, StringComparer.Ordinal);
        Names = [.. _entries.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Names { get; }

    public long LengthOf(string name) => _entries[name].Length;

    public Stream Open(string name) => _tree.Open(name);

    public bool IsLink(string name) => _entries[name].IsClosed;
}

/// <summary>A zip. Nothing of it is ever written to disk.</summary>
public sealed class ZipFiles : IArchiveFiles, IDisposable
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">It is no zip, or a damaged one.</exception>
    public ZipFiles(Stream stream)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        // an entry whose name ends with a slash is a folder
        var files = _zip.Entries.Where(e => !e.FullName.EndsWith('/')).ToArray();
        foreach (var entry in files)
            _entries.TryAdd(entry.FullName, entry);
        Names = [.. files.Select(e => e.FullName).Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Names { get; }

    public long LengthOf(string name) => _entries[name].Length;

    public Stream Open(string name) => _entries[name].Open();

    public bool IsLink(string name) => ((_entries[name].ExternalAttributes >> 16) & UnixTypeMask) == UnixLink;

    public void Dispose() => _zip.Dispose();
}

/// <summary>The files below a folder of other files, as if that folder were the root.</summary>
internal sealed class FilesBelow(IArchiveFiles files, string folder) : IArchiveFiles
{
    public IReadOnlyList<string> Names { get; } = [.. files.Names.Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Select(n => n[folder.Length..])];

    public long LengthOf(string name) => files.LengthOf(folder + name);

    public Stream Open(string name) => files.Open(folder + name);

    public bool IsLink(string name) => files.IsLink(folder + name);
}
