namespace NecPublish.Checking;

/// <summary>Capitals side by side, which acronyms and shouting have and nearly no other text.</summary>
internal static class Capitals
{
    /// <summary>True for a text with two capitals side by side.</summary>
    public static bool Neighbour(ReadOnlySpan<char> text) =>
        // every capital of Unicode's first plane; what stands between these ranges are the small letters and signs that French texts are full of
        Neighbour(text, 'A', 'Z') || Neighbour(text, '\u00C0', '\u00DE') || Neighbour(text, '\u0100', '\u1FFF') || Neighbour(text, '\u2100', '\uFFFF');

    private static bool Neighbour(ReadOnlySpan<char> text, char first, char last)
    {
        for (var from = 0; text[from..].IndexOfAnyInRange(first, last) is var next and >= 0; from += next + 1)
        {
            var at = from + next;
            if (at + 1 < text.Length && char.IsUpper(text[at + 1]) && char.IsUpper(text[at]))
                return true;
        }
        return false;
    }
}
