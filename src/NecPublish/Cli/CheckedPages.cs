using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Storage;

namespace NecPublish.Cli;

/// <summary>HTML pages that a person asks to check, whoever made them: one file, or every page of a folder.</summary>
/// <param name="Tree">The folder that holds them.</param>
/// <param name="Shown">The same as the person wrote it.</param>
/// <param name="Paths">Relative to the folder, '/' between their parts.</param>
internal sealed record CheckedPages(PhysicalSourceTree Tree, string Shown, ImmutableArray<string> Paths)
{
    /// <summary>True for a page that stands in no archive: in one, it is content.</summary>
    public static bool IsMeant(string path, Session session) =>
        ForeignPages.IsPage(path) && Disk.IsFile(session.Full(path)) && CheckedPlace.Of(path, session) is var place && !Disk.IsFile(Path.Join(place.Root, CheckedPlace.Settings));

    public static CheckedPages Of(string path, Session session)
    {
        var full = Path.TrimEndingDirectorySeparator(session.Full(path));
        if (Disk.IsFile(full))
            return new(new PhysicalSourceTree(Path.GetDirectoryName(full)!), path.Replace('\\', '/') is var written && written.LastIndexOf('/') is >= 0 and var end ? written[..System.Math.Max(end, 1)] : ".", [Path.GetFileName(full)]);
        if (!Disk.IsFolder(full))
            throw new UsageException($"«\u202f{path}\u202f» n’existe pas.");
        var tree = new PhysicalSourceTree(full);
        var pages = tree.List(session.Cancellation).Where(e => !e.IsClosed && ForeignPages.IsPage(e.Path)).Select(e => e.Path).ToImmutableArray();
        return pages.IsEmpty ? throw new UsageException($"Il n’y a aucune page HTML dans «\u202f{path}\u202f».") : new(tree, path, pages);
    }

    /// <summary>The same, with what axe-core sees in a browser.</summary>
    public ImmutableArray<Diagnostic> Audit(int jobs, CancellationToken cancellation) => new BrowserAudit(new EngineRunner()).Check(Tree, new Uri(Tree.Root.TrimEnd('/') + "/"), Paths, jobs, cancellation);

    public ImmutableArray<Diagnostic> Check(int jobs, CancellationToken cancellation) => new ForeignPages().Check(Tree, Paths, jobs, cancellation);
}
