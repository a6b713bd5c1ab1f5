using System.Collections.Frozen;
using System.Text;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>What a path says of a file: the folder conventions, and nothing that needs the file opened.</summary>
public static class FolderLayout
{
    /// <summary>Never looked into: what is private, not yet sorted, or the program's own.</summary>
    private static readonly FrozenSet<string> Closed = new[] { "registre", "theme", "lesbases" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, SourceRole> Folders = new Dictionary<string, SourceRole>(StringComparer.OrdinalIgnoreCase)
    {
        ["diapos"] = SourceRole.Deck,
        ["diaporama"] = SourceRole.Deck,
        ["diapositives"] = SourceRole.Deck,
        ["donnees"] = SourceRole.Dataset,
        ["données"] = SourceRole.Dataset,
        ["photos"] = SourceRole.Photo,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, SourceRole> Extensions = Roles(
        (SourceRole.Note, ".md .markdown .txt .docx .doc .odt .rtf .html .htm .pdf"),
        (SourceRole.Deck, ".pptx .ppt .odp"),
        (SourceRole.Dataset, ".csv .tsv .xlsx .xls .ods .json .geojson"),
        (SourceRole.Picture, ".jpg .jpeg .png .webp .gif .heic .heif .tif .tiff .avif .svg"),
        (SourceRole.Media, ".mp3 .m4a .ogg .oga .opus .wav .flac .mp4 .m4v .webm .mov .ogv"),
        (SourceRole.Transcript, ".vtt .srt")
    );

    /// <summary>Where a file stands. Null for what is never published: sidecars, private and closed folders, leftovers of editors.</summary>
    /// <param name="Edition">The edition's folder, null for what belongs to none.</param>
    /// <param name="Session">The session's folder, relative to the content folder; null for what belongs to none.</param>
    public readonly record struct Spot(SourceRole Role, string? Edition, string? Session);

    /// <param name="exists">Whether the content has such a file; when it is not given, a folder named as those beside a saved page is one.</param>
    public static Spot? Of(string path, Func<string, bool>? exists = null)
    {
        var written = path.Split('/');
        // a Mac writes an accent as a sign of its own
        var parts = Ascii.IsValid(path) ? written : ContentPathComparer.Composed(path).Split('/');
        var name = parts[^1];
        if (ClosedFolders.Hold(path))
            return null;
        if (parts.Length > 1 && Closed.Contains(parts[0]) || SidecarNames.Meant(name) is not null || IsLeftover(name) || PeopleReader.IsMisnamed(name))
            return null;
        if (parts.Length > 1 && IsBesideAPage(parts[^2]) && !IsOfAnAuthor(path, exists) && Extensions.GetValueOrDefault(Path.GetExtension(name).ToLowerInvariant()) != SourceRole.Picture)
            return null;
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var role = Extensions.GetValueOrDefault(extension, SourceRole.Unknown);
        if ((extension is ".yml" or ".yaml" || name.EndsWith(".yml.txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml.txt", StringComparison.OrdinalIgnoreCase)) && parts.Length > 1 && Folders.GetValueOrDefault(parts[^2]) == SourceRole.Dataset)
            return null;
        if (parts.Length == 1)
            return new(role == SourceRole.Note ? SourceRole.Page : role, null, null);
        if (parts[0].Equals("pages", StringComparison.OrdinalIgnoreCase) || IsBelowAPage(written[0], exists))
            return new(role == SourceRole.Note ? SourceRole.Page : role, null, null);
        role = Refine(role, extension, parts.AsSpan(1, parts.Length - 2));
        var session = Session(parts) is var depth and > 0 ? string.Join('/', written[..depth]) : null;
        return new(role, written[0], session);
    }

    /// <summary>Notion exports the pictures, tables and pages below a page into a folder of its name, identifier included: no edition.</summary>
    private static bool IsBelowAPage(string folder, Func<string, bool>? exists) =>
        exists is not null && FileTitle.Given(folder).Length < folder.Length && exists(folder + ".md") && !exists(folder + "/edition.yml");

    /// <summary>The folder that a photo set, or a session's links, are described in.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var i and >= 0 ? path[..i] : "";

    /// <summary>The last part of a path, a file's or a folder's own name.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static SourceRole Refine(SourceRole role, string extension, ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            if (!Folders.TryGetValue(folder, out var meant))
                continue;
            if (meant == SourceRole.Photo && role == SourceRole.Picture)
                return SourceRole.Photo;
            // a text of a word processor, or a page, has no slides, wherever it stands
            if (meant == SourceRole.Deck && role == SourceRole.Note && extension is ".md" or ".markdown" or ".txt" or ".pdf")
                return SourceRole.Deck;
        }
        return role;
    }

    /// <summary>True for the folder that holds the sessions: "seances", « Séances ».</summary>
    public static bool IsSessions(string folder) => folder.Length < 16 && Folding.Slug(folder) is "seances";

    /// <summary>How many parts of the path are its session's folder; 0 for no session.</summary>
    private static int Session(string[] parts) =>
        parts.Length < 3 ? 0
        : IsSessions(parts[1]) ? (parts.Length > 3 ? 3 : 0)
        : Folders.ContainsKey(parts[1]) ? 0
        : 2;

    /// <summary>The folder of pictures that Word and browsers put beside a page that they save, with sheets and lists for their own use.</summary>
    private static bool IsBesideAPage(string folder) => folder.EndsWith("_fichiers", StringComparison.OrdinalIgnoreCase) || folder.EndsWith("_files", StringComparison.OrdinalIgnoreCase) || folder.EndsWith(".fld", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// « mes_fichiers » beside no page is a folder that someone named so: nothing in it may be lost without a word. A page's own list of its
    /// parts, and pages inside, tell that the page was moved or renamed.
    /// </summary>
    private static bool IsOfAnAuthor(string path, Func<string, bool>? exists)
    {
        if (exists is null)
            return false;
        var folder = path[..path.LastIndexOf('/')];
        var stem = folder[..(folder.EndsWith(".fld", StringComparison.OrdinalIgnoreCase) ? folder.LastIndexOf('.') : folder.LastIndexOf('_'))];
        string[] pages = [stem + ".html", stem + ".htm", stem + ".mht", folder + "/filelist.xml"];
        return !pages.Any(exists) && Extensions.ContainsKey(Path.GetExtension(path).ToLowerInvariant()) && Path.GetExtension(path).ToLowerInvariant() is not (".html" or ".htm" or ".txt" or ".json");
    }

    private static bool IsLeftover(string name) =>
        name.StartsWith('~') || name.StartsWith(".~", StringComparison.Ordinal) || name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, SourceRole> Roles(params (SourceRole Role, string Extensions)[] table) =>
        table
            .SelectMany(row => row.Extensions.Split(' ').Select(e => KeyValuePair.Create(e, row.Role)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
