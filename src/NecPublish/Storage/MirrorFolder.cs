namespace NecPublish.Storage;

/// <summary>A folder that a copy of a site is kept in. Each file is replaced in one step; what is not ours there is left alone.</summary>
public sealed class MirrorFolder(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Every file, "a/b.html" → bytes. Links are not followed.</summary>
    public IReadOnlyDictionary<string, long> List()
    {
        var files = new Dictionary<string, long>(StringComparer.Ordinal);
        if (!Directory.Exists(Root))
            return files;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", options))
            files[Path.GetRelativePath(Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/')] = file.Length;
        return files;
    }

    public Stream Open(string path) => File.OpenRead(Full(path));

    public void Write(string path, Stream content)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = full + ".necpublish-tmp";
        using (var file = File.Create(temporary))
            content.CopyTo(file);
        File.Move(temporary, full, overwrite: true);
    }

    /// <summary>Removes a file, and the folders that it leaves empty.</summary>
    public void Delete(string path)
    {
        var full = Full(path);
        File.Delete(full);
        for (var folder = Path.GetDirectoryName(full)!; folder.Length > Root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
    }

    private string Full(string path)
    {
        var full = Path.Join(Root, RelativePath.Checked(path));
        // a link inside the folder may lead out of it
        var folder = Path.GetDirectoryName(full)!;
        return !Directory.Exists(folder) || (RealPath.Of(folder) + Path.DirectorySeparatorChar).StartsWith(RealPath.Of(Root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new OutputRefusedException($"«\u202f{path}\u202f» mènerait hors du dossier de destination, par un lien\u202f: rien n’y a été écrit.");
    }
}
