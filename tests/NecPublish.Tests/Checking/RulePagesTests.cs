using NecPublish.Reporting;

namespace NecPublish.Checking;

/// <summary>The pages of src/regles are those that « rules --output » writes today: a stale one fails (NEC_UPDATE_GOLDEN=1 writes them anew).</summary>
public sealed class RulePagesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "regles");

    [Fact]
    public void Every_rule_has_its_page_and_no_page_is_stale()
    {
        var pages = RulePages.Write(RuleCatalogue.All).ToDictionary(StringComparer.Ordinal);
        foreach (var (path, content) in pages)
            GoldenFile.Equal(Path.Combine(Folder, path), content);
        foreach (var orphan in Directory.EnumerateFiles(Folder).Where(f => !pages.ContainsKey(Path.GetFileName(f))))
            Assert.Fail($"{orphan} belongs to no rule any more: delete it");
    }

    [Fact]
    public void The_catalogue_holds_each_rule_once_with_its_French_texts()
    {
        Assert.True(RuleCatalogue.All.Length > 100, $"{RuleCatalogue.All.Length}");
        Assert.All(RuleCatalogue.All, rule => Assert.True(rule.Title.Length > 5 && rule.Why.Length > 15 && rule.Fix.Length > 10, rule.Id));
        Assert.Same(RuleCatalogue.Find("IMG-ALT-MISSING"), RuleCatalogue.All.Single(r => r.Id == "img-alt-missing"));
    }
}
