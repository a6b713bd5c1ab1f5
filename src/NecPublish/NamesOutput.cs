using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using NecPublish.Checking.Privacy;
using NecPublish.Checking.Rules;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// The last look before a site goes out: every text that is written is read for the people who may not be named. What belongs to one
/// document was told by its rule, and held back; a name that is still there belongs to the whole archive, which then waits.
/// </summary>
internal sealed class NamesOutput(IOutputTree output, UnagreedNames names) : IOutputTree
{
    private ImmutableArray<string> _former = [];

    private static readonly FrozenSet<string> Texts = new[] { ".html", ".md", ".svg", ".csv", ".json", ".geojson", ".txt", ".vtt", ".xml", ".atom", ".yml", ".yaml", ".liquid" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is read in search of a name's origin: lists of people's own making, not datasets, which a rule reads.</summary>
    private const int LongestSource = 1 << 20;

    private readonly ConcurrentDictionary<string, ImmutableArray<Person>> _named = new(StringComparer.Ordinal);

    /// <summary>From here on, addresses that lead elsewhere or nowhere since someone withdrew name nobody: they still answer to those who have them.</summary>
    public void Excuse(IEnumerable<FormerAddress> former) => _former = [.. former.Select(f => f.Address).Where(a => !names.In(a).IsEmpty)];

    public ReadOnlyMemory<byte> Write(string path, ReadOnlyMemory<byte> content, Attribution? credit = null)
    {
        var written = output.Write(path, content, credit);
        // a page may be written again without what was held back meanwhile
        var text = IsText(path) ? WebUtility.HtmlDecode(Encoding.UTF8.GetString(written.Span)) : "";
        // the end of one line and the beginning of the next name nobody: lists of people
        _named[path] = names.InAnyPage(_former.Aggregate($"/{path}|{text.Replace('\n', '|')}", static (t, address) => t.Replace(address, "/", StringComparison.Ordinal)));
        return written;
    }

    /// <summary>Large files say what pages say.</summary>
    public void Write(string path, Action<Stream> content) => output.Write(path, content);

    public bool Exists(string path) => output.Exists(path);

    public Stream Open(string path) => output.Open(path);

    public IReadOnlyList<string> List() => output.List();

    /// <summary>One finding for each person named, at the source that names them where one is found.</summary>
    /// <param name="told">Sources in which the name was told already: they are held back.</param>
    public ImmutableArray<Diagnostic> Findings(ISourceTree source, IReadOnlySet<string> told, CancellationToken cancellation) =>
        [
            .. _named
                .SelectMany(n => n.Value.Select(p => (Person: p, Path: n.Key)))
                .GroupBy(n => n.Person, n => n.Path)
                .OrderBy(g => g.Key.Id, StringComparer.Ordinal)
                // a page says more to its author than a catalogue
                .Select(g => Finding(g.Key, g.OrderBy(p => !p.EndsWith(".html", StringComparison.Ordinal)).ThenBy(p => p, StringComparer.Ordinal).First(), Origin(g.Key, source, told, cancellation))),
        ];

    private static Diagnostic Finding(Person person, string path, (string File, int Line, string Text) origin) =>
        new(
            NameWithoutAgreement.Rule,
            Severity.Error,
            origin.File,
            origin.Line > 0 ? new SourceLocation.Text(origin.Line, 1) : null,
            $"{NameWithoutAgreement.Message(person)} Son nom paraîtrait dans «\u202f{path}\u202f», qui ne peut pas être retenu à part\u202f: rien n’est publié tant qu’il y est.",
            NameWithoutAgreement.Rule.Fix,
            person.DisplayName
        )
        {
            Excerpt = origin.Line > 0 ? Quotation.Of(origin.Text) : null,
        };

    /// <summary>The first file of the content that names a person, by its path or its text, and the line; the list of people when none does.</summary>
    private (string File, int Line, string Text) Origin(Person person, ISourceTree source, IReadOnlySet<string> told, CancellationToken cancellation)
    {
        foreach (var entry in source.List(cancellation).Where(e => !e.IsClosed && MayShow(e.Path)).OrderBy(e => e.Path, StringComparer.Ordinal))
        {
            if (names.In(entry.Path).Contains(person))
                return (entry.Path, 0, "");
            if (!IsText(entry.Path) || entry.Length > LongestSource || told.Contains(entry.Path))
                continue;
            var lines = WebUtility.HtmlDecode(Encoding.UTF8.GetString(source.ReadAllBytes(entry.Path))).Split('\n');
            if (Array.FindIndex(lines, l => names.In(l).Contains(person)) is var line and >= 0)
                return (entry.Path, line + 1, lines[line].TrimEnd('\r'));
        }
        return (People, 0, "");
    }

    private const string People = "personnes.csv";

    /// <summary>Not the list itself, nor what nobody is shown: private and closed folders, answers to findings.</summary>
    private static bool MayShow(string path) =>
        Path.GetFileName(path).ToLowerInvariant() is not (People or "decisions.csv") && (path.StartsWith("theme/", StringComparison.OrdinalIgnoreCase) || FolderLayout.Of(path + ".md") is not null);

    private static bool IsText(string path) => Texts.Contains(Path.GetExtension(path));
}
