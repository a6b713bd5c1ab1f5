using System.Buffers;
using System.Collections.Frozen;
using NecPublish.Model;

namespace NecPublish.Checking.Privacy;

/// <summary>What the names of a table's columns say of the people in it.</summary>
/// <param name="HasPerson">One line is one person: nom and prénom, a column that holds both, or a name with when it came and left.</param>
/// <param name="HasTrace">Something reaches or proves the person: address, telephone, signature, date of birth, how long it stayed.</param>
/// <param name="HasName">Any column for names at all.</param>
internal readonly record struct PeopleColumns(bool HasPerson, bool HasTrace, bool HasName)
{
    /// <summary>In every name of a column for people: most rows are told apart without folding their words.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(["nom", "name", "patronym", "articipant"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What else than people has a name in tables.</summary>
    private static readonly FrozenSet<string> NotPeople = new[]
    {
        "structure", "structures", "organisme", "organisation", "organization", "commune", "association", "entreprise", "company", "lieu", "place", "venue", "etablissement", "school", "collectivite",
        "city", "atelier", "seance", "session", "evenement", "event", "projet", "project", "usage", "fichier", "file", "gare", "station", "arret", "ligne",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static bool MayName(string cell)
    {
        var text = cell.AsSpan();
        for (var from = 0; text[from..].IndexOfAny(Marks) is var next and >= 0; from += next + 1)
        {
            // « autonomie », « économique » speak of no name; « prénom » does
            var at = from + next;
            if (text[at] is not ('n' or 'N') || at == 0 || !char.IsLetter(text[at - 1]) || text[at - 1] is 'e' or 'é' or 'E' or 'É')
                return true;
        }
        return false;
    }

    /// <summary>What the columns say; nothing of traces where nobody is named.</summary>
    public static PeopleColumns Of(IReadOnlyList<string> header)
    {
        var mayName = false;
        for (var i = 0; i < header.Count && !mayName; i++)
            mayName = MayName(header[i]);
        if (!mayName)
            return default;
        var (first, last, both, trace) = (false, false, false, false);
        var (came, left, stayed) = (false, false, false);
        for (var i = 0; i < header.Count; i++)
        {
            var words = Folding.Fold(Neutral(header[i])).Split(' ');
            var isFirstName = words is ["first" or "given", "name", ..];
            var (isFirst, isLast, isElse, isCount) = (isFirstName, false, false, false);
            foreach (var word in words)
            {
                isFirst |= word is "prenom" or "prenoms";
                isLast |= word is "nom" or "noms" or "patronyme" or "name" or "surname";
                // « nom de la structure » names no person
                isElse |= NotPeople.Contains(word);
                isCount |= word is "nombre";
                came |= word is "arrivee" or "connexion" or "participation" or "jonction" or "join" or "joined";
                left |= word is "depart" or "deconnexion" or "sortie" or "leave" or "left";
                stayed |= word is "duree" or "duration";
                trace |= word is "mail" or "mails" or "email" or "emails" or "courriel" or "courriels" or "mel" or "tel" or "telephone" or "telephones" or "portable" or "mobile" or "gsm" or "signature" or "signatures" or "emargement" or "naissance";
            }
            isLast &= !isElse && !isFirstName;
            both |= isFirst && isLast || words[0] is "participant" or "participants" or "participante" or "participantes" && !isCount;
            first |= isFirst;
            last |= isLast;
            trace |= words is ["e", "mail", ..];
        }
        // the report of who was in a video conference names each by one column
        var isVisit = (first || last || both) && came && left && stayed;
        return new(both || first && last || isVisit, trace || isVisit, first || last || both);
    }

    /// <summary>« participant·e·s », « participant(e)s », « participant.e.s » read as « participants ».</summary>
    private static string Neutral(string cell) =>
        !cell.AsSpan().ContainsAny("·(.-")
            ? cell
            : cell.Replace("·e·s", "s", StringComparison.OrdinalIgnoreCase)
                .Replace("·e", "", StringComparison.OrdinalIgnoreCase)
                .Replace("(e)s", "s", StringComparison.OrdinalIgnoreCase)
                .Replace("(e)", "", StringComparison.OrdinalIgnoreCase)
                .Replace(".e.s", "s", StringComparison.OrdinalIgnoreCase)
                .Replace("-e-s", "s", StringComparison.OrdinalIgnoreCase)
                .Replace("(s)", "s", StringComparison.OrdinalIgnoreCase)
                .Replace("·s", "s", StringComparison.OrdinalIgnoreCase);
}
