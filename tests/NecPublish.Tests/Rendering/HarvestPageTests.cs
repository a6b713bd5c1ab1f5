using System.Text.RegularExpressions;
using NecPublish.Describing;
using NecPublish.Exporting;
using NecPublish.Storage;

namespace NecPublish.Rendering;

public partial class HarvestPageTests
{
    private static readonly MemoryOutputTree Site = Build();

    private static MemoryOutputTree Build()
    {
        var tree = new MemorySourceTree(new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["necpublish.yml"] = "titre: Essai\nurl: https://archive.example\nediteur: Essai\nhebergeur: Essai\n"u8.ToArray(),
            ["nec-2024/seances/01-a/compte-rendu.md"] = "# Un compte rendu\n\nUn texte.\n"u8.ToArray(),
        });
        var output = new MemoryOutputTree();
        new Pipeline().Run(tree, output, new BuildOptions { HasDerivatives = false, HasEngines = false }, TimeProvider.System);
        return output;
    }

    private static string Page
    {
        get
        {
            using var reader = new StreamReader(Site.Open("moissonner/index.html"));
            return System.Net.WebUtility.HtmlDecode(reader.ReadToEnd());
        }
    }

    [Fact]
    public void Every_door_stands_where_the_page_says() => Assert.All(Door.All, d => Assert.True(Site.Exists(d.Path) && Page.Contains($"href=\"../{d.Path}\"", StringComparison.Ordinal), d.Path));

    [Fact]
    public void Every_command_of_the_page_asks_for_something_that_the_site_has()
    {
        var commands = Command().Matches(Page).ToArray();
        Assert.True(commands.Length >= 3);
        Assert.All(commands, c => Assert.True(Site.Exists(c.Groups["path"].Value), c.Value));
        Assert.Contains("<code>https://archive.example/catalogue.ttl</code>", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_harvesters_are_promised_is_written_by_an_exporter()
    {
        var output = new MemoryOutputTree();
        var archive = new SampleArchive();
        foreach (var exporter in TypeScan.All<IExporter>())
            exporter.Export(archive.Context with { Output = output });
        Assert.All(Door.All, d => Assert.True(output.Exists(d.Path), d.Path));
    }

    [Fact]
    public void A_table_to_open_says_about_what_it_weighs()
    {
        using var file = Site.Open("engagements.csv");
        var said = Weight().Match(Page);
        Assert.True(said.Success);
        var bytes = double.Parse(said.Groups["number"].Value.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture) * (said.Groups["unit"].Value == "Ko" ? 1024 : 1);
        Assert.InRange(bytes, file.Length * 0.7, file.Length * 1.4);
    }

    [GeneratedRegex(@"CSV, environ (?<number>[\d,]+)\s(?<unit>Ko|octets)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Weight();

    [GeneratedRegex(@"curl -fsS https://archive\.example/(?<path>[^\s<]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Command();
}
