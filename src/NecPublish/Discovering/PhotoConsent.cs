using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>What a row of photos.csv says of the people on a picture, in the words of who fills in a table: in doubt, that they did not agree.</summary>
internal static class PhotoConsent
{
    /// <summary>Beginnings of words by which a column that is not known may refuse: « publiable », « diffusion », « à flouter ».</summary>
    private static readonly string[] Refusing = ["publi", "diffus", "accord", "autoris", "consent", "refus", "oppos", "flout", "mineur", "enfant", "visage", "reconnai"];

    /// <summary>Whether there is anybody: null when the cell is empty; words that are no « non » say who or how many.</summary>
    public static bool? OfPeople(string? cell) => IsSilent(cell) ? null : Values.YesNo(cell!) ?? Folding.Fold(cell!) is not ("personne" or "aucune personne" or "neant" or "rien");

    /// <summary>The column and the cell by which people may not agree, though nothing says that they can be recognised; null when there is none.</summary>
    public static string? DoubtIn(SidecarTable.Line line)
    {
        if (!IsSilent(line["accord"]) && Values.YesNo(line["accord"]!) != true)
            return Said("accord", line["accord"]!);
        if (OfPeople(line["mineurs"]) == true)
            return Said("mineurs", line["mineurs"]!);
        foreach (var (column, cell) in line.Others)
        {
            if (!IsSilent(cell) && Values.YesNo(cell) != true && Folding.Fold(column).Split(' ').Any(word => Refusing.Any(r => word.StartsWith(r, StringComparison.Ordinal))))
                return Said(column, cell.Trim());
        }
        return null;
    }

    private static string Said(string column, string cell) => $"{column} : {cell}";

    private static bool IsSilent(string? cell) => cell.AsSpan().Trim(" -–—/.\u00A0").IsEmpty || Folding.Fold(cell!) is "sans objet" or "so" or "s o" or "na" or "n a";
}
