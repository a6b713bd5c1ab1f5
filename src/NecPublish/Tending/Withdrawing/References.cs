using System.Text.RegularExpressions;
using NecPublish.Model;

namespace NecPublish.Tending.Withdrawing;

/// <summary>Links and pictures of a Markdown text whose files leave or get another name: the text must not point at nothing.</summary>
internal static partial class References
{
    /// <param name="path">The text's own path.</param>
    /// <param name="putAway">Files that leave.</param>
    /// <param name="renames">New paths, by path.</param>
    public static string Mend(string text, string path, IReadOnlySet<string> putAway, IReadOnlyDictionary<string, string> renames)
    {
        if (putAway.Count == 0 && renames.Count == 0)
            return text;
        return LinkOrPicture().Replace(
            text,
            match =>
            {
                if (Target(path, match.Groups["to"].Value) is not { } target)
                    return match.Value;
                if (putAway.Contains(target))
                    return match.Value[0] == '!' ? "*(photo retirée à la demande d’une personne)*" : $"{match.Groups["text"].Value} (fichier retiré)";
                return renames.TryGetValue(target, out var now) ? match.Value.Replace(match.Groups["to"].Value, Relative(path, now), StringComparison.Ordinal) : match.Value;
            }
        );
    }

    /// <summary>Pictures of a Markdown text with what is said of them.</summary>
    public static IEnumerable<(string Alt, string Path)> Pictures(string text, string path) =>
        from match in LinkOrPicture().Matches(text)
        where match.Value[0] == '!'
        let target = Target(path, match.Groups["to"].Value)
        where target is not null
        select (match.Groups["text"].Value, target);

    private static string? Target(string path, string written) =>
        written.Contains(':', StringComparison.Ordinal) ? null : ContentPath.Combine(Folder(path), Uri.UnescapeDataString(written.Split('#', '?')[0]));

    private static string Relative(string from, string to)
    {
        var (a, b) = (Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries), to.Split('/'));
        var shared = a.Zip(b[..^1]).TakeWhile(p => p.First == p.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", a.Length - shared).Concat(b.Skip(shared).Select(Uri.EscapeDataString)));
    }

    private static string Folder(string path) => path.LastIndexOf('/') is var i and >= 0 ? path[..i] : "";

    [GeneratedRegex(@"!?\[(?<text>[^\]\n]*)\]\(<?(?<to>[^)\s>]+)>?(?:\s+""[^""\n]*"")?\)(?:\{[^}\n]*\})?", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex LinkOrPicture();
}
