using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Discovering;

/// <summary>
/// The same document twice in a folder: « CR (1).md », « CR v2 final.docx » beside « CR v1.docx », « CR.pdf » beside « CR.docx ». All of them would
/// be published, and a reader would not know which to read.
/// </summary>
internal static partial class Copies
{
    public static readonly RuleInfo Copy = new(
        "document-copy",
        Severity.Warning,
        Sources.All,
        "Copie d’un autre fichier",
        "Les deux sont publiés\u00A0: qui les trouve ne sait pas lequel lire, ni lequel citer.",
        "Gardez-en un, et supprimez l’autre ou rangez-le dans le dossier «\u202Fprive\u202F»."
    );

    public static readonly RuleInfo Versions = new(
        "document-versions",
        Severity.Review,
        Sources.All,
        "Plusieurs versions d’un même document\u202F?",
        "Toutes sont publiées\u00A0: qui les trouve ne sait pas laquelle fait foi, et une version de travail peut dire ce qui a été retiré depuis.",
        "Ne laissez ici que la version à publier, et rangez les autres dans le dossier «\u202Fprive\u202F». Le site propose lui-même une copie modifiable et un texte brut. Si ce sont des documents différents, donnez-leur des noms différents, ou répondez dans decisions.csv."
    );

    /// <param name="hashes">Of each file, in the same order: what of its content is compared from build to build; empty where it could not be read.</param>
    public static void Tell(IReadOnlyList<SourceFile> files, IReadOnlyList<string> hashes, Func<string, Findings> at)
    {
        var copies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var same in ByContent(files, hashes))
        {
            foreach (var other in same.Skip(1))
            {
                copies.Add(other.Path);
                at(other.Path).Add(Copy, 0, 0, $"Ce fichier a le même contenu que «\u202F{same[0].Name}\u202F». {Copy.Why}", subject: same[0].Name);
            }
        }
        var texts = files.Where(f => IsText(f.Role) && !copies.Contains(f.Path)).ToLookup(f => f.Folder, StringComparer.Ordinal);
        // a folder with one text has no versions of it, and most have one
        foreach (var folder in texts.Where(t => t.Skip(1).Any()))
        {
            foreach (var group in folder.GroupBy(f => (f.Role, Of: WithoutMarks(f.Name))).Where(g => g.Key.Of.Length > 0 && g.Skip(1).Any()))
            {
                var names = group.Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
                at(group.MinBy(f => f.Path, StringComparer.Ordinal)!.Path).Add(
                    Versions, 0, 0,
                    $"{string.Join(", ", names.Select(n => $"«\u202F{n}\u202F»"))}\u00A0: sont-ils les versions d’un même document\u202F? {Versions.Why}",
                    subject: string.Join(' ', names)
                );
            }
        }
    }

    /// <summary>Files of a folder that hold the same, the one that looks most like an original first.</summary>
    private static IEnumerable<List<SourceFile>> ByContent(IReadOnlyList<SourceFile> files, IReadOnlyList<string> hashes)
    {
        var first = new Dictionary<string, int>(files.Count, StringComparer.Ordinal);
        var again = new Dictionary<(string Folder, string Hash), List<SourceFile>>();
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i] is { Role: SourceRole.Picture or SourceRole.Unknown } or { Length: 0 } || hashes[i].Length == 0 || first.TryAdd(hashes[i], i))
                continue;
            var key = (files[i].Folder, hashes[i]);
            if (!again.TryGetValue(key, out var same))
                again.Add(key, same = files[first[hashes[i]]].Folder == files[i].Folder ? [files[first[hashes[i]]]] : []);
            same.Add(files[i]);
        }
        return again.Values.Where(same => same.Count > 1).Select(same => same.OrderBy(f => WithoutMarks(f.Name) != FileTitle.Slug(f.Name)).ThenBy(f => f.Name.Length).ThenBy(f => f.Path, StringComparer.Ordinal).ToList());
    }

    private static bool IsText(SourceRole role) => role is SourceRole.Note or SourceRole.Page or SourceRole.Deck or SourceRole.Dataset;

    /// <summary>The words of the name that say what it is about: without its extension, and what copies and versions add.</summary>
    private static string WithoutMarks(string name)
    {
        var words = FileTitle.Slug(Number().Replace(name, "")).Split('-');
        var start = words is ["copie" or "copy", "de" or "of", _, ..] ? 2 : 0;
        // the first word that is left is what it is about, whatever it is
        return string.Join('-', words.Skip(start).Where((word, i) => i == 0 || !IsMark(word)));
    }

    /// <summary>« CR (1).md », as browsers name a second download.</summary>
    [GeneratedRegex(@"\s?\(\d{1,2}\)(?=\.[^.]*$)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Number();

    private static bool IsMark(string word) =>
        word is "copie" or "copy" or "final" or "finale" or "version" or "vf" or "vdef" or "def" or "definitif" or "definitive" or "old" or "ancien" or "ancienne" or "corrige" or "corrigee" or "relu" or "relue" or "bis"
        || word.Length is 2 or 3 && word[0] == 'v' && word.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
