using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Describing;

namespace NecPublish.Pushing.Sync;

/// <summary>
/// What harvesters and readers were told at a destination, beside the site that would replace it: every address must still answer, if only to
/// say that its page left, and every identifier be told, or lead on. A register that was lost breaks this, on whatever computer.
/// </summary>
internal static class ToldBefore
{
    /// <summary>Pages named in a refusal.</summary>
    private const int Shown = 3;

    /// <param name="there">What the destination tells.</param>
    /// <param name="next">What the site tells.</param>
    /// <param name="files">Paths of the site's files.</param>
    /// <exception cref="PushException">Something of it would be lost.</exception>
    public static void Demand(PublishedIndex there, PublishedIndex next, IReadOnlySet<string> files, string destination)
    {
        var ids = next.Resources.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        bool Answers(string address) => files.Contains($"{address.Trim('/')}/index.html");
        // an identifier is that of the first address: one that was given up for a name leads on from there
        var lost = there.Resources.Where(r => !Answers(r.Address) || !ids.Contains(r.Id) && !Answers(r.Id)).ToImmutableArray();
        if (lost.IsEmpty)
            return;
        var shown = string.Join(", ", lost.Take(Shown).Select(r => $"«\u202f{r.Title}\u202f» ({r.Address})")) + (lost.Length > Shown ? "…" : "");
        var count = lost.Length == 1 ? "une page qui y est connue serait perdue" : string.Create(CultureInfo.InvariantCulture, $"{lost.Length} pages qui y sont connues seraient perdues");
        throw new PushException(
            $"Rien ne part vers {destination}\u202f: {count} pour ses lecteurs et pour les moissonneurs, adresse ou identifiant\u202f: {shown}. "
            + "Le registre content/registre/adresses.json a sans doute été supprimé, ou repris d’une ancienne copie\u202f: remettez le dernier (git, sauvegarde, ordinateur de qui a publié la dernière fois), puis recommencez. "
            + "Si ce site doit vraiment en remplacer un autre, videz d’abord la destination."
        );
    }
}
