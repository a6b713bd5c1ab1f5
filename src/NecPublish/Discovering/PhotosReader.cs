using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>photos.csv: the pictures of the folder that it stands in. A row that is nearly a file's name is that file's: what it says of people must not be lost.</summary>
public static class PhotosReader
{
    /// <param name="names">Every file of the content.</param>
    /// <returns>Each row with the path of its picture, relative to the content folder; one that names no file is kept under the path it would have.</returns>
    public static IEnumerable<(string Path, PhotoInfo Photo)> Read(ISourceTree tree, string path, IReadOnlySet<string> names, Findings findings)
    {
        var folder = FolderLayout.FolderOf(path);
        var pictures = new Lazy<ILookup<string, string>>(() => Pictures(names, folder).SelectMany(n => new[] { n, n[..^Path.GetExtension(n).Length] }, (n, shown) => (Picture: n, Shown: Alike(shown))).ToLookup(n => n.Shown, n => n.Picture, StringComparer.Ordinal));
        var lines = SidecarTable.Read(
            tree, path, findings,
            "fichier", "alt", "decorative", "legende", "auteur", "licence", "source", "personnes_reconnaissables", "accord", "mineurs"
        );
        foreach (var line in lines)
        {
            if (line["fichier"] is not { } file)
                continue;
            var named = folder.Length == 0 ? file : $"{folder}/{file}";
            if (!names.Contains(named) && pictures.Value[Alike(named)].Take(2).ToList() is [var only])
                named = only;
            yield return (named, new PhotoInfo(file)
            {
                Alt = line["alt"],
                IsDecorative = line.YesNo("decorative") ?? false,
                Caption = FrenchTypography.Apply(line["legende"]),
                Author = FrenchTypography.Apply(line["auteur"]),
                Licence = line["licence"],
                Source = FrenchTypography.Apply(line["source"]),
                PeopleRecognisable = PhotoConsent.OfPeople(line["personnes_reconnaissables"]),
                Agreed = line.YesNo("accord") ?? false,
                Minors = PhotoConsent.OfPeople(line["mineurs"]) ?? false,
                Doubt = PhotoConsent.DoubtIn(line),
                DeclaredIn = path,
                Line = line.Number,
            });
        }
    }

    /// <summary>
    /// What all the rows say, by path of the picture. Of two for one picture, that of the nearest folder counts, the last there; of its
    /// people, whatever either forbids.
    /// </summary>
    public static ImmutableDictionary<string, PhotoInfo> Together(IEnumerable<(string Path, PhotoInfo Photo)> rows, Func<string, Findings> findings)
    {
        var photos = ImmutableDictionary.CreateBuilder<string, PhotoInfo>(StringComparer.Ordinal);
        foreach (var (path, photo) in rows.OrderBy(r => FolderLayout.FolderOf(r.Photo.DeclaredIn).Length).ThenBy(r => r.Photo.Line))
        {
            if (!photos.TryGetValue(path, out var other))
            {
                photos.Add(path, photo);
                continue;
            }
            findings(other.DeclaredIn).Add(
                MetadataRules.RowIgnored, other.Line, 1,
                $"« {other.File} » est décrite deux fois\u202f: c’est la ligne {photo.Line} de {photo.DeclaredIn} qui compte et, pour les personnes, la plus prudente des deux.",
                "Gardez une seule ligne pour cette image.",
                path
            );
            photos[path] = photo with
            {
                PeopleRecognisable = photo.PeopleRecognisable == true || other.PeopleRecognisable == true ? true : photo.PeopleRecognisable ?? other.PeopleRecognisable,
                Agreed = photo.Agreed && (other.Agreed || other.PeopleRecognisable != true && other.Doubt is null),
                Minors = photo.Minors || other.Minors,
                Doubt = photo.Doubt ?? other.Doubt,
            };
        }
        return photos.ToImmutable();
    }

    private static IEnumerable<string> Pictures(IEnumerable<string> names, string folder) =>
        names.Where(n => (folder.Length == 0 || n.StartsWith(folder + "/", StringComparison.Ordinal)) && FolderLayout.Of(n)?.Role is SourceRole.Photo or SourceRole.Picture);

    /// <summary>As a person who copies a name from a window may write it: capitals, accents as another system stores them, no extension where it is hidden.</summary>
    private static string Alike(string path) => ContentPathComparer.Composed(path.Replace('\\', '/')).ToUpperInvariant();
}
