using System.Text.RegularExpressions;

namespace NecPublish.Verifying;

/// <summary>A line of a manifest: a hash, and the path that it is of, decoded.</summary>
internal readonly record struct ManifestLine(string Hash, string Path);

/// <summary>manifest-&lt;algorithm&gt;.txt or tagmanifest-&lt;algorithm&gt;.txt (RFC 8493, sections 2.1.3 and 2.2.1).</summary>
internal sealed partial record BagManifest(string Name, string Algorithm, bool IsTag, IReadOnlyList<ManifestLine> Lines)
{
    public static BagManifest? Read(IArchiveFiles files, string name, Findings findings)
    {
        if (Shape().Match(name) is not { Success: true } shape)
            return null;
        var (algorithm, isTag) = (shape.Groups["algorithm"].Value.ToLowerInvariant(), shape.Groups["tag"].Success);
        var text = TagText.Read(files, name);
        if (text.HasMark)
            findings.Warning("bag-mark", name, "Le fichier commence par une marque d’ordre des octets (BOM)\u202F; la norme n’en veut pas.");
        if (!text.IsUtf8)
            findings.Error("bag-encoding", name, "Le fichier n’est pas en UTF-8.");
        var lines = new List<ManifestLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Lines.Length; i++)
        {
            if (Line().Match(text.Lines[i]) is not { Success: true } match)
            {
                findings.Error("bag-manifest-line", name, $"La ligne {i + 1} n’est pas «\u202Fempreinte, espaces, chemin\u202F»\u202F: {Shorten(text.Lines[i])}");
                continue;
            }
            var path = Decode(match.Groups["path"].Value);
            if (!IsInside(path))
                findings.Error("bag-path-outside", name, $"Le chemin «\u202F{Shorten(path)}\u202F» sort de l’archive. Il n’est pas suivi.");
            else if (!isTag && !path.StartsWith("data/", StringComparison.Ordinal))
                findings.Error("bag-path-not-data", name, $"«\u202F{Shorten(path)}\u202F» n’est pas sous data/.");
            else if (isTag && (path.StartsWith("data/", StringComparison.Ordinal) || path.StartsWith("tagmanifest-", StringComparison.Ordinal)))
                findings.Error("bag-path-not-tag", name, $"«\u202F{Shorten(path)}\u202F» n’a pas sa place dans un manifeste d’étiquettes.");
            else if (!seen.Add(path))
                findings.Error("bag-path-twice", name, $"«\u202F{Shorten(path)}\u202F» y figure deux fois.");
            else
                lines.Add(new(match.Groups["hash"].Value.ToLowerInvariant(), path));
        }
        return new(name, algorithm, isTag, lines);
    }

    /// <summary>Relative, '/' between its parts, no way up, no drive, no home folder.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && path[0] is not ('/' or '~') && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains('\0', StringComparison.Ordinal) && !(path.Length > 1 && path[1] == ':') && !path.Split('/').Any(p => p is "" or "." or "..");

    /// <summary>Section 2.1.3: %0A, %0D and %25, in either case, and nothing else.</summary>
    public static string Decode(string path) =>
        path.Contains('%', StringComparison.Ordinal)
            ? Encoded().Replace(path, m => m.ValueSpan[1..] switch { "25" => "%", "0A" or "0a" => "\n", _ => "\r" })
            : path;

    private static string Shorten(string text) => text.Length > 120 ? text[..120] + "…" : text;

    [GeneratedRegex("^(?<tag>tag)?manifest-(?<algorithm>[A-Za-z0-9]+)\\.txt$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex("^(?<hash>[0-9A-Fa-f]+)[ \\t]+\\*?(?:\\./)?(?<path>.+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex("%(?:25|0[AaDd])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Encoded();
}
