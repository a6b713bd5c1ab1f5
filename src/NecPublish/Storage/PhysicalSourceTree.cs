using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Enumeration;

namespace NecPublish.Storage;

/// <summary>
/// A content folder on disk. Links that stay inside it are read like files; those that leave it, lead nowhere or loop
/// (every link to a folder may) are listed as such and never opened.
/// </summary>
public sealed class PhysicalSourceTree : ISourceTree
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.System,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    private readonly string _root;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Paths that the listing found on real folders all the way: no need to ask again at each reading.</summary>
    private FrozenSet<string> _plain = [];

    private readonly bool _hasWellKnown;

    /// <param name="hasWellKnown">True for a published site, whose ".well-known" folder (RFC 8615) is part of it; other hidden files never are.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public PhysicalSourceTree(string root, bool hasWellKnown = false)
    {
        _hasWellKnown = hasWellKnown;
        _root = RealPath.Of(Path.GetFullPath(root));
        if (!Directory.Exists(_root))
            throw new DirectoryNotFoundException($"Le dossier « {root} » n’existe pas.");
    }

    /// <summary>The folder itself, resolved.</summary>
    public string Root => _root;

    public IEnumerable<SourceEntry> List(CancellationToken cancellation = default)
    {
        var entries = new List<SourceEntry>();
        var links = new HashSet<string>(StringComparer.Ordinal);
        Collect("", entries, links, cancellation);
        entries.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        _plain = entries.Where(e => !links.Contains(e.Path)).Select(e => e.Path).ToFrozenSet(StringComparer.Ordinal);
        return entries;
    }

    public bool Exists(string path) => RelativePath.IsInside(path) && File.Exists(Full(path));

    public Stream Open(string path) =>
        Guard(path, static full => new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.None));

    public byte[] ReadAllBytes(string path) => Guard(path, File.ReadAllBytes);

    public string? PhysicalPath(string path) => Guard(path, static full => full);

    private T Guard<T>(string path, Func<string, T> read)
    {
        if (!_plain.Contains(path) && (!RelativePath.IsInside(path) || LeavesRoot(path)))
            throw new IOException($"« {path} » est en dehors du dossier de contenu.");
        try
        {
            return read(Full(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"« {path} » n’est plus dans le dossier.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"« {path} » ne peut pas être lu : l’accès en est refusé.", e);
        }
    }

    private void Collect(string folder, List<SourceEntry> entries, HashSet<string> links, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var children = new FileSystemEnumerable<(string Name, bool IsFolder, bool IsLink, long Length)>(
            Full(folder),
            static (ref FileSystemEntry e) =>
            {
                var isLink = (e.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None;
                return (e.FileName.ToString(), e.IsDirectory, isLink, e.IsDirectory || isLink ? 0 : e.Length);
            },
            Everything
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) =>
                (e.FileName[0] != '.' || (_hasWellKnown && e.FileName is ".well-known")) && (!OperatingSystem.IsWindows() || (e.Attributes & FileAttributes.Hidden) == FileAttributes.None),
        };
        foreach (var (name, isFolder, isLink, length) in children)
        {
            var path = folder.Length == 0 ? name : $"{folder}/{name}";
            if (isLink)
            {
                links.Add(path);
                entries.Add(Linked(path));
            }
            else if (isFolder)
                CollectOrFlag(path, entries, links, cancellation);
            else
                entries.Add(new SourceEntry(path, length, ObstacleAt(path, length)));
        }
    }

    private void CollectOrFlag(string folder, List<SourceEntry> entries, HashSet<string> links, CancellationToken cancellation)
    {
        try
        {
            Collect(folder, entries, links, cancellation);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            entries.Add(new SourceEntry(folder, 0, IsDamaged(folder) ? Obstacle.Name : Obstacle.Denied));
        }
    }

    /// <summary>Only names with damaged letters, and files without a byte, are worth asking more about.</summary>
    private Obstacle ObstacleAt(string path, long length) =>
        IsDamaged(path) && !File.Exists(Full(path)) ? Obstacle.Name
        : length == 0 && NativeFiles.IsPipe(Full(path)) ? Obstacle.Pipe
        : Obstacle.None;

    private static bool IsDamaged(string path) => path.Contains('\uFFFD', StringComparison.Ordinal);

    private SourceEntry Linked(string path)
    {
        var file = new FileInfo(RealPath.Of(Full(path)));
        return file is { Exists: true, LinkTarget: null } && IsRootOrUnder(file.FullName)
            ? new SourceEntry(path, file.Length)
            : new SourceEntry(path, 0, Obstacle.LinkOutside);
    }

    /// <summary>A link on the way may lead out even when the words do not. Folders are asked about once.</summary>
    private bool LeavesRoot(string path)
    {
        var full = Full(path);
        var isInside = _folders.GetOrAdd(Path.GetDirectoryName(full)!, folder => IsRootOrUnder(RealPath.Of(folder)));
        return !isInside || (new FileInfo(full).LinkTarget is not null && !IsRootOrUnder(RealPath.Of(full)));
    }

    private bool IsRootOrUnder(string full) =>
        full.StartsWith(_root, StringComparison.Ordinal)
        && (full.Length == _root.Length || Path.EndsInDirectorySeparator(_root) || full[_root.Length] == Path.DirectorySeparatorChar);

    private string Full(string path) =>
        path.Length == 0 ? _root : Path.Join(_root, Path.DirectorySeparatorChar == '/' ? path : path.Replace('/', Path.DirectorySeparatorChar));
}
