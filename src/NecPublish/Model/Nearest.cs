namespace NecPublish.Model;

/// <summary>« Vouliez-vous dire… » : which known word somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>The known word at the least distance, when that is at most a third of the word's letters; the first of equals; or null.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var folded = Folding.Fold(word);
        var (best, least) = ((string?)null, System.Math.Max(1, folded.Length / 3) + 1);
        foreach (var candidate in known)
        {
            var distance = Distance(folded, Folding.Fold(candidate));
            if (distance < least)
                (best, least) = (candidate, distance);
        }
        return best;
    }

    /// <summary>Letters to add, drop, change, or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = System.Math.Min(change, System.Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = System.Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
