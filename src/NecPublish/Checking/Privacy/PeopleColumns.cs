using System.Buffers;
using NecPublish.Model;

namespace NecPublish.Checking.Privacy;

/// <summary>What the names of a table's columns say of the people in it.</summary>
/// <param name="HasPerson">One line is one person: nom and prénom, or a column that holds both.</param>
/// <param name="HasTrace">Something reaches or proves the person: address, telephone, signature, date of birth.</param>
/// <param name="HasName">Any column for names at all.</param>
internal readonly record struct PeopleColumns(bool HasPerson, bool HasTrace, bool HasName)
{
    private static readonly string[] Traces = ["mail", "mails", "email", "emails", "courriel", "courriels", "mel", "tel", "telephone", "telephones", "portable", "mobile", "gsm", "signature", "signatures", "emargement", "naissance"];

    /// <summary>In every name of a column for people: most rows are told apart without folding their words.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["nom", "prénom", "prenom", "patronym", "articipant"], StringComparison.OrdinalIgnoreCase);

    public static bool MayName(string cell)
    {
        var text = cell.AsSpan();
        for (var from = 0; text[from..].IndexOfAny(Marks) is var next and >= 0; from += next + 1)
        {
            // « autonomie », « économique » speak of no name
            var at = from + next;
            if (text[at] is not ('n' or 'N') || at == 0 || !char.IsLetter(text[at - 1]))
                return true;
        }
        return false;
    }

    /// <summary>What the columns say; nothing of traces where nobody is named.</summary>
    public static PeopleColumns Of(IEnumerable<string> header)
    {
        var (first, last, both, trace) = (false, false, false, false);
        if (header is not IReadOnlyList<string>)
            header = [.. header];
        if (!header.Any(MayName))
            return default;
        foreach (var cell in header)
        {
            var words = Folding.Fold(Neutral(cell)).Split(' ');
            var isFirst = words.Any(w => w is "prenom" or "prenoms");
            var isLast = words.Any(w => w is "nom" or "noms" or "patronyme");
            // « nom de la structure » names no person
            isLast &= !words.Any(w => w is "structure" or "structures" or "organisme" or "organisation" or "commune" or "association" or "entreprise" or "lieu" or "etablissement" or "collectivite" or "atelier" or "projet" or "usage");
            both |= isFirst && isLast || words[0] is "participant" or "participants" or "participante" or "participantes" && !words.Contains("nombre");
            first |= isFirst;
            last |= isLast;
            trace |= words.Any(w => Traces.Contains(w)) || words is ["e", "mail", ..];
        }
        return new(both || first && last, trace, first || last || both);
    }

    /// <summary>« participant·e·s », « participant(e)s », « participant.e.s » read as « participants ».</summary>
    private static string Neutral(string cell) =>
        cell.Replace("·e·s", "s", StringComparison.OrdinalIgnoreCase)
            .Replace("·e", "", StringComparison.OrdinalIgnoreCase)
            .Replace("(e)s", "s", StringComparison.OrdinalIgnoreCase)
            .Replace("(e)", "", StringComparison.OrdinalIgnoreCase)
            .Replace(".e.s", "s", StringComparison.OrdinalIgnoreCase)
            .Replace("-e-s", "s", StringComparison.OrdinalIgnoreCase)
            .Replace("(s)", "s", StringComparison.OrdinalIgnoreCase)
            .Replace("·s", "s", StringComparison.OrdinalIgnoreCase);
}
