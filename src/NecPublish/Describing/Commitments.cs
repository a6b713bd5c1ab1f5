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
        return figures.ToImmutable();

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
