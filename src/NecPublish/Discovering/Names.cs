using System.Collections.Immutable;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>Names as people write them, found again in the lists.</summary>
public static class Names
{
    /// <summary>The organisation of organisations.csv with this id or name, or one known by its name only.</summary>
    public static Organisation Organisation(string word, ImmutableArray<Organisation> known)
    {
        var slug = Folding.Slug(word);
        return known.FirstOrDefault(o => Folding.Slug(o.Id) == slug) ?? known.FirstOrDefault(o => Folding.Slug(o.Name) == slug) ?? new Organisation(slug, FrenchTypography.Apply(word));
    }
}
