using System.Text.RegularExpressions;

namespace NecPublish.Tending.Fixing;

/// <summary>
/// French spaces and apostrophes in a line of prose, and letters spread with spaces; links, tags, attributes, addresses and the names of notes
/// and references are left alone.
/// </summary>
internal static partial class Typography
{
    /// <param name="hasReferences">The source names addresses aside: words in brackets may be their names.</param>
    public static string Set(string line, bool isFrench, bool hasReferences) =>
        (hasReferences ? PartsWithReferences() : Parts()).Replace(line, part => part.Groups["prose"] is { Success: true, Value: var prose } ? Prose(prose, isFrench) : part.Value);

    private static string Prose(string text, bool isFrench)
    {
        text = Spread().Replace(text, m => IsSeries(m.Value) ? m.Value : m.Value.Replace(" ", "", StringComparison.Ordinal));
        if (!isFrench)
            return text;
        text = Apostrophe().Replace(text, "’");
        text = Opening().Replace(text, "«\u202f");
        text = Closing().Replace(text, "\u202f»");
        text = Sign().Replace(text, "\u202f$1");
        return Dots().Replace(text, "…");
    }

    /// <summary>« A B C D » and « A C E G » name groups or rooms: in the order of the alphabet, they are no word.</summary>
    private static bool IsSeries(string spread)
    {
        for (var i = 2; i < spread.Length; i += 2)
        {
            if (char.ToUpperInvariant(spread[i]) <= char.ToUpperInvariant(spread[i - 2]))
                return false;
        }
        return true;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}’'])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}’'])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spread();

    private const string Kept = @"\]\((?:[^()]|\([^()]*\))*\)|\[\^[^\]]*\]|<[^>]*>|\{[^}]*\}|(?:https?://|www\.|mailto:)\S+|\S+@\S+|:[a-z_]+:";
    private const string Stretch = @"(?<prose>[^\]<{\n[]+?(?=\]|\[|<|\{|https?://|www\.|mailto:|\S+@|:[a-z_]+:|$)|[^\n])";

    /// <summary>What must not be touched, or a stretch of prose.</summary>
    [GeneratedRegex($"{Kept}|{Stretch}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Parts();

    /// <summary>The same, with the names of references: brackets that no address and no attribute follows.</summary>
    [GeneratedRegex($@"\[[^\[\]]*\](?![({{])(?:\[[^\[\]]*\])?|{Kept}|{Stretch}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PartsWithReferences();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L}|«)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Apostrophe();

    [GeneratedRegex("«[ \u00a0]?(?=[^\\s])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opening();

    [GeneratedRegex("(?<=[^\\s])[ \u00a0]?»", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Closing();

    [GeneratedRegex("(?<=[\\p{L}\\p{N})»])[ \u00a0]([;:!?])(?=\\s|$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"(?<=\p{L})\.\.\.(?!\.)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Dots();
}
