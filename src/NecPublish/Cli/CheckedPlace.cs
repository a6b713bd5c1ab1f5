using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary>
/// What a person asks to check: an archive, a folder in it or one file of it. It is read with the whole archive around it, so
/// that links, people's agreements and licences mean what they will mean on the site.
/// </summary>
/// <param name="Root">Full path of the content folder.</param>
/// <param name="Shown">The same as the person would write it.</param>
/// <param name="Part">What is asked about, inside the root, '/' between its parts; empty for everything.</param>
internal sealed record CheckedPlace(string Root, string Shown, string Part)
{
    public const string Settings = "necpublish.yml";

    public static CheckedPlace Of(string path, Session session)
    {
        var full = Path.TrimEndingDirectorySeparator(session.Full(path));
        var isFile = Disk.IsFile(full);
        if (!isFile && !Disk.IsFolder(full))
            throw new UsageException($"«\u202f{path}\u202f» n’existe pas.");
        var nearest = isFile ? Path.GetDirectoryName(full)! : full;
        var root = nearest;
        for (var folder = nearest; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Disk.IsFile(Path.Join(folder, Settings)))
            {
                root = folder;
                break;
            }
        }
        if (root == full)
            return new CheckedPlace(root, path, "");
        var part = Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
        var shown = path.Replace('\\', '/').TrimEnd('/');
        shown = shown.EndsWith(part, StringComparison.Ordinal) ? shown[..^part.Length].TrimEnd('/') : Path.GetRelativePath(session.Folder, root);
        return new CheckedPlace(root, shown, part);
    }

    public bool Holds(string file) => Part.Length == 0 || file == Part || file.StartsWith(Part + "/", StringComparison.Ordinal);
}
