using System.Text;

namespace NecPublish.Storage;

/// <summary>
/// A content folder that a person asks to change. Nothing that exists is ever lost: creating does not replace, moving does not
/// overwrite, and a replaced file is whole at every moment.
/// </summary>
public sealed class ContentFolder(string root)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Root { get; } = RealPath.Of(Path.GetFullPath(root));

    /// <summary>The same folder, to read.</summary>
    public PhysicalSourceTree Tree() => new(Root);

    public bool Exists(string path) => Path.Exists(Full(path));

    /// <summary>Names of the folders directly inside one, sorted ordinally; empty when there is no such folder.</summary>
    public IReadOnlyList<string> Folders(string path)
    {
        var full = path.Length == 0 ? Root : Full(path);
        return Directory.Exists(full)
            ? [.. Directory.EnumerateDirectories(full).Select(f => Path.GetFileName(f)).Where(n => n[0] != '.').Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Writes a file that is not there yet, its folders made; false when something of that name exists.</summary>
    public bool Create(string path, string text)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        try
        {
            using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
            file.Write(Utf8.GetBytes(text));
            return true;
        }
        catch (IOException) when (Path.Exists(full))
        {
            return false;
        }
    }

    /// <summary>Makes a folder; false when it is there.</summary>
    public bool CreateFolder(string path)
    {
        var full = Full(path);
        if (Path.Exists(full))
            return false;
        Directory.CreateDirectory(full);
        return true;
    }

    /// <summary>Writes a file in place of the one of that name, if any.</summary>
    public void Replace(string path, string text) => Replace(path, Utf8.GetBytes(text));

    /// <summary>As above, for a file that is no UTF-8 text.</summary>
    public void Replace(string path, byte[] content)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var next = $"{full}.{Path.GetRandomFileName()}.tmp";
        try
        {
            File.WriteAllBytes(next, content);
            File.Move(next, full, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }

    /// <summary>Moves a file, its new folders made. When the name is taken, a number is added to it.</summary>
    /// <returns>Where it went.</returns>
    public string Move(string from, string to)
    {
        for (var number = 1; ; number++)
        {
            var place = number == 1 ? to : $"{to[..^Path.GetExtension(to).Length]}-{number}{Path.GetExtension(to)}";
            var full = Full(place);
            if (Path.Exists(full))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.Move(Full(from), full);
            return place;
        }
    }

    /// <exception cref="IOException">The path, or a link on its way, leaves the folder.</exception>
    private string Full(string path)
    {
        var full = RelativePath.IsInside(path) ? Path.Join(Root, path) : null;
        if (full is null || !RealPath.Of(full).StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new IOException($"«\u202f{path}\u202f» est en dehors du dossier de contenu.");
        return full;
    }
}
