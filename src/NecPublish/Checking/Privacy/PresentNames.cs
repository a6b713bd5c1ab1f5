using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Checking.Privacy;

/// <summary>Reads « Présents : Léa Exemple, M. Modèle » in a note: the label, and what after it are persons' names.</summary>
internal static partial class PresentNames
{
    /// <summary>Words that no person's name holds: what follows the label is then an organisation, a role or a number.</summary>
    private static readonly FrozenSet<string> NotNames = (
        "mairie ville commune communaute agglomeration departement region collectivite prefecture etat ministere agence association centre conseil mission locale maison espace mediatheque bibliotheque "
        + "ecole college lycee universite ccas caf cpam france travail services service numerique numeriques emploi pole office chambre syndicat groupe reseau collectif cooperative societe fondation federation union comite club foyer "
        + "hub fablab tiers lieu lieux direction directeur directrice president presidente elu elus elue elues agent agents agente habitant habitants habitante partenaire partenaires equipe publics public sociale social "
        + "personne personnes participant participants usager usagers usagere mediateur mediateurs mediatrice mediatrices conseiller conseillers conseillere conseilleres benevole benevoles nord sud est ouest pays martinique guadeloupe guyane reunion mayotte fort lamentin sainte saint "
        + "jeunes seniors parents enfants familles etudiants salaries domaine territoire territoriale solidarite insertion jeunesse rectorat academie banque poste caisse numerique commun communs"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Labels = ["présent", "present", "excus", "absent", "participant", "ont particip", "émargement", "emargement"];

    private static readonly string[] BeforeLabels = ["étaient", "sont", "personnes", "membres", "liste des", "les"];

    /// <summary>True for a text whose first letter is none of those that labels, and the words before them, begin with.</summary>
    public static bool BeginsOtherwise(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return (c | 0x20) is not ('p' or 'e' or 'a' or 'o' or 'é' or 's' or 'm' or 'l');
        }
        return false;
    }

    /// <summary>True for the beginning of a text that may be a label of attendance: most are told apart without reading on.</summary>
    /// <param name="cut">The length at which the beginning was cut.</param>
    public static bool MayBeLabel(ReadOnlySpan<char> opening, int cut)
    {
        var isCut = opening.Length == cut;
        var start = 0;
        while (start < opening.Length && !char.IsLetter(opening[start]))
            start++;
        var words = opening[start..];
        if (BeginsWithAny(words, Labels) > 0)
            return true;
        var before = BeginsWithAny(words, BeforeLabels);
        words = words[before..].TrimStart();
        // too little is known of what is cut short
        return isCut && words.Length < 16 || before > 0 && BeginsWithAny(words, Labels) > 0;
    }

    /// <summary>The length of the word that a text begins with; 0 for none.</summary>
    private static int BeginsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        if (text.IsEmpty)
            return 0;
        foreach (var word in words)
        {
            if ((text[0] | 0x20) == word[0] && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return word.Length;
        }
        return 0;
    }

    /// <summary>The names after a label of attendance; empty when none follows, null when the text begins with no such label.</summary>
    public static ImmutableArray<string>? NamesAfterLabel(string text)
    {
        var label = Label().Match(text);
        return label.Success ? Names(text[label.Length..]) : null;
    }

    public static bool IsLabelAlone(string text) => Label().Match(text) is { Success: true } label && string.IsNullOrWhiteSpace(text[label.Length..]);

    /// <summary>What looks like the name of a person in a list parted by commas, semicolons, line ends or « et ».</summary>
    public static ImmutableArray<string> Names(string list)
    {
        var items = Separator().Split(list).Select(i => i.Trim(' ', '.', '-', '–', '•', '\u00a0', '\u202f')).Where(i => i.Length > 0).ToList();
        var titled = items.Where(i => Civility().IsMatch(i)).ToList();
        var full = items.Where(IsFullName).ToList();
        // a single pair of capitals may be anything; a civility is enough
        return titled.Count > 0 || full.Count >= 2 || full.Count == 1 && items.Count == 1 ? [.. items.Where(i => Civility().IsMatch(i) || IsFullName(i))] : [];
    }

    /// <summary>« Léa Exemple », « Jean-Marc de La Tour (CTM) », « DUPONT Léa »: two to five words with capitals, none of an organisation.</summary>
    private static bool IsFullName(string item)
    {
        var name = Bracket().Replace(item, "");
        return FullName().IsMatch(name) && !Folding.Fold(name).Split(' ').Any(NotNames.Contains);
    }

    [GeneratedRegex(
        @"^\W*(?:(?:étaient|sont|personnes|membres|liste des|les)\s+)?(?:pr[ée]sent|excus[ée]|absent|participant|ont particip[ée]|[ée]margement)\p{L}*(?:[·.(-]\p{L}{1,3}\)?\p{L}{0,2})*(?:\s+(?:et\s+)?(?:excus|repr[ée]sent|absent|à la r[ée]union|à l’atelier|à l'atelier)[\p{L}·.()]*)*\s*(?:\(\s*\d+\s*\))?\s*(?::|$|\n)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Label();

    [GeneratedRegex(@"[,;\n•|]|\s+et\s+|\s+[-–]\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:M\.|MM\.|Mme|Mmes|Mlle|Monsieur|Madame|Dr|Me)\s+(?:l[ae]\s+)?\p{Lu}[\p{L}’'-]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Civility();

    [GeneratedRegex(@"^\p{Lu}[\p{L}’'-]+(?:\s+(?:de|du|des|la|le|d’|d'|\p{Lu}[\p{L}’'-]*\.?)){1,4}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FullName();

    [GeneratedRegex(@"\s*[(\[][^)\]]*[)\]]?.*$|\s*:.*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bracket();
}
