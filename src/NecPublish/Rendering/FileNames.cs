using System.Globalization;

namespace NecPublish.Rendering;

/// <summary>
/// The names of the files of one page's folder: pictures and what may be taken away lie side by side there (a folder of its own for
/// one picture costs a disk as much as the picture), so no two may share a name, nor take one that the page itself needs.
/// </summary>
internal sealed class FileNames
{
    /// <summary>Names are compared as Windows and macOS do.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "index.html", "index.md", "datapackage.json", "schema.json" };

    /// <summary>The name itself, or the first free one after it: "photo.png", "photo-2.png".</summary>
    /// <param name="name">What a file is called; folders before it do not count.</param>
    public string Free(string name)
    {
        var safe = Path.GetFileName(name);
        var free = safe;
        for (var i = 2; !_taken.Add(free); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(safe)}-{i}{Path.GetExtension(safe)}");
        return free;
    }
}
