namespace NecPublish.Checking.Languages;

/// <summary>A word of sixteen letters at most, in Latin-1, capitals or not: two numbers, a byte for each letter. Comparing two compares no text.</summary>
internal readonly record struct SmallWord(ulong First, ulong Last)
{
    /// <summary>What a longer word, or a letter that is not in Latin-1, leaves.</summary>
    private const ulong TooMuch = ulong.MaxValue;

    /// <summary>Each letter of Latin-1 in lower case, 0 for a sign that is none. Written out, so that no use has to ask whether the table is there already.</summary>
    private static ReadOnlySpan<byte> Letters =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 170, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 181, 0, 0, 0, 0, 186, 0, 0, 0, 0, 0,
        224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 0, 248, 249, 250, 251, 252, 253, 254, 223,
        224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 0, 248, 249, 250, 251, 252, 253, 254, 255,
    ];

    public bool IsNone => Last == 0;

    public bool Equals(SmallWord other) => ((First ^ other.First) | (Last ^ other.Last)) == 0;

    public override int GetHashCode() => HashCode.Combine(First, Last);

    /// <summary>Itself, or none when something was too much.</summary>
    public SmallWord IfWhole => First == TooMuch ? default : this;

    /// <summary>A letter of Latin-1 in lower case; 0 for any other sign.</summary>
    public static byte LetterOf(char c) => c <= 0xff ? Letters[c] : (byte)0;

    public static SmallWord Of(ReadOnlySpan<char> word)
    {
        var small = default(SmallWord);
        foreach (var c in word)
            small = small.With(c);
        return small.IfWhole;
    }

    /// <summary>With one letter more.</summary>
    public SmallWord With(char c) => c > 0xff || First >> 56 != 0 ? new(TooMuch, TooMuch) : new(First << 8 | Last >> 56, Last << 8 | (LetterOf(c) is > 0 and var letter ? letter : (byte)c));
}
