using System.Text.RegularExpressions;

namespace NecPublish.Model;

/// <summary>What the name of a file or a folder says, for titles and addresses.</summary>
public static partial class FileTitle
{
    /// <summary>"02-mediation_numerique" → « Mediation numerique ». The name itself when nothing is left.</summary>
    /// <param name="name">Without the extension.</param>
    public static string Of(string name)
    {
        name = Given(name);
        var words = name.TrimStart("0123456789".ToCharArray()).TrimStart('-', '_', '.', ' ');
        words = (words.Length == 0 ? name : words).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The name that a person gave: without the identifier that Notion adds to each file and folder that it exports, 32 hexadecimal digits.</summary>
    public static string Given(string name) => name.Length > MarkLength && MarkOfNotion().Match(name) is { Success: true } mark ? name[..mark.Index] : name;

    /// <summary>"Budget prévisionnel.csv" → "budget-previsionnel"; empty for a name without a letter or a digit.</summary>
    public static string Slug(string fileName) => Folding.Slug(Given(Path.GetFileNameWithoutExtension(fileName)));

    private const int MarkLength = 33;

    [GeneratedRegex("(?<=[^ ]) [0-9a-f]{32}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex MarkOfNotion();
}
