using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Discovering;
using NecPublish.Importing;
using NecPublish.Storage;

namespace NecPublish.Checking;

/// <summary>Each rule beside what it must find (ko-*, at the places of attendu.txt) and what it must leave alone (ok-*).</summary>
public sealed class RuleCasesTests
{
    private static readonly string Folder = Cases.Path("rules");
    private static readonly ForeignPages Pages = new();

    /// <summary>What pages of cases show, as « images/… ».</summary>
    private static readonly KeyValuePair<string, byte[]>[] Pictures = [.. Directory.EnumerateFiles(Path.Combine(Folder, "images")).Select(f => KeyValuePair.Create($"images/{Path.GetFileName(f)}", File.ReadAllBytes(f)))];

    public static TheoryData<string> Rules() => [.. Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)!).Where(d => d != "images").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_what_it_must_and_nothing_else(string rule)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Folder, rule)).Where(f => Path.GetFileName(f) != "attendu.txt").Order(StringComparer.Ordinal).ToList();
        var found = files.SelectMany(f => Findings(f).Where(d => d.Rule.Id == rule).Select(d => $"{Path.GetFileName(f)} {Place(d)}")).ToList();
        Assert.DoesNotContain(found, f => f.StartsWith("ok-", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Select(f => Path.GetFileName(f)!), f => f.StartsWith("ko-", StringComparison.Ordinal) && !found.Any(x => x.StartsWith(f + " ", StringComparison.Ordinal)));
        Assert.True(files.Count(f => Path.GetFileName(f).StartsWith("ok-", StringComparison.Ordinal)) >= 2, "two passing cases at least");
        Assert.True(files.Count(f => Path.GetFileName(f).StartsWith("ko-", StringComparison.Ordinal)) >= 2, "two failing cases at least");
        GoldenFile.Equal(Path.Combine(Folder, rule, "attendu.txt"), string.Concat(found.Select(f => f + "\n")));
    }

    /// <summary>They read the words of any file alike, or what stands beside it: SiteRulesTests, PrivacyTests and LesBasesRuleTests hold them.</summary>
    private static bool IsHeldElsewhere(RuleInfo rule, Sources kind) =>
        rule.Sources == Sources.All || rule.Id.StartsWith("lesbases-", StringComparison.Ordinal) || kind == Sources.Pdf && rule.Sources.HasFlag(Sources.Text);

    private static readonly (Sources Kind, string[] Extensions)[] Kinds =
    [
        (Sources.Markdown, [".md"]),
        (Sources.Html, [".html", ".htm"]),
        (Sources.Office, [".docx"]),
        (Sources.Slides, [".pptx"]),
        (Sources.Pdf, [".pdf"]),
        (Sources.Data, [".csv", ".xlsx", ".ods"]),
    ];

    [Fact]
    public void Every_kind_of_source_that_a_rule_names_has_a_case_that_fails_and_one_that_passes()
    {
        var lacking =
            from rule in TypeScan.All<ISourceRule>()
            let folder = Path.Combine(Folder, rule.Info.Id)
            let files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).ToList() : []
            from kind in Kinds
            where rule.Info.Sources.HasFlag(kind.Kind) && !IsHeldElsewhere(rule.Info, kind.Kind)
            from start in (string[])["ko-", "ok-"]
            where !files.Exists(f => f.StartsWith(start, StringComparison.Ordinal) && kind.Extensions.Contains(Path.GetExtension(f)))
            select $"{rule.Info.Id} {kind.Kind} {start}";
        Assert.Equal("", string.Join('\n', lacking));
    }

    [Fact]
    public void Every_rule_speaks_to_an_author()
    {
        var infos = TypeScan.All<ISourceRule>().Select(r => r.Info).Concat(TypeScan.All<IPageRule>().Where(r => r is not ISourceRule).Select(r => r.Info)).ToList();
        Assert.True(infos.Count >= 25);
        Assert.Equal(infos.Count, infos.Select(i => i.Id).Distinct().Count());
        Assert.All(
            infos,
            info =>
            {
                Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", info.Id);
                Assert.True(info.Title.Length > 5 && char.IsUpper(info.Title[0]) && info.Title[^1] != '.', info.Id);
                Assert.True(info.Why.Length > 20 && info.Why[^1] is '.' or '?' or '!', info.Id);
                Assert.True(info.Fix.Length > 10, info.Id);
                Assert.DoesNotContain("'", info.Title + info.Why, StringComparison.Ordinal);
            }
        );
    }

    private static IEnumerable<Diagnostic> Findings(string path) => Findings(Path.GetFileName(path), File.ReadAllBytes(path), isDeck: path.EndsWith("-diapos.md", StringComparison.Ordinal));

    /// <summary>What importing and checking one file finds, in the folder that its kind goes to.</summary>
    internal static IEnumerable<Diagnostic> Findings(string name, byte[] content, bool isDeck)
    {
        // a page that is only checked; an .htm is a text that an editor saved as a page
        if (name.EndsWith(".html", StringComparison.Ordinal))
            return Pages.Check(Beside(name, content), [name], 1, CancellationToken.None);
        var place = Path.GetExtension(name) switch
        {
            ".md" when isDeck => "ed/seances/01-a/diapos/note.md",
            ".md" => "note.md",
            ".csv" or ".xlsx" or ".ods" => $"ed/seances/01-a/donnees/{name}",
            _ => $"ed/seances/01-a/{name}",
        };
        var tree = new MemorySourceTree([KeyValuePair.Create(place, content)]);
        var importers = TypeScan.All<IImporter>();
        var (publication, _) = PublicationBuilder.Build(Discoverer.Discover(tree), importers, tree, new BuildOptions(), new DateOnly(2026, 1, 2));
        var resource = Assert.Single(publication.Resources);
        var imported = importers.First(i => i.Accepts(resource.Source)).Import(resource.Source, new ImportContext(tree, publication, CancellationToken.None) { Engines = new(isEnabled: name.EndsWith(".docx", StringComparison.Ordinal)) });
        return imported.Diagnostics.AddRange(new SourceChecker(TypeScan.All<ISourceRule>()).Check(publication, resource, imported.Document));
    }

    /// <summary>A page and the pictures of its rule's folder.</summary>
    private static MemorySourceTree Beside(string name, byte[] content) => new([KeyValuePair.Create(name, content), .. Pictures]);

    private static string Place(Diagnostic diagnostic) =>
        diagnostic.Place switch
        {
            SourceLocation.Text t => string.Create(CultureInfo.InvariantCulture, $"{t.Line}:{t.Column}"),
            SourceLocation.Paragraph p => string.Create(CultureInfo.InvariantCulture, $"paragraphe {p.Number}"),
            SourceLocation.Cell c => c.Reference,
            SourceLocation.Slide s => string.Create(CultureInfo.InvariantCulture, $"diapositive {s.Number}"),
            SourceLocation.Page p => string.Create(CultureInfo.InvariantCulture, $"page {p.Number}"),
            _ => "-",
        };
}
