using NecPublish.Diagnostics;

namespace NecPublish.Pipelines;

/// <summary>liens.csv: pages and films elsewhere are cards to follow, never something that the page itself loads.</summary>
public sealed class LinkCardsTests
{
    private const string Folder = "ed/seances/01-a";

    [Theory]
    [InlineData("Film;https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc", "Film")]
    [InlineData("Film libre;https://video.example/w/abc", "https://video.example/w/abc", "Film libre")]
    [InlineData(";https://video.example/w/abc", "https://video.example/w/abc", "video.example")]
    [InlineData("Sans protection;http://page.example/", "http://page.example/", "Sans protection")]
    [InlineData("Une <b>carte</b>;https://carte.example/?a=1&b=2", "https://carte.example/?a=1&amp;b=2", "Une &lt;b&gt;carte&lt;/b&gt;")]
    [InlineData("\"<script>alert(1)</script>\";https://page.example/", "https://page.example/", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    public void A_link_is_a_card_and_loads_nothing(string row, string href, string title)
    {
        var site = Site.Build(($"{Folder}/compte-rendu.md", "# A\n\nTexte.\n"), ($"{Folder}/liens.csv", $"titre;url\n{row}\n"));
        var page = site.Text("ed/01-a/index.html");
        Assert.Contains($"href=\"{href}\"", page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
        LoadsNothing(page);
    }

    [Theory]
    [InlineData("Piège;javascript:alert(1)")]
    [InlineData("Piège;data:text/html,<script>alert(1)</script>")]
    [InlineData("Oubli;")]
    [InlineData("Disque;C:\\films\\a.mp4")]
    [InlineData("Disque;file:///etc/passwd")]
    public void What_is_no_web_address_is_said_and_left_out(string row)
    {
        var site = Site.Build(($"{Folder}/compte-rendu.md", "# A\n\nTexte.\n"), ($"{Folder}/liens.csv", $"titre;url\n{row}\n"));
        Assert.Contains(site.Result.Diagnostics, d => d.File == $"{Folder}/liens.csv" && d.Severity is Severity.Warning or Severity.Error);
        var page = site.Text("ed/01-a/index.html");
        Assert.DoesNotContain("Piège", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Disque", page, StringComparison.Ordinal);
        LoadsNothing(page);
    }

    private static void LoadsNothing(string page)
    {
        foreach (var tag in (string[])["<iframe", "<embed", "<object", "<video", "<audio", "src=\"http", "src=\"//", "<script src=\"http"])
            Assert.DoesNotContain(tag, page, StringComparison.OrdinalIgnoreCase);
    }
}
