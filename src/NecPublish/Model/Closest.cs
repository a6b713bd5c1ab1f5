namespace NecPublish.Model;

/// <summary>« Vouliez-vous dire… ? » : the known word nearest to what was written.</summary>
public static class Closest
{
    /// <summary>The known word within a third of its length in edits (insert, drop, change, swap of neighbours); null when none is near.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var folded = Folding.Slug(written);
        string? best = null;
        var least = int.MaxValue;
        foreach (var word in known)
        {
            var target = Folding.Slug(word);
            var distance = Distance(folded, target);
            if (distance < least && distance <= System.Math.Max(1, System.Math.Max(target.Length, folded.Length) / 3))
                (best, least) = (word, distance);
        }
        return best;
    }

    /// <summary>The restricted Damerau-Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || b.Length > 64)
            return a == b ? 0 : int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = System.Math.Min(System.Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = System.Math.Min(value, rows[i - 2, j - 2] + 1);
                rows[i, j] = value;
            }
        }
        return rows[a.Length, b.Length];
    }
}
