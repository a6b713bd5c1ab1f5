namespace NecPublish.Discovering;

/// <summary>The files that describe others, by their names whatever the capitals: a spreadsheet proposes « Personnes.csv ».</summary>
internal sealed class SidecarFiles
{
    /// <summary>By the path that each is meant for. Of several, the one so called comes first, in lower case before capitals.</summary>
    private readonly Dictionary<string, string[]> _byPath;

    private readonly IReadOnlySet<string> _paths;

    /// <param name="paths">Every file of the content folder.</param>
    public SidecarFiles(IReadOnlySet<string> paths)
    {
        _paths = paths;
        _byPath = paths
            .Select(p => (Path: p, Name: FolderLayout.NameOf(p)))
            .Select(p => (p.Path, Meant: SidecarNames.Meant(p.Name) is { } meant ? p.Path[..^p.Name.Length] + meant : null))
            .Where(p => p.Meant is not null)
            .GroupBy(p => p.Meant!, p => p.Path, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(p => IsCalled(p, g.Key)).ThenByDescending(p => p, StringComparer.Ordinal).ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The first of these paths that there is, as it is written; null for none.</summary>
    public string? Find(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (_byPath.TryGetValue(path, out var found))
                return found[0];
        }
        return null;
    }

    /// <summary>Every one of a name, outside the folders that nothing is published from, in the order of their paths.</summary>
    public IEnumerable<string> Named(string name) => Open.Where(p => FolderLayout.NameOf(p.Meant).Equals(name, StringComparison.OrdinalIgnoreCase)).Select(p => p.Path).Order(StringComparer.Ordinal);

    /// <summary>Tells those that are called otherwise than what they are meant for, and whether they are read all the same.</summary>
    public void TellMisnamed(Func<string, Findings> at)
    {
        foreach (var (path, meant) in Open.Where(p => !IsCalled(p.Path, p.Meant)).OrderBy(p => p.Path, StringComparer.Ordinal))
        {
            var rule = MetadataRules.SidecarName;
            var name = FolderLayout.NameOf(meant);
            // every list is read; of what has one file, one
            var isRead = Find(meant) == path || name is "photos.csv" or "personnes.csv" or "decisions.csv";
            at(path).Add(
                rule, 0, 0,
                isRead ? $"Ce fichier est lu comme «\u202F{name}\u202F», dont il n’a pas tout à fait le nom. {rule.Why}" : $"Ce fichier a presque le nom de «\u202F{name}\u202F», qui est lu à sa place\u00A0: ce qu’il dit n’est pas repris.",
                isRead ? null : $"Reportez dans «\u202F{name}\u202F» ce qui y manque, puis supprimez ce fichier ou donnez-lui un autre nom.",
                path
            );
        }
    }

    private IEnumerable<(string Path, string Meant)> Open =>
        _byPath.SelectMany(p => p.Value.Select(path => (Path: path, Meant: p.Key))).Where(p => FolderLayout.Of(p.Path + ".md", _paths.Contains) is not null);

    private static bool IsCalled(string path, string meant) => path.Equals(meant, StringComparison.OrdinalIgnoreCase);
}
