namespace NecPublish.Diagnostics;

/// <summary>
/// Words of a source that are shown under a finding: its line, or what of a long one stands around the place. A paragraph of a
/// thousand words is one line: kept whole, it would weigh more than all that is said about it.
/// </summary>
/// <param name="Text">No line end; "…" where the line goes on.</param>
/// <param name="Column">Where Text begins on its line, from 1, in UTF-16 units: a column minus this one is an index into Text.</param>
public readonly record struct Quotation(string Text, int Column = 1)
{
    /// <summary>UTF-16 units kept of a line, and how many of them stand before a place far into it.</summary>
    private const int Widest = 120;
    private const int Before = 40;

    /// <param name="line">Without its end.</param>
    /// <param name="index">UTF-16 units of the line before the place.</param>
    public static Quotation Of(ReadOnlySpan<char> line, int index = 0)
    {
        var start = System.Math.Clamp(index, 0, line.Length);
        var from = start <= Widest - Before ? 0 : start - Before;
        var to = System.Math.Min(line.Length, from + Widest);
        // never between the two halves of a character
        if (from > 0 && char.IsLowSurrogate(line[from]))
            from--;
        if (to < line.Length && char.IsLowSurrogate(line[to]))
            to--;
        return new(string.Concat(from > 0 ? "…" : "", line[from..to], to < line.Length ? "…" : ""), System.Math.Max(from, 1));
    }
}
