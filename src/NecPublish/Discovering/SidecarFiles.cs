namespace NecPublish.Discovering;

/// <summary>The files that describe others, by their names whatever the capitals: a spreadsheet proposes « Personnes.csv ».</summary>
internal sealed class SidecarFiles
{
    private readonly List<string> _all;
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="paths">Every file of the content folder. Of two that differ by capitals, the one in lower case is found.</param>
    public SidecarFiles(IEnumerable<string> paths)
    {
        _all = [.. paths.Where(FolderLayout.IsSidecar).OrderDescending(StringComparer.Ordinal)];
        foreach (var path in _all)
            _paths.TryAdd(path, path);
    }

    /// <summary>The first of these paths that there is, as it is written; null for none.</summary>
    public string? Find(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (_paths.TryGetValue(path, out var found))
                return found;
        }
        return null;
    }

    /// <summary>Every one of a name, outside the folders that nothing is published from, in the order of their paths.</summary>
    public IEnumerable<string> Named(string name) =>
        _all
            .Where(p => p.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (p.Length == name.Length || p[^(name.Length + 1)] == '/') && FolderLayout.Of(p + ".md") is not null)
            .Order(StringComparer.Ordinal);
}
