using System.Collections.Frozen;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>The names of the files that describe others, and those that are nearly one of them: nobody saw that a copy was made, or that an extension was added.</summary>
internal static class SidecarNames
{
    private static readonly FrozenSet<string> Written = new[]
    {
        "necpublish.yml", "necpublish.yaml", "edition.yml", "edition.yaml", "organisations.csv", "personnes.csv", "decisions.csv", "photos.csv", "liens.csv",
        "thumbs.db", "desktop.ini",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a copy's name adds to that of its original.</summary>
    private static bool IsOfACopy(string word) => word is "copie" or "copy" or "de" or "of" or [>= '0' and <= '9'];

    /// <summary>
    /// The file that this one is, or nearly is, in lower case: « Edition.yml », « edition.yml.txt » as the Notepad of Windows writes it
    /// and shows it without its end, « edition (1).yml ». Null for any other file; a copied table is told apart by its columns (<see cref="UnreadLists"/>).
    /// </summary>
    public static string? Meant(string name)
    {
        if (Written.TryGetValue(name, out var written))
            return written;
        if (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && Written.TryGetValue(name[..^4], out written))
            return written;
        if (!name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            return null;
        return (IsNearly(name, "necpublish"), IsNearly(name, "edition")) switch
        {
            (true, _) => "necpublish.yml",
            (_, true) => "edition.yml",
            _ => null,
        };
    }

    /// <summary>True for « photos (1).csv », « Copie de photos.csv », « photos.xlsx » when asked for photos: the word, what copies add, and ends of file names.</summary>
    public static bool IsNearly(string name, string word)
    {
        if (!name.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase))
            return false;
        var words = Folding.Slug(name).Split('-').Where(w => !IsOfACopy(w)).ToList();
        return words.Count > 1 && words[0] == word && words.Skip(1).All(w => w is "csv" or "tsv" or "txt" or "xls" or "xlsx" or "ods" or "numbers" or "yml" or "yaml");
    }
}
