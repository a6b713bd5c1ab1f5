using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>Names made from files and folders when nobody gave one.</summary>
public static class Names
{
    /// <summary>"02-mediation_numerique" → « Mediation numerique ». The name itself when nothing is left.</summary>
    public static string Prettify(string name)
    {
        var words = name.TrimStart("0123456789".ToCharArray()).TrimStart('-', '_', '.', ' ');
        words = (words.Length == 0 ? name : words).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The organisation of organisations.csv with this id or name, or one known by its name only.</summary>
    public static Organisation Organisation(string word, ImmutableArray<Organisation> known)
    {
        var slug = Folding.Slug(word);
        return known.FirstOrDefault(o => Folding.Slug(o.Id) == slug) ?? known.FirstOrDefault(o => Folding.Slug(o.Name) == slug) ?? new Organisation(slug, FrenchTypography.Apply(word));
    }
}
