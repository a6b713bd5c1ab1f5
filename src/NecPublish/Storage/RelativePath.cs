using System.Text;

namespace NecPublish.Storage;

/// <summary>The shape of a path inside a tree: relative, '/' between its parts, no way up.</summary>
public static class RelativePath
{
    /// <summary>Bytes of a name that every common file system takes.</summary>
    private const int LongestName = 255;

    /// <summary>True when the path stays inside whatever folder it is joined to.</summary>
    public static bool IsInside(ReadOnlySpan<char> path)
    {
        if (path.IsEmpty || path.Contains('\0') || (OperatingSystem.IsWindows() && path.IndexOfAny(@"\:*?""<>|") >= 0))
            return false;
        foreach (var part in path.Split('/'))
        {
            var name = path[part];
            if (name.IsEmpty || name is "." or "..")
                return false;
            if (name.Length * 3 > LongestName && Encoding.UTF8.GetByteCount(name) > LongestName)
                return false;
        }
        return true;
    }

    /// <summary>The path itself, or an exception when it would leave the output: our own addresses never do.</summary>
    /// <exception cref="InvalidOperationException">The path is rooted, climbs, is empty or has a name no disk takes.</exception>
    public static string Checked(string path) =>
        IsInside(path) ? path : throw new InvalidOperationException($"Refused path in the output: \"{path}\"");
}
