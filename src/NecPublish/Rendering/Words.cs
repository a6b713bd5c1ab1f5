using NecPublish.Model;

namespace NecPublish.Rendering;

/// <summary>French names of what the model enumerates.</summary>
internal static class Words
{
    public static string Of(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Note => "Compte rendu",
            ResourceKind.Deck => "Diapositives",
            ResourceKind.Dataset => "Données",
            ResourceKind.PhotoSet => "Photos",
            ResourceKind.Media => "Enregistrement",
            ResourceKind.Transcript => "Transcription",
            _ => "Page",
        };

    /// <summary>Its heading in a list of all those of a kind.</summary>
    public static string Plural(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Note => "Comptes rendus",
            ResourceKind.Media => "Enregistrements",
            ResourceKind.Transcript => "Transcriptions",
            ResourceKind.Page => "Pages",
            _ => Of(kind),
        };

    /// <summary>What to call it under the title of its session, which is its own.</summary>
    public static string Whole(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Deck => "Toutes les diapositives",
            ResourceKind.Dataset => "Le tableau complet",
            ResourceKind.PhotoSet => "Toutes les photos",
            ResourceKind.Media => "L’enregistrement complet",
            _ => "Le texte complet",
        };

    public static string Of(EditionStatus status) =>
        status switch
        {
            EditionStatus.Planned => "Prévue",
            EditionStatus.Postponed => "Reportée",
            EditionStatus.Cancelled => "Annulée",
            _ => "Tenue",
        };

    public static string Of(ColumnType type) =>
        type switch
        {
            ColumnType.Integer => "nombre entier",
            ColumnType.Number => "nombre",
            ColumnType.Boolean => "oui ou non",
            ColumnType.Date => "date",
            ColumnType.DateTime => "date et heure",
            ColumnType.Year => "année",
            _ => "texte",
        };

    public static string? Of(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Administration => "Administration",
            OrganisationKind.Association => "Association",
            OrganisationKind.Company => "Entreprise",
            _ => null,
        };

    /// <summary>The kind of a session as its author gave it: "table-ronde".</summary>
    public static string? OfSession(string? type) =>
        type switch
        {
            null or "" or "autre" => null,
            "pleniere" => "plénière",
            "demonstration" => "démonstration",
            "table-ronde" => "table ronde",
            _ => type.Replace('-', ' '),
        };

    /// <summary>What a reader calls a media type: "CSV".</summary>
    public static string Format(string mediaType, string path) =>
        mediaType switch
        {
            "text/markdown" => "Markdown",
            "text/csv" => "CSV",
            "text/vtt" => "WebVTT",
            "application/json" when path.EndsWith("datapackage.json", StringComparison.Ordinal) => "Data Package",
            _ => System.IO.Path.GetExtension(path).TrimStart('.').ToUpperInvariant(),
        };

    /// <summary>The language's own name in French, or its tag.</summary>
    public static string Language(string tag) =>
        tag.Split('-')[0] switch
        {
            "fr" => "français",
            "gcf" => "créole martiniquais ou guadeloupéen",
            "gcr" => "créole guyanais",
            "rcf" => "créole réunionnais",
            "en" => "anglais",
            "es" => "espagnol",
            "pt" => "portugais",
            "de" => "allemand",
            "it" => "italien",
            "br" => "breton",
            "eu" => "basque",
            "co" => "corse",
            "oc" => "occitan",
            _ => tag,
        };

    /// <summary>The colour family of a theme: one for each of the five NEC themes, then in turn.</summary>
    public static string Family(string themeId, int index) =>
        themeId switch
        {
            "donnees-territoire" => "lagoon",
            "mediation-competences" => "sunny",
            "ecologie-soutenabilite" => "leaf",
            "communs-souverainete" => "hibiscus",
            "ethique-emancipation" => "bract",
            _ => Families[index % Families.Length],
        };

    public static readonly string[] Families = ["lagoon", "sunny", "leaf", "hibiscus", "bract"];
}
