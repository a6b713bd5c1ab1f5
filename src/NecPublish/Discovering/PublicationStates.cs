using System.Collections.Frozen;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>Whether what a header, or a file about a whole edition or archive, describes may go out.</summary>
internal static class PublicationStates
{
    private static readonly Dictionary<string, PublicationState> Written = new(StringComparer.Ordinal)
    {
        ["bon-a-publier"] = PublicationState.Ready,
        ["a-relire"] = PublicationState.ToReview,
        ["brouillon"] = PublicationState.Draft,
        ["retiree"] = PublicationState.Withdrawn,
    };

    private static readonly Dictionary<string, PublicationState> Tolerated = new(Written, StringComparer.Ordinal)
    {
        ["publie"] = PublicationState.Ready,
        ["publiee"] = PublicationState.Ready,
        ["publique"] = PublicationState.Ready,
        ["oui"] = PublicationState.Ready,
        ["non"] = PublicationState.Draft,
        ["draft"] = PublicationState.Draft,
        ["retire"] = PublicationState.Withdrawn,
    };

    private static readonly FrozenSet<string> Restricting = new[]
    {
        "interne", "internes", "equipe", "privee", "prive", "restreinte", "restreint", "limitee", "confidentielle", "confidentiel", "non", "aucune", "adherents", "membres", "partenaires",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The keys that say it, for every table that has them.</summary>
    /// <param name="spread">What « diffusion » holds back.</param>
    /// <param name="words">What « publication » is called there too.</param>
    private static IEnumerable<Key> Keys(string spread, params string[] words) =>
        [
            new("publication", "string", "brouillon, a-relire, bon-a-publier ou retiree", words),
            new("publier", "boolean", "non pour ce qui n’est pas prêt, comme publication\u00A0: brouillon", "publie", "publiee", "published", "publish"),
            new("brouillon", "boolean", "oui pour ce qui n’est pas prêt, comme publication\u00A0: brouillon", "draft", "prive", "privee", "private", "confidentiel", "confidentielle"),
            new("diffusion", "string", spread, "visibilite", "visibility"),
        ];

    public static IEnumerable<Key> OfAPage => Keys("publique\u00A0; toute autre valeur retient la page", "etat", "statut");
    public static IEnumerable<Key> OfMany => Keys("interne, équipe, restreinte… pour ce qui ne doit pas sortir");

    /// <summary>The state that a word names; null for any other word.</summary>
    public static PublicationState? Of(string? word) => word is not null && Tolerated.TryGetValue(Folding.Slug(word), out var state) ? state : null;

    /// <summary>
    /// What a file about many pages says of all of them: as <see cref="Read(Fields)"/>, but « statut » and « diffusion » have other meanings there
    /// (the state of figures, a broadcast), and hold back only by a word that says so.
    /// </summary>
    public static PublicationState ReadOfMany(Fields fields)
    {
        var isRestricted = fields.Text("diffusion") is { } spread && Folding.Fold(spread).Split(' ').Any(Restricting.Contains);
        if (!isRestricted && fields.Text("diffusion") is { } other && !IsPublic(other))
            fields.Tell(MetadataRules.InvalidValue, "diffusion", other, "Pour que rien ne sorte, écrivez « publication: brouillon »\u00A0; sinon, supprimez la ligne.");
        return Stricter(isRestricted ? PublicationState.Draft : Of(fields.Text("statut")) ?? PublicationState.Ready, Read(fields, isRestricted: false));
    }

    /// <summary>What any key forbids is forbidden. Unknown means a draft: in doubt nothing goes out (and the finding blocks).</summary>
    public static PublicationState Read(Fields fields) => Read(fields, IsRestricted(fields));

    private static PublicationState Read(Fields fields, bool isRestricted)
    {
        var state = fields.Text("publication") is not { } text ? PublicationState.Ready : Of(text) ?? fields.OneOf("publication", Written, MetadataRules.InvalidState) ?? PublicationState.Draft;
        return state != PublicationState.Withdrawn && (IsRefused(fields, "publier", isYesRefused: false) | IsRefused(fields, "brouillon", isYesRefused: true) | isRestricted) ? PublicationState.Draft : state;
    }

    /// <summary>The line of the plainest key that says it; 0 for none.</summary>
    public static int LineIn(Fields fields) =>
        new[] { "publication", "brouillon", "publier", "diffusion", "statut" }.Select(key => fields.Lines.FirstOrDefault(l => l.Key == key).Line).FirstOrDefault(line => line > 0);

    /// <summary>What may be done with something that stands in another: no more than with either.</summary>
    public static PublicationState Stricter(PublicationState one, PublicationState other) => one > other ? one : other;

    private static bool IsRefused(Fields fields, string key, bool isYesRefused)
    {
        if (fields.Text(key) is not { } text)
            return false;
        if (Values.YesNo(text) is { } answer)
            return answer == isYesRefused;
        // « publié : 13/12/2024 » says since when
        if (!isYesRefused && Values.Date(text) is not null)
            return false;
        fields.Tell(MetadataRules.InvalidState, key, text, "Écrivez « oui » ou « non ».");
        return true;
    }

    private static bool IsPublic(string text) => Folding.Slug(text) is "publique" or "public" or "libre" or "ouverte" or "tous" or "tout-public";

    private static bool IsRestricted(Fields fields)
    {
        if (fields.Text("diffusion") is not { } text || IsPublic(text))
            return false;
        fields.Tell(MetadataRules.InvalidState, "diffusion", text, "Écrivez « diffusion: publique », ou supprimez la ligne, si la page doit être publiée.");
        return true;
    }
}
