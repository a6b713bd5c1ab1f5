namespace NecPublish.Pipelines;

/// <summary>What Notion exports: each name ends with an identifier, and what stands below a page is in a folder of the page's name.</summary>
public sealed class NotionExportTests
{
    private const string Page = "Atelier inclusion 4f3c2a1b9d8e4c7fa0b1c2d3e4f5a6b7";
    private const string Table = "Budget prévisionnel 1234567890abcdef1234567890abcdef";

    [Theory]
    [InlineData("", "")]
    [InlineData("nec/seances/01-atelier/", "nec/01-atelier/")]
    public void Its_pages_and_tables_have_the_names_that_people_gave(string folder, string address)
    {
        var link = $"{Uri.EscapeDataString(Page)}/{Uri.EscapeDataString(Table)}.csv";
        var site = Site.Build(($"{folder}{Page}.md", $"# Atelier inclusion\n\n[Budget]({link})\n"), ($"{folder}{Page}/{Table}.csv", "poste;euros\nsalle;120\n"), ("nec/edition.yml", "titre: Rencontre\nstatut: tenue\ndates: 2025-01-02\n"));
        Assert.Empty(site.Result.Diagnostics);
        Assert.Contains("<h1>Atelier inclusion</h1>", site.Text(address + "atelier-inclusion/index.html"), StringComparison.Ordinal);
        Assert.Contains("budget-previsionnel/index.html\">Budget</a>", site.Text(address + "atelier-inclusion/index.html"), StringComparison.Ordinal);
        Assert.True(site.Has(address + "budget-previsionnel/budget-previsionnel.csv"));
        Assert.DoesNotContain(site.Output.List(), path => path.Contains("1234567890abcdef", StringComparison.Ordinal) || path.Contains("4f3c2a1b", StringComparison.Ordinal));
    }
}
