using System.Buffers;

namespace NecPublish.Checking;

/// <summary>Capitals side by side, which acronyms and shouting have and nearly no other text.</summary>
internal static class Capitals
{
    private static readonly SearchValues<char> Others = SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => !char.IsAsciiLetterUpper(c))]);

    /// <summary>True for a text with two capitals side by side.</summary>
    public static bool Neighbour(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAnyExcept(Others) is var next and >= 0; from += next + 1)
        {
            var at = from + next;
            if (at + 1 < text.Length && char.IsUpper(text[at + 1]) && char.IsUpper(text[at]))
                return true;
        }
        return false;
    }
}
