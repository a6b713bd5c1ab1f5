using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Lists;

/// <summary>The five commitments of the NEC charter, with what the archive itself can show for each, and what a person must say.</summary>
internal static class Charter
{
    private const string Measured = "Mesuré";
    private const string Missing = "À compléter";
    private const string ToCheck = "À vérifier";

    public static ImmutableArray<CommitmentModel> Of(SiteLists lists, Edition edition)
    {
        var renditions = lists.Of(edition).ToList();
        return
        [
            Line("Ouverture et accès pour tous", $"{French.Count(renditions.Count, "ressource publiée", "ressources publiées")}, toutes en accès libre. La gratuité de l’événement est à confirmer par l’équipe.", ToCheck),
            Diversity(edition),
            FreeLicence(renditions),
            Line("Événement durable", "Rien dans les fichiers ne permet de le mesurer\u00A0: une personne de l’équipe doit répondre.", ToCheck),
            Frugality(renditions),
        ];
    }

    /// <summary>Counts are declared, never guessed; only the edition's total is shown.</summary>
    private static CommitmentModel Diversity(Edition edition)
    {
        const string title = "Diversité des intervenants et des publics";
        var sessions = edition.Sessions.Where(s => !s.IsTransversal).ToList();
        var counted = sessions.Where(s => s.Metadata.Attendance is not null).ToList();
        if (counted.Count == 0)
            return Line(title, "Le décompte déclaré par séance manque. Il n’est jamais deviné.", Missing);
        var women = counted.Sum(s => s.Metadata.Attendance!.Women ?? 0);
        var men = counted.Sum(s => s.Metadata.Attendance!.Men ?? 0);
        var other = counted.Sum(s => s.Metadata.Attendance!.OtherOrUndeclared ?? 0);
        return Line(
            title,
            $"{French.Count(counted.Count, "séance renseignée", "séances renseignées")} sur {sessions.Count}\u00A0: {French.Count(women, "femme", "femmes")}, {French.Count(men, "homme", "hommes")}, {French.Number(other)} autre ou non renseigné.",
            counted.Count == sessions.Count ? Measured : Missing
        );
    }

    private static CommitmentModel FreeLicence(List<Rendition> renditions)
    {
        const string title = "Productions sous licence libre";
        var files = renditions.SelectMany(r => r.Assets).Where(a => a.IsDistribution).ToList();
        if (files.Count == 0)
            return Line(title, "Aucune ressource n’est encore publiée.", Missing);
        var bySa = files.Count(f => f.Licence.Id == Licences.CcBySa4.Id);
        var free = files.Count(f => f.Licence.Compatibility is Compatibility.Compatible or Compatibility.OwnTerms);
        var text = $"{French.Count(bySa, "fichier", "fichiers")} sur {French.Number(files.Count)} sous CC BY-SA 4.0";
        return Line(
            title,
            free == files.Count && bySa == free ? $"{text}, sans exception."
                : free == files.Count ? $"{text}, les autres sous une autre licence libre."
                : $"{text}, {French.Count(files.Count - free, "fichier montré", "fichiers montrés")} hors licence libre.",
            Measured
        );
    }

    private static CommitmentModel Frugality(List<Rendition> renditions)
    {
        const string title = "Numérique sobre et responsable";
        return renditions.Count == 0
            ? Line(title, "Aucune page à mesurer.", Missing)
            : Line(
                title,
                $"Aucun traceur, aucun appel à un autre site. La page la plus lourde pèse {French.Size(renditions.Max(r => r.Page.LoadedLength))} et demande {French.Count(renditions.Max(r => r.Page.Requests), "fichier", "fichiers")}.",
                Measured
            );
    }

    private static CommitmentModel Line(string title, string evidence, string state) =>
        new()
        {
            Title = title,
            Evidence = evidence,
            State = state,
            Class = state switch { Measured => "on", Missing => "todo", _ => "" },
        };
}
