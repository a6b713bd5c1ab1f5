namespace NecPublish.Storage;

/// <summary>Where a path really leads, every symbolic link on the way followed.</summary>
internal static class RealPath
{
    /// <summary>As many links as Linux itself follows before it says that they loop.</summary>
    private const int MostLinks = 40;

    /// <summary>The full path without links; a path that does not exist, or loops, comes back with what could be followed.</summary>
    public static string Of(string fullPath)
    {
        var links = 0;
        return Of(Path.TrimEndingDirectorySeparator(fullPath), ref links);
    }

    private static string Of(string path, ref int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return path;
        var here = Path.Join(Of(parent, ref links), Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target || ++links > MostLinks)
            return here;
        return Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, Path.GetDirectoryName(here)!)), ref links);
    }
}
