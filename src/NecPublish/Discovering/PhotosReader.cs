using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>photos.csv: the pictures of the folder that it stands in.</summary>
public static class PhotosReader
{
    /// <returns>By path of the picture, relative to the content folder; a row that names no file is kept under the path it would have.</returns>
    public static ImmutableDictionary<string, PhotoInfo> Read(ISourceTree tree, string path, Findings findings)
    {
        var folder = FolderLayout.FolderOf(path);
        var photos = ImmutableDictionary.CreateBuilder<string, PhotoInfo>(StringComparer.Ordinal);
        var lines = SidecarTable.Read(
            tree, path, findings,
            "fichier", "alt", "decorative", "legende", "auteur", "licence", "source", "personnes_reconnaissables", "accord", "mineurs"
        );
        foreach (var line in lines)
        {
            if (line["fichier"] is not { } file)
                continue;
            photos[folder.Length == 0 ? file : $"{folder}/{file}"] = new PhotoInfo(file)
            {
                Alt = line["alt"],
                IsDecorative = line.YesNo("decorative") ?? false,
                Caption = FrenchTypography.Apply(line["legende"]),
                Author = FrenchTypography.Apply(line["auteur"]),
                Licence = line["licence"],
                Source = FrenchTypography.Apply(line["source"]),
                PeopleRecognisable = line.YesNo("personnes_reconnaissables"),
                Agreed = line.YesNo("accord") ?? false,
                Minors = line.YesNo("mineurs") ?? false,
                DeclaredIn = path,
                Line = line.Number,
            };
        }
        return photos.ToImmutable();
    }
}
