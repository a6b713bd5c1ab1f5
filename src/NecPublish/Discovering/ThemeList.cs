using System.Collections.Frozen;
using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>The five themes of the NEC events.</summary>
public static class ThemeList
{
    public static readonly ImmutableArray<Theme> All =
    [
        new("donnees-territoire", "Données et territoire"),
        new("mediation-competences", "Médiation et compétences numériques"),
        new("ecologie-soutenabilite", "Écologie et soutenabilité"),
        new("communs-souverainete", "Communs et souveraineté"),
        new("ethique-emancipation", "Éthique et émancipation"),
    ];

    public static bool IsKnown(string word) => Find(word) is not null;

    /// <summary>The NEC theme meant, by id or title; else a theme of the archive's own.</summary>
    public static Theme Of(string word) => Find(word) ?? new Theme(Folding.Slug(word) is { Length: > 0 } slug ? slug : "theme", FrenchTypography.Apply(word));

    private static readonly FrozenDictionary<string, Theme> BySlug = All.SelectMany(t => new[] { t.Id, Folding.Slug(t.Title) }.Distinct(StringComparer.Ordinal).Select(s => KeyValuePair.Create(s, t)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static Theme? Find(string word) => BySlug.GetValueOrDefault(word) ?? BySlug.GetValueOrDefault(Folding.Slug(word.Replace("&", " et ")));
}
