using NecPublish.Model;

namespace NecPublish.Describing;

/// <summary>A description that catalogues accept: 50 to 5000 characters, made of what is known when the author wrote none.</summary>
public static class Descriptions
{
    private const int Shortest = 50;
    private const int Longest = 5000;

    public static string Of(Resource resource)
    {
        var summary = resource.Summary?.Trim();
        if (summary is { Length: >= Shortest and <= Longest })
            return summary;
        if (summary is { Length: > Longest })
            return Cut(summary);
        var lead = string.IsNullOrEmpty(summary) ? resource.Title.Trim() : summary;
        var text = $"{lead}{(lead.EndsWith('.') || lead.EndsWith('?') || lead.EndsWith('!') ? "" : ".")} {KindOf(resource.Kind)}{Where(resource)}, publié sous {resource.Licence.Name}.";
        return text.Length > Longest ? Cut(text) : text;
    }

    public static string Of(Edition edition, Settings settings)
    {
        var summary = edition.Summary?.Trim();
        return summary is { Length: >= Shortest and <= Longest } ? summary
            : summary is { Length: > Longest } ? Cut(summary)
            : $"{(string.IsNullOrEmpty(summary) ? edition.Title : summary)}. Notes, diaporamas, jeux de données et photos de cette édition, gardés par «\u202F{settings.Title}\u202F».";
    }

    public static string Of(Settings settings) =>
        string.IsNullOrWhiteSpace(settings.Description) ? $"{settings.Title}. Notes, diaporamas, jeux de données et photos, publiés sous {settings.Licence.Name}." : settings.Description;

    /// <summary>What it is, in French, as a sentence begins.</summary>
    public static string KindOf(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Note => "Compte rendu",
            ResourceKind.Deck => "Diaporama",
            ResourceKind.Dataset => "Jeu de données",
            ResourceKind.PhotoSet => "Ensemble de photos",
            ResourceKind.Media => "Enregistrement",
            ResourceKind.Transcript => "Transcription",
            _ => "Page",
        };

    private static string Where(Resource resource) =>
        resource switch
        {
            { Session: { IsTransversal: false } session, Edition: { } edition } => $" de la séance «\u202F{session.Title}\u202F», {edition.Title}",
            { Edition: { } edition } => $" de l’édition «\u202F{edition.Title}\u202F»",
            _ => " de l’archive",
        };

    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
}
