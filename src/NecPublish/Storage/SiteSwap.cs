using System.IO.Enumeration;

namespace NecPublish.Storage;

/// <summary>
/// The folders around a site: the site itself, the one being built, the one that was replaced. All live side by side, on one
/// disk, so that a rename is enough; whatever the moment a build is killed, <see cref="Recover"/> finds a whole site again.
/// </summary>
internal sealed class SiteSwap
{
    /// <summary>Says that a folder is a site of ours, whole, and may be replaced. No file of the site is younger.</summary>
    private const string Marker = ".necpublish";

    private readonly string _site;
    private readonly string _parent;
    private readonly string _prefix;

    public SiteSwap(string output)
    {
        _site = RealPath.Of(Path.GetFullPath(output));
        _parent = Path.GetDirectoryName(_site) ?? throw new OutputRefusedException("Le site ne peut pas remplacer tout un disque : donnez un dossier.");
        _prefix = $".{Path.GetFileName(_site)}.necpublish-";
        if (File.Exists(_site))
            throw new OutputRefusedException($"« {output} » est un fichier : donnez un dossier.");
        if (Directory.Exists(_site) && !IsSite(_site) && Directory.EnumerateFileSystemEntries(_site).Any())
            throw new OutputRefusedException(
                $"Le dossier « {output} » contient autre chose qu’un site de NecPublish : rien n’y a été touché. Videz-le, ou donnez un autre dossier avec --output."
            );
        CreateFolder(_parent);
    }

    /// <summary>What the site keeps of the build that made it; null when there is no site.</summary>
    public string? Note => HasSite ? File.ReadAllText(Current(Marker)) : null;

    public string LockPath => Path.Join(_parent, _prefix + "lock");

    /// <summary>Where the site goes when two renames are needed: between them, this folder is the site.</summary>
    private string Aside => Path.Join(_parent, _prefix + "old");

    public bool HasSite => IsSite(_site);

    public string Current(string path) => Path.Join(_site, path);

    public string NewFolder()
    {
        var folder = Path.Join(_parent, _prefix + Path.GetRandomFileName());
        CreateFolder(folder);
        return folder;
    }

    /// <summary>Files of the site, its marker and the root's hidden entries, which are not ours, aside.</summary>
    public int CountFiles() => Files(_site).Count();

    /// <summary>Puts a whole new site in place. What the replaced one held under hidden names (.git, .htaccess) moves along.</summary>
    public void Exchange(string next, string note)
    {
        Mark(next, note);
        if (!Directory.Exists(_site))
        {
            Directory.Move(next, _site);
            return;
        }
        if (!NativeFiles.TryExchange(next, _site))
        {
            Directory.Move(_site, Aside);
            Directory.Move(next, _site);
            Directory.Move(Aside, next);
        }
        Rescue(next);
    }

    /// <summary>Says again that the site is whole, as it is now.</summary>
    public void Confirm(string note) => Mark(_site, note);

    private static void Mark(string folder, string note) => File.WriteAllText(Path.Join(folder, Marker), note);

    /// <summary>A published site as it lies there, as one hash; null when there is none, or when a file of it was touched since it was published.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string? StateOf(string folder)
    {
        var marker = new FileInfo(Path.Join(folder, Marker));
        if (!marker.Exists)
            return null;
        var files = new List<(string Path, long Length)>();
        foreach (var (path, length, time) in Files(folder))
        {
            if (time > marker.LastWriteTimeUtc)
                return null;
            files.Add((path, length));
        }
        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        using var hash = new FolderState();
        foreach (var (path, length) in files)
            hash.Add(path, length);
        return hash.Finish();
    }

    private static FileSystemEnumerable<(string Path, long Length, DateTime Time)> Files(string folder) =>
        new(folder, static (ref FileSystemEntry e) => (PathOf(ref e), e.Length, e.LastWriteTimeUtc.UtcDateTime), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry e) => !e.IsDirectory && !IsForeign(ref e),
            ShouldRecursePredicate = static (ref FileSystemEntry e) => !IsForeign(ref e),
        };

    /// <summary>Of an entry, as an output's paths are written.</summary>
    private static string PathOf(ref FileSystemEntry e)
    {
        var path = Path.Join(e.Directory[e.RootDirectory.Length..].TrimStart(Path.DirectorySeparatorChar), e.FileName);
        return Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Whether a path of a site is one of the root's hidden entries, which are not ours but for ".well-known" (RFC 8615).</summary>
    public static bool IsForeign(string path) => IsForeign(path.AsSpan(0, path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? end : path.Length));

    private static bool IsForeign(ReadOnlySpan<char> rootName) => rootName[0] == '.' && rootName is not ".well-known";

    /// <summary>Removes what killed builds left. To be called with the lock held: then no build can be alive.</summary>
    public void Recover()
    {
        if (!Directory.Exists(_site) && IsSite(Aside))
            Directory.Move(Aside, _site);
        foreach (var folder in Directory.GetDirectories(_parent, _prefix + "*"))
        {
            if (IsSite(folder))
                Rescue(folder);
            Delete(folder);
        }
    }

    /// <summary>Gives an unchanged file its place in the new site, without copying its bytes where the disk can.</summary>
    public static void Share(string existing, string place)
    {
        if (!NativeFiles.TryHardLink(existing, place))
            File.Copy(existing, place);
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private void Rescue(string replaced)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(replaced, ".*"))
        {
            var name = Path.GetFileName(entry);
            var place = Path.Join(_site, name);
            if (name == Marker || Path.Exists(place))
                continue;
            if (Directory.Exists(entry))
                Directory.Move(entry, place);
            else
                File.Move(entry, place);
        }
    }

    private static bool IsForeign(ref FileSystemEntry e) => e.Directory.Length == e.RootDirectory.Length && IsForeign(e.FileName);

    /// <summary>Whether a folder holds a whole site of ours.</summary>
    public static bool IsSite(string folder) => File.Exists(Path.Join(folder, Marker));

    private static void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new OutputRefusedException($"Impossible d’écrire dans le dossier « {Path.GetDirectoryName(folder)} » : {e.Message}", e);
        }
    }
}
