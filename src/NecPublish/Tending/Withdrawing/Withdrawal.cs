using System.Globalization;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Tending.Withdrawing;

/// <summary>
/// Does what a plan says. Files that leave go to prive/retraits/, where nothing is published from; personnes.csv keeps the name and the
/// day, without any agreement, so that no later text names the person again.
/// </summary>
public static class Withdrawal
{
    /// <summary>Where what leaves is kept.</summary>
    public static string FolderOf(Person person, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"prive/retraits/{today:yyyy-MM-dd}-{Discovering.Slugs.Of(person.Id, "personne")}");

    public static void Apply(ContentFolder folder, WithdrawalPlan plan, DateOnly today)
    {
        // first the promise, then the files: if the machine stops, what is left is held back by the checks
        Record(folder, plan.Person, today);
        foreach (var (path, content) in plan.Rewrites)
            folder.Replace(path, content);
        foreach (var path in plan.PutAway)
            folder.Move(path, $"{FolderOf(plan.Person, today)}/{path}");
        foreach (var (from, to) in plan.Renames)
            folder.Move(from, to);
    }

    private static void Record(ContentFolder folder, Person person, DateOnly today)
    {
        var sheet = Sheet.Open(folder, People.Path, People.Header.TrimEnd().Split(';'));
        var row = sheet.Find("id", person.Id);
        if (row < 0)
        {
            row = sheet.Add();
            sheet.Set(row, "id", person.Id);
            sheet.Set(row, "nom_affiche", person.DisplayName);
        }
        foreach (var agreement in (string[])["accord_nom", "accord_image", "accord_voix"])
            sheet.Set(row, agreement, "non");
        foreach (var detail in (string[])["role", "organisation", "portee"])
        {
            if (sheet[row, detail].Length > 0)
                sheet.Set(row, detail, "");
        }
        sheet.Set(row, "retrait_le", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        sheet.Save(folder, People.Path);
    }
}
