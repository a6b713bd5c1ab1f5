using System.Buffers;
using System.Collections.Frozen;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>
/// Folders that nothing is published from, however their names are written: with capitals, accents in one sign or in two (as a Mac writes
/// them into an archive), a number or a sign in front.
/// </summary>
public static class ClosedFolders
{
    private const string Inbox = "depot";

    private static readonly FrozenSet<string> Private = new[] { "prive", "privee", "prives", "privees" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that say so too, wherever they stand in a name.</summary>
    private static readonly string[] Refusals = ["confidentiel", "confidentielle", "confidentiels", "confidentielles", "ne-pas-publier", "ne-pas-diffuser"];

    /// <summary>Letters of which a name must have some to be asked any further: most have none.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["priv", "confid", "pas", "dep", "dép", "de\u0301p"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for what a name says is private; in doubt, for what it may say, and for an inbox that is not at the top.</summary>
    /// <param name="folder">One name, without its parents.</param>
    public static bool IsPrivate(string folder)
    {
        if (!folder.AsSpan().ContainsAny(Hints))
            return false;
        var words = WordsOf(folder);
        return Private.Contains(words.IndexOf('-') is var end and > 0 ? words[..end] : words) || words is Inbox || Refusals.Any(r => $"-{words}-".Contains($"-{r}-", StringComparison.Ordinal));
    }

    /// <summary>True when a private name says more than that: a session on people who are « privés d’emploi » may be meant.</summary>
    public static bool IsDoubtful(string folder) => IsPrivate(folder) && !Private.Contains(WordsOf(folder));

    /// <summary>True for the inbox, which stands at the top: "depot", « Dépôt ».</summary>
    public static bool IsInbox(string folder) => folder.Length < 16 && WordsOf(folder) is Inbox;

    /// <summary>True when a path leads through a private folder.</summary>
    public static bool IsUnderPrivate(string path) => path.AsSpan().ContainsAny(Hints) && path.Split('/').SkipLast(1).Any(IsPrivate);

    /// <summary>True for a path in the inbox.</summary>
    public static bool IsInInbox(string path) => path.IndexOf('/') is var end and > 0 && IsInbox(path[..end]);

    /// <summary>As an address's part, without the numbers in front.</summary>
    private static string WordsOf(string folder) => Folding.Slug(folder).TrimStart("0123456789-".ToCharArray());
}
