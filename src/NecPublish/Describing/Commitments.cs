using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>One figure of what an organiser committed to. Value is a count, or « oui », « non », « non renseigné ».</summary>
/// <param name="Id">Stable, French: "seances-documentees".</param>
public sealed record Commitment(string Id, string Label, string Value);

/// <summary>
/// The NEC charter's commitments in numbers, counted from what is published, for one edition or for the whole archive. What only
/// a person knows and did not say is « non renseigné », never guessed.
/// </summary>
public static class Commitments
{
    private const string Unknown = "non renseigné";

    /// <param name="edition">Null for the whole archive.</param>
    public static ImmutableArray<Commitment> Of(Publication publication, IEnumerable<Rendition> renditions, Edition? edition)
    {
        var editions = edition is null ? publication.Editions : [edition];
        var published = renditions.Where(r => edition is null || r.Resource.Edition?.Id == edition.Id).ToArray();
        var sessions = editions.SelectMany(e => e.Sessions).Where(s => !s.IsTransversal).ToArray();
        var documented = published.Select(r => (r.Resource.Edition?.Id, r.Resource.Session?.Id)).ToHashSet();
        var files = published.SelectMany(r => r.Assets).Where(a => a.IsDistribution).ToArray();
        var figures = ImmutableArray.CreateBuilder<Commitment>();
        if (edition is null)
            Add("editions", "Éditions", editions.Length);
        Add("seances-programmees", "Séances programmées", sessions.Length);
        Add("seances-documentees", "Séances documentées (au moins une ressource publiée)", sessions.Count(s => documented.Contains((s.EditionId, s.Id))));
        Add("ressources-publiees", "Ressources publiées", published.Length);
        foreach (var kind in published.CountBy(r => r.Resource.Kind).OrderBy(k => k.Key))
            Add("ressources-" + Folding.Slug(Descriptions.KindOf(kind.Key)), $"dont {Descriptions.KindOf(kind.Key).ToLowerInvariant()}", kind.Value);
        Add("fichiers-publies", "Fichiers à télécharger", files.Length);
        foreach (var licence in files.CountBy(f => f.Licence.Id, StringComparer.Ordinal).OrderBy(l => l.Key, StringComparer.Ordinal))
            Add("licence-" + licence.Key, $"dont sous {files.First(f => f.Licence.Id == licence.Key).Licence.Name}", licence.Value);
        Add("fichiers-formats-ouverts", "Fichiers dans un format ouvert", files.Count(f => OpenFormats.IsOpen(f.MediaType)));
        foreach (var format in files.CountBy(f => f.MediaType, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal))
            Add("format-" + Folding.Slug(format.Key), $"dont {format.Key}", format.Value);
        Add("ressources-sur-les-bases", "Ressources déposées sur Les Bases", published.Count(r => publication.OnLesBases.Contains(r.Resource.Id)));
        if (edition is null)
            Add("editions-part-nationale", "Éditions qui ont pris part à l’édition nationale", editions.Count(e => e.NationalEdition == true));
        else
            figures.Add(new("part-edition-nationale", "Part prise à l’édition nationale", edition.NationalEdition switch { true => "oui", false => "non", null => Unknown }));
        Parity(sessions);
        Add("personnes-nommees", "Personnes nommées, toutes avec leur accord", publication.People.Count(p => p.MayBeNamed));
        figures.Add(new("page-donnees-personnelles", "Page «\u202Fdonnées personnelles\u202F» publiée", "oui"));
        figures.Add(new("acces-libre", "Ressources lisibles sans compte ni paiement", published.Length == 0 ? Unknown : "oui"));
        figures.Add(new("evenement-gratuit", "Gratuité de l’événement", Unknown));
        if (published.Length > 0)
        {
            Add("page-la-plus-lourde", "Page la plus lourde, images comprises, en kilo-octets", (int)((published.Max(r => r.Page.LoadedLength) + 1023) / 1024));
            Add("fichiers-par-page", "Fichiers demandés par page, au plus", published.Max(r => r.Page.Requests));
        }
        figures.Add(new("appels-a-d-autres-sites", "Appels à d’autres sites, traceurs et cookies", "0"));
        return figures.ToImmutable();

        // declared, never guessed: only totals are shown, and a session where one person did not say is not said to lack anybody
        void Parity(Session[] sessions)
        {
            var counted = sessions.Select(s => s.Metadata.Attendance).OfType<Attendance>().ToArray();
            Add("seances-avec-decompte", "Séances où la présence est déclarée", counted.Length);
            if (counted.Length == 0)
                return;
            Add("femmes", "dont femmes", counted.Sum(a => a.Women ?? 0));
            Add("hommes", "dont hommes", counted.Sum(a => a.Men ?? 0));
            Add("autre-ou-non-renseigne", "dont autre ou non renseigné", counted.Sum(a => a.OtherOrUndeclared ?? 0));
            Add("seances-sans-femme", "Séances où seuls des hommes sont déclarés, deux ou plus", counted.Count(a => a is { Women: 0, Men: >= 2, OtherOrUndeclared: null or 0 }));
        }

        void Add(string id, string label, int count) => figures.Add(new(id, label, count.ToString(CultureInfo.InvariantCulture)));
    }
}

/// <summary>Formats that anyone can implement from a published standard and read with free software.</summary>
public static class OpenFormats
{
    /// <param name="mediaType">IANA: "text/csv".</param>
    public static bool IsOpen(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal)
        || mediaType.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal)
        || mediaType is "application/pdf" or "application/epub+zip" or "application/json" or "application/geo+json" or "application/zip"
            or "image/png" or "image/jpeg" or "image/webp" or "image/avif" or "image/gif" or "image/svg+xml" or "audio/ogg" or "audio/opus" or "audio/flac" or "video/webm" or "video/ogg";
}
