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

    /// <summary>Letters of which a name must have some to be asked any further: most have none.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(["priv", "confid", "pas", "dep", "dép", "de\u0301p"], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for what a name says is private; in doubt, for what it may say, and for an inbox that is not at the top.</summary>
    /// <param name="folder">One name, without its parents.</param>
    private static bool IsPrivate(string folder)
    {
        if (!folder.AsSpan().ContainsAny(Hints))
            return false;
        var words = WordsOf(folder);
        return Private.Contains(words.IndexOf('-') is var end and > 0 ? words[..end] : words) || words is Inbox || Refusals.In(words) is not null;
    }

    /// <summary>True for a path in the inbox, which stands at the top: "depot", « Dépôt ».</summary>
    public static bool IsInInbox(string path) => path.IndexOf('/') is > 0 and < 16 and var end && WordsOf(path[..end]) is Inbox;

    /// <summary>True when a path leads through a private folder or the inbox.</summary>
    public static bool Hold(string path) => IsInInbox(path) || FirstPrivate(path) is not null;

    /// <summary>
    /// The first private folder on a path, when its name says more than that: a session on people who are « privés d’emploi » may be meant. Null
    /// for none, and in the inbox.
    /// </summary>
    public static string? Doubtful(string path) => !IsInInbox(path) && FirstPrivate(path) is { } folder && !Private.Contains(WordsOf(FolderLayout.NameOf(folder))) ? folder : null;

    private static string? FirstPrivate(string path)
    {
        if (!path.AsSpan().ContainsAny(Hints))
            return null;
        var parts = path.Split('/');
        var depth = Array.FindIndex(parts, 0, parts.Length - 1, IsPrivate);
        return depth < 0 ? null : string.Join('/', parts[..(depth + 1)]);
    }

    /// <summary>As an address's part, without the numbers in front.</summary>
    private static string WordsOf(string folder) => Folding.Slug(folder).TrimStart("0123456789-".ToCharArray());
}
