using System.Collections.Immutable;
using NecPublish.Describing;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Exporting;

/// <summary>A file of a crate: Path inside the crate, Source inside the published folder.</summary>
public sealed record CrateFile(string Path, string Source, string Name, string MediaType, long Length, Checksum Sha256, Licence Licence)
{
    public string? Creator { get; init; }
    public string? Description { get; init; }
}

/// <summary>A resource of a crate, with its files. Path ends with '/'.</summary>
public sealed record CratePart(string Path, Resource Resource, Days Days, ImmutableArray<CrateFile> Files);

/// <summary>
/// What goes into the archive of an edition, or of one of its sessions: the files offered for download and the data packages.
/// The pages are not in it: the Markdown twins and the open formats say the same, and need no style sheet.
/// </summary>
public sealed record CrateContent(Publication Publication, Edition Edition, Session? Session, ImmutableArray<CratePart> Parts)
{
    public string Title => Session is null ? Edition.Title : $"{Session.Title}, {Edition.Title}";

    /// <summary>Absolute address of the page that it archives.</summary>
    public string Url => SiteUrl.Page(Publication.Settings, Session?.Address ?? Edition.Address);

    /// <summary>The latest change inside: the archive's own date, so that the same content gives the same bytes.</summary>
    public DateOnly Modified => Parts.Max(p => p.Days.Modified);

    /// <summary>"nec-2024" or "nec-2024-01-ouverture": the folder inside the zip.</summary>
    public string Name => Session is null ? Edition.Id : $"{Edition.Id}-{Session.Id}";

    /// <summary>Null when there is nothing to archive.</summary>
    /// <param name="renditions">The edition's.</param>
    public static CrateContent? Of(ExportContext context, Edition edition, Session? session, IEnumerable<Rendition> renditions)
    {
        var root = (session?.Address ?? edition.Address).TrimStart('/');
        var parts = renditions
            .Where(r => session is null || r.Resource.Session?.Id == session.Id)
            .Select(r => Part(context, r, root))
            .Where(p => !p.Files.IsEmpty)
            .ToImmutableArray();
        return parts.IsEmpty ? null : new(context.Publication, edition, session, parts);
    }

    private static CratePart Part(ExportContext context, Rendition rendition, string root)
    {
        var resource = rendition.Resource;
        var files = rendition
            .Assets.Where(a => a.IsDistribution && context.Output.Exists(a.Path))
            .Select(a => new CrateFile(Inside(a.Path, root), a.Path, a.Path[(a.Path.LastIndexOf('/') + 1)..], a.MediaType, a.Length, a.Sha256, a.Licence) { Creator = a.Creator, Description = string.IsNullOrWhiteSpace(a.Description) ? a.Label : a.Description });
        var described = (IEnumerable<(string Name, string Description)>)[("datapackage.json", "Description du jeu de données (Data Package)"), ("schema.json", "Description des colonnes (Table Schema)")];
        var extra = described
            .Select(d => (Path: $"{resource.Folder}/{d.Name}", d.Name, d.Description))
            .Where(d => resource.Kind == ResourceKind.Dataset && context.Output.Exists(d.Path))
            .Select(d =>
            {
                var written = WrittenFile.Of(context.Output, d.Path);
                return new CrateFile(Inside(d.Path, root), d.Path, d.Name, "application/json", written.Length, written.Sha256, resource.Licence) { Description = d.Description };
            });
        return new(
            Inside(resource.Folder + "/", root),
            resource,
            Days.Of(resource, context.BuiltOn),
            [.. files.Concat(extra).DistinctBy(f => f.Path, StringComparer.OrdinalIgnoreCase).OrderBy(f => f.Path, StringComparer.Ordinal)]
        );
    }

    private static string Inside(string path, string root) => path.StartsWith(root, StringComparison.Ordinal) && path.Length > root.Length ? path[root.Length..] : path;
}
