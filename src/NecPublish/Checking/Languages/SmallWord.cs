namespace NecPublish.Checking.Languages;

/// <summary>A word of sixteen letters at most, in Latin-1, capitals or not: two numbers, a byte for each letter. Comparing two compares no text.</summary>
internal readonly record struct SmallWord(ulong First, ulong Last)
{
    /// <summary>What a longer word, or a letter that is not in Latin-1, leaves.</summary>
    private const ulong TooMuch = ulong.MaxValue;

    /// <summary>Each sign of Latin-1 in lower case; with the letters marked apart.</summary>
    private static readonly byte[] Lower = [.. Enumerable.Range(0, 256).Select(c => (byte)(c is (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') ? c | 0x20 : c))];

    private static readonly bool[] Letters = [.. Enumerable.Range(0, 256).Select(c => char.IsLetter((char)c))];

    public bool IsNone => Last == 0;

    /// <summary>Itself, or none when something was too much.</summary>
    public SmallWord IfWhole => First == TooMuch ? default : this;

    /// <param name="c">A sign of Latin-1.</param>
    public static bool IsLetter(char c) => Letters[(byte)c];

    /// <param name="c">A sign of Latin-1: another is taken for one.</param>
    public static byte LowerOf(char c) => Lower[(byte)c];

    public static SmallWord Of(ReadOnlySpan<char> word)
    {
        var small = default(SmallWord);
        foreach (var c in word)
            small = small.With(c);
        return small.IfWhole;
    }

    /// <summary>With one letter more.</summary>
    public SmallWord With(char c) => c > 0xff || First >> 56 != 0 ? new(TooMuch, TooMuch) : new(First << 8 | Last >> 56, Last << 8 | LowerOf(c));
}
