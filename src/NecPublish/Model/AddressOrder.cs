using System.Collections.Immutable;

namespace NecPublish.Model;

/// <summary>What a publication holds stands in the order of its addresses: what stands under one is side by side, and found without a table.</summary>
public static class AddressOrder
{
    /// <summary>Those under an address, in order.</summary>
    /// <param name="sorted">By address, ordinal.</param>
    /// <param name="parent">"/nec-martinique-2024/02-mediation/".</param>
    public static IEnumerable<T> Under<T>(ImmutableArray<T> sorted, Func<T, string> address, string parent)
    {
        var (at, end) = (0, sorted.Length);
        while (at < end)
        {
            var middle = (at + end) / 2;
            if (string.CompareOrdinal(address(sorted[middle]), parent) < 0)
                at = middle + 1;
            else
                end = middle;
        }
        for (; at < sorted.Length && address(sorted[at]).StartsWith(parent, StringComparison.Ordinal); at++)
            yield return sorted[at];
    }
}
