using System.Collections.Immutable;
using NecPublish.Model.LesBases;

namespace NecPublish.Pushing.LesBases;

/// <summary>A wanted content, and the one that is there for it; Id is null when it must be added.</summary>
internal sealed record Slot(DepositContent Content, string? Id, bool IsSame);

/// <summary>
/// The least that turns what is there into what is wanted: what is the same stays, what changed is edited in place when its type
/// allows, the rest is added or removed.
/// </summary>
internal sealed record ContentDiff(ImmutableArray<Slot> Slots, ImmutableArray<LedgerContent> Removed)
{
    public bool IsEmpty => Removed.IsEmpty && Slots.All(s => s.IsSame) && !IsMoved;

    /// <summary>True when what is there stands in another order than wanted.</summary>
    public bool IsMoved { get; private init; }

    public static ContentDiff Of(ImmutableArray<LedgerContent> present, ImmutableArray<DepositContent> wanted)
    {
        var taken = new bool[present.Length];
        var match = new int[wanted.Length];
        Array.Fill(match, -1);
        for (var w = 0; w < wanted.Length; w++)
            match[w] = Take(present, taken, p => p.Type == wanted[w].Type && p.Hash == wanted[w].Hash);
        for (var w = 0; w < wanted.Length; w++)
        {
            if (match[w] < 0)
                match[w] = Take(present, taken, p => p.Type == wanted[w].Type);
        }
        var slots = wanted.Select((content, w) => match[w] < 0 ? new Slot(content, null, false) : new Slot(content, present[match[w]].Id, present[match[w]].Hash == content.Hash));
        var kept = match.Where(m => m >= 0).ToArray();
        return new([.. slots], [.. present.Where((_, i) => !taken[i])]) { IsMoved = !kept.SequenceEqual(kept.Order()) };
    }

    private static int Take(ImmutableArray<LedgerContent> present, bool[] taken, Func<LedgerContent, bool> fits)
    {
        for (var i = 0; i < present.Length; i++)
        {
            if (taken[i] || !fits(present[i]))
                continue;
            taken[i] = true;
            return i;
        }
        return -1;
    }

    /// <summary>
    /// The moves that put a list in a wanted order: each is an identifier and its new position, from 0, applied one after the other.
    /// Only what is out of order moves; what is not wanted (someone's own addition) stays where it is.
    /// </summary>
    public static IEnumerable<(string Id, int Position)> Moves(IReadOnlyList<string> present, IReadOnlyList<string> wanted)
    {
        var list = present.ToList();
        var still = LongestInOrder(wanted.Select(id => list.IndexOf(id)).ToArray()).Select(i => wanted[i]).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < wanted.Count; i++)
        {
            if (still.Contains(wanted[i]))
                continue;
            list.Remove(wanted[i]);
            var position = i == 0 ? (wanted.Count > 1 && still.Count > 0 ? list.IndexOf(wanted.First(still.Contains)) : 0) : list.IndexOf(wanted[i - 1]) + 1;
            list.Insert(position, wanted[i]);
            still.Add(wanted[i]);
            yield return (wanted[i], position);
        }
    }

    /// <summary>Indexes of a longest increasing run of values.</summary>
    private static List<int> LongestInOrder(int[] values)
    {
        var length = new int[values.Length];
        var before = new int[values.Length];
        var best = -1;
        for (var i = 0; i < values.Length; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (values[j] < values[i] && length[j] + 1 > length[i])
                    (length[i], before[i]) = (length[j] + 1, j);
            }
            if (best < 0 || length[i] > length[best])
                best = i;
        }
        var result = new List<int>();
        for (var i = best; i >= 0; i = before[i])
            result.Add(i);
        result.Reverse();
        return result;
    }
}
