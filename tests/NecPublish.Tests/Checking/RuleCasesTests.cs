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

    public static TheoryData<string> Rules() => [.. Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

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

    private static IEnumerable<Diagnostic> Findings(string path) => Findings(Path.GetFileName(path), File.ReadAllBytes(path), isDeck: false);

    /// <summary>What importing and checking one file finds, in the folder that its kind goes to.</summary>
    internal static IEnumerable<Diagnostic> Findings(string name, byte[] content, bool isDeck)
    {
        if (ForeignPages.IsPage(name))
            return Pages.Check(name, content);
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
