using System.Collections.Immutable;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>What a person answered about a photo.</summary>
/// <param name="Alt">What it shows; empty when it is decorative.</param>
/// <param name="ShowsPeople">Null when it was not asked.</param>
public sealed record PhotoAnswer(string Alt, bool IsDecorative = false, bool? ShowsPeople = null, bool? Agreed = null);

/// <summary>Photos that wait for a description, and their sheet: photos.csv in their folder.</summary>
public static class PhotoDescriptions
{
    private static readonly string[] Columns = ["fichier", "alt", "decorative", "legende", "auteur", "licence", "source", "personnes_reconnaissables", "accord", "mineurs"];

    /// <summary>Paths of the photos without a description, sorted.</summary>
    public static ImmutableArray<string> Missing(Discovery discovery) =>
        [.. discovery.Files.Where(f => f is { Role: SourceRole.Photo, Photo: not { Alt: not null } and not { IsDecorative: true } }).Select(f => f.Path)];

    /// <summary>Writes an answer at once; what else the sheet says stays.</summary>
    public static void Write(ContentFolder folder, string photo, PhotoAnswer answer)
    {
        var end = photo.LastIndexOf('/');
        var path = photo[..(end + 1)] + "photos.csv";
        var sheet = Sheet.Open(folder, path, Columns);
        var row = sheet.Find("fichier", photo[(end + 1)..]);
        if (row < 0)
        {
            row = sheet.Add();
            sheet.Set(row, "fichier", photo[(end + 1)..]);
        }
        sheet.Set(row, "alt", answer.Alt);
        sheet.Set(row, "decorative", Word(answer.IsDecorative));
        if (answer.ShowsPeople is { } shows)
            sheet.Set(row, "personnes_reconnaissables", Word(shows));
        if (answer.Agreed is { } agreed)
            sheet.Set(row, "accord", Word(agreed));
        sheet.Save(folder, path);
    }

    private static string Word(bool value) => value ? "oui" : "non";
}
