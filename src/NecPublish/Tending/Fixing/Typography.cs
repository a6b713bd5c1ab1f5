using System.Text.RegularExpressions;

namespace NecPublish.Tending.Fixing;

/// <summary>French spaces and apostrophes in a line of prose; links, tags, attributes and addresses are left alone.</summary>
internal static partial class Typography
{
    public static string Set(string line) =>
        Parts().Replace(line, static part => part.Groups["prose"] is { Success: true, Value: var prose } ? Prose(prose) : part.Value);

    private static string Prose(string text)
    {
        text = Apostrophe().Replace(text, "’");
        text = Opening().Replace(text, "«\u202f");
        text = Closing().Replace(text, "\u202f»");
        text = Sign().Replace(text, "\u202f$1");
        return Dots().Replace(text, "…");
    }

    /// <summary>What must not be touched, or a stretch of prose.</summary>
    [GeneratedRegex(@"\]\([^)]*\)|<[^>]*>|\{[^}]*\}|(?:https?://|www\.|mailto:)\S+|\S+@\S+|:[a-z_]+:|(?<prose>[^\]<{\n]+?(?=\]\(|<|\{|https?://|www\.|mailto:|\S+@|:[a-z_]+:|$)|[^\n])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L}|«)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Apostrophe();

    [GeneratedRegex("«[ \u00a0]?(?=[^\\s])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("(?<=[^\\s])[ \u00a0]?»", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex("(?<=[\\p{L}\\p{N})»])[ \u00a0]([;:!?])(?=\\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"(?<=\p{L})\.\.\.(?!\.)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dots();
}
