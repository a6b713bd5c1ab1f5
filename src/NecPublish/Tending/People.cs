using NecPublish.Discovering;
using NecPublish.Storage;

namespace NecPublish.Tending;

/// <summary>Adds people to personnes.csv, without any agreement: nobody is named on the site before somebody has asked them.</summary>
internal static class People
{
    public const string Path = "personnes.csv";
    public const string Header = "id;nom_affiche;role;organisation;accord_nom;accord_image;accord_voix;accord_date;portee;retrait_le\n";

    /// <summary>The ids of people by their names; those who are not listed yet are added.</summary>
    public static IReadOnlyList<string> Ids(ContentFolder folder, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return [];
        var sheet = Sheet.Open(folder, Path, Header.TrimEnd().Split(';'));
        var ids = new List<string>();
        var before = sheet.Count;
        foreach (var name in names)
        {
            var id = Slugs.Of(name, "personne");
            if (sheet.Find("nom_affiche", name) is var row and >= 0 && sheet[row, "id"].Length > 0)
                id = sheet[row, "id"];
            else if (sheet.Find("id", id) < 0)
            {
                row = sheet.Add();
                sheet.Set(row, "id", id);
                sheet.Set(row, "nom_affiche", name);
            }
            ids.Add(id);
        }
        if (sheet.Count > before)
            sheet.Save(folder, Path);
        return ids;
    }
}
