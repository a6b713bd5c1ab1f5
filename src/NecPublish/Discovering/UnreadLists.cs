using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>
/// Tables with nearly the name of one that describes others, and its columns: « photos.xlsx », « photos (1).csv », « decisions (1).csv ».
/// They are no data to publish; a list of photos may hold refusals that nobody would read.
/// </summary>
internal sealed class UnreadLists
{
    private static readonly string[] PhotoColumns = ["fichier", "alt", "decorative", "personnes_reconnaissables", "accord", "mineurs"];
    private static readonly string[] DecisionColumns = ["fichier", "regle", "empreinte", "decision"];

    private readonly ImmutableArray<string> _photos;

    private UnreadLists(ImmutableArray<string> photos, ImmutableArray<string> all)
    {
        _photos = photos;
        All = all;
    }

    /// <summary>What is not published for it, in the order of the paths.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>Looks at the tables whose names may be one, and tells those that are.</summary>
    /// <param name="names">Every file of the content.</param>
    public static UnreadLists Of(ISourceTree tree, IReadOnlySet<string> names, Func<string, Findings> at)
    {
        var photos = ImmutableArray.CreateBuilder<string>();
        var decisions = ImmutableArray.CreateBuilder<string>();
        foreach (var path in names.Where(n => (MayBe(n, "photos") || MayBe(n, "decisions")) && FolderLayout.Of(n, names.Contains) is not null).Order(StringComparer.Ordinal))
        {
            if (MayBe(path, "photos") && Has(tree, path, PhotoColumns, "fichier"))
            {
                photos.Add(path);
                at(path).Add(MetadataRules.PhotosUnread, 0, 0, $"Cette liste de photos n’a pas tout à fait le nom attendu, photos.csv. {MetadataRules.PhotosUnread.Why}", subject: path);
            }
            else if (MayBe(path, "decisions") && Has(tree, path, DecisionColumns, "regle"))
            {
                decisions.Add(path);
                at(path).Add(MetadataRules.SidecarName, 0, 0, $"Ce fichier a presque le nom de decisions.csv, et il n’est pas lu. {MetadataRules.SidecarName.Why}", subject: path);
            }
        }
        return new(photos.ToImmutable(), [.. photos, .. decisions]);
    }

    /// <summary>What is known of each picture, and for those in the folder of such a list that there may be more.</summary>
    /// <param name="pictures">Every picture's path.</param>
    public ImmutableDictionary<string, PhotoInfo> Beside(ImmutableDictionary<string, PhotoInfo> photos, IEnumerable<string> pictures) =>
        _photos.IsEmpty
            ? photos
            : photos.SetItems(
                from picture in pictures
                let list = _photos.FirstOrDefault(l => FolderLayout.FolderOf(l) is var folder && (folder.Length == 0 || picture.StartsWith(folder + "/", StringComparison.Ordinal)))
                where list is not null
                let known = photos.GetValueOrDefault(picture) ?? new PhotoInfo(FolderLayout.NameOf(picture)) { DeclaredIn = list, Line = 1 }
                select KeyValuePair.Create(picture, known with { UnreadList = list })
            );

    private static bool MayBe(string path, string word) => SidecarNames.IsNearly(FolderLayout.NameOf(path), word);

    /// <summary>True when a sheet's first row has this column, or when it cannot be read: nobody knows what it says then.</summary>
    private static bool Has(ISourceTree tree, string path, string[] columns, string column)
    {
        var unread = new Findings(path);
        return SidecarTable.Sheets(tree, path, unread) is not { } sheets || sheets.Any(rows => rows.Count > 0 && SidecarTable.Of([rows[0], rows[0]], unread, columns).Any(l => l[column] is not null));
    }
}
