using System.Globalization;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Storage;

namespace NecPublish.Pipelines;

/// <summary>Whole archives under tests/cases/sites: what a build says of each, and the pages that come out.</summary>
public sealed class SitesTests
{
    private static readonly string Folder = Cases.Path("sites");

    public static TheoryData<string> Sites() => [.. Directory.EnumerateDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sites))]
    public void An_archive_says_and_publishes_what_is_expected(string name)
    {
        var site = Build(name);
        var said = new StringBuilder();
        foreach (var d in site.Result.Diagnostics)
            said.Append(CultureInfo.InvariantCulture, $"{d.Severity.ToString().ToLowerInvariant()} {d.Rule.Id} {d.File}{Place(d)}\n");
        said.Append('\n');
        // the pages that every archive has are other tests' matter
        var bare = Site.Build().Pages.ToHashSet(StringComparer.Ordinal);
        foreach (var page in site.Pages.Where(p => !bare.Contains(p)).Order(StringComparer.Ordinal))
            said.Append(CultureInfo.InvariantCulture, $"/{page} {Title(site.Text(page))}\n");
        GoldenFile.Equal(Path.Combine(Folder, name, "expected.txt"), said.ToString());
    }

    [Fact]
    public void Every_defect_planted_in_the_mess_is_found_at_its_exact_place()
    {
        var found = Build("pagaille").Result.Diagnostics.Select(d => $"{d.Rule.Id} {d.File}{Place(d)}").ToHashSet(StringComparer.Ordinal);
        var planted = File.ReadAllLines(Path.Combine(Folder, "pagaille", "planted.txt")).Where(l => l.Length > 0 && l[0] != '#').ToList();
        Assert.True(planted.Count >= 20);
        Assert.All(planted, p => Assert.Contains(p, found));
    }

    [Fact]
    public void What_is_private_stays_private_in_the_mess()
    {
        var site = Build("pagaille");
        Assert.All(site.Output.List(), path => Assert.DoesNotContain("ne doit paraître nulle part", site.Text(path), StringComparison.Ordinal));
        Assert.All(site.Output.List(), path => Assert.DoesNotContain("emargement", path, StringComparison.Ordinal));
        Assert.All(site.Pages, page => Assert.DoesNotContain("alert(", site.Text(page), StringComparison.Ordinal));
    }

    private static Site Build(string name)
    {
        var content = Path.Combine(Folder, name, "content");
        var tree = new PhysicalSourceTree(content);
        var output = new MemoryOutputTree();
        return new(new Pipeline().Run(tree, output, new BuildOptions { HasDerivatives = false, HasEngines = false }, Site.Clock), output);
    }

    private static string Place(Diagnostic d) =>
        d.Place switch
        {
            SourceLocation.Text t => string.Create(CultureInfo.InvariantCulture, $":{t.Line}:{t.Column}"),
            SourceLocation.Cell c => $":{c.Reference}",
            null => "",
            var other => $":{other}",
        };

    private static string Title(string page)
    {
        var start = page.IndexOf("<title>", StringComparison.Ordinal) + "<title>".Length;
        return page[start..page.IndexOf("</title>", StringComparison.Ordinal)];
    }
}
