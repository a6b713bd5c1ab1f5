using System.Globalization;
using NecPublish.Model;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>The addresses that Les Bases gives: the title's slug, then slug-1, slug-2… for the next ones of the same title.</summary>
internal static class Slugs
{
    /// <summary>The index's entries that a resource of this title may be.</summary>
    public static IEnumerable<IndexEntry> Family(string title, IEnumerable<IndexEntry> index)
    {
        var slug = Folding.Slug(title);
        return index.Where(e => IsOf(e.Slug, slug));
    }

    // slugs are compared folded: the two programs need not agree on every apostrophe
    private static bool IsOf(string candidate, string slug)
    {
        candidate = Folding.Slug(candidate);
        if (candidate == slug)
            return true;
        var end = candidate.LastIndexOf('-');
        return end > 0 && candidate[..end] == slug && int.TryParse(candidate.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
