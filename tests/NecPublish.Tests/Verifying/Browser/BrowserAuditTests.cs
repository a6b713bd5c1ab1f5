using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Importing.Html;
using NecPublish.Model.Html;
using NecPublish.Storage;

namespace NecPublish.Verifying.Browser;

/// <summary>Pages made ready for axe-core, and its findings beside ours. tests/browser/run shows the two together.</summary>
public sealed class BrowserAuditTests
{
    private static readonly Uri Folder = new("file:///site/");

    private static string Copied(string text) => PageCopy.Write((HtmlPage)HtmlPageReader.Read(text).Facts!, text, Folder, "a b/page.html", "<script></script>");

    [Fact]
    public void A_copy_marks_each_element_and_loads_from_where_the_page_stands()
    {
        const string text = "<!DOCTYPE html><html lang=\"fr\"><head><title>T</title><link rel=\"stylesheet\" href=\"/assets/site.css\"></head><body><p>Un.</p></body></html>";
        var copy = Copied(text);
        Assert.Contains("<meta charset=\"utf-8\"><script></script><base href=\"file:///site/a%20b/page.html\"><title", copy, StringComparison.Ordinal);
        Assert.Contains($"<p data-nec=\"{text.IndexOf("<p>", StringComparison.Ordinal)}\">Un.</p>", copy, StringComparison.Ordinal);
        Assert.Contains("href=\"file:///site/assets/site.css\"", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_would_stop_the_audit_is_left_out_of_the_copy() =>
        Assert.DoesNotContain("default-src", Copied("<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head><body></body></html>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("Un.")]
    [InlineData("<!doctype html>Un.")]
    [InlineData("<p><table><tr><td>Un<p>Deux</table>")]
    public void A_page_without_head_or_tags_is_copied_whole(string text) =>
        Assert.Equal(text, System.Text.RegularExpressions.Regex.Replace(Copied(text), "<meta charset.*?<base[^>]*>| data-nec=\"[0-9]+\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

    [Fact]
    public void What_both_see_of_an_element_is_told_once()
    {
        var ours = new Diagnostic(new("img-alt-missing", Severity.Error, Sources.Html, "Image", "Pourquoi.", "Comment.") { Wcag = ["1.1.1"] }, Severity.Error, "a.html", new SourceLocation.Text(5, 3), "Message.", "Comment.", "x.png");
        AxeFinding Seen(int offset, params string[] tags) => new(offset, "image-alt", "Aide", "Remède.", [.. tags]);
        SourceLocation Locate(int offset) => new SourceLocation.Text(5, offset);

        var merged = MergedFindings.Of("a.html", [ours], [Seen(3, "wcag2a", "wcag111", "RGAA-1.1.1"), Seen(9, "wcag111"), Seen(3, "wcag143"), Seen(-1, "RGAA-9.2.1")], offset => (Locate(offset), null));
        Assert.Equal(["img-alt-missing 5:3 Error", "axe-image-alt 5:9 Error", "axe-image-alt 5:3 Error", "axe-image-alt - Warning"], merged.Select(d => $"{d.Rule.Id} {(d.Place is SourceLocation.Text t ? $"{t.Line}:{t.Column}" : "-")} {d.Severity}"));
        Assert.Contains("axe-core le voit aussi", merged[0].Message, StringComparison.Ordinal);
        Assert.Equal("1.1.1", string.Join(" ", merged[1].Rule.Wcag));
    }

    [Fact]
    public void Without_a_browser_our_own_reading_stays_and_one_finding_says_so()
    {
        var tree = new MemorySourceTree([KeyValuePair.Create("a.html", "<!DOCTYPE html><html><head><title>Essai du matin</title></head><body><p>Un.</p></body></html>"u8.ToArray())]);
        var found = new BrowserAudit(new EngineRunner(isEnabled: false)).Check(tree, Folder, ["a.html"], 1, CancellationToken.None);
        Assert.Single(found, d => d.Rule.Id == "browser-audit-missing");
        Assert.Contains(found, d => d.Rule.Id == "page-lang-missing");
    }
}
