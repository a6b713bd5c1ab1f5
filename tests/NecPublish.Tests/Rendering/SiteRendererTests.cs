namespace NecPublish.Rendering;

public class SiteRendererTests
{
    [Fact]
    public void Every_page_of_the_site_is_written()
    {
        var site = new SampleSite();
        if (Environment.GetEnvironmentVariable("NEC_SAMPLE_SITE") is { } folder)
            site.Save(folder);
        string[] expected =
        [
            "404.html", "accessibilite/index.html", "assets/favicon.svg", "assets/recherche.js", "assets/site.css", "assets/site.js", "composants/index.html",
            "decisions/index.html", "donnees-personnelles/index.html", "donnees/index.html", "ecoconception/index.html", "index.html",
            "licence/index.html", "mentions-legales/index.html", "moissonner/index.html", "nec-2024/01-ouvrir/compte-rendu/cycle.svg",
            "nec-2024/01-ouvrir/compte-rendu/index.html", "nec-2024/01-ouvrir/compte-rendu/index.md", "nec-2024/01-ouvrir/diapos/index.html",
            "nec-2024/01-ouvrir/diapos/index.md", "nec-2024/01-ouvrir/index.html", "nec-2024/01-ouvrir/photos/atelier.png",
            "nec-2024/01-ouvrir/photos/index.html", "nec-2024/01-ouvrir/photos/index.md", "nec-2024/01-ouvrir/retire/index.html",
            "nec-2024/01-ouvrir/vote/index.html", "nec-2024/01-ouvrir/vote/index.md", "nec-2024/01-ouvrir/vote/vote.csv",
            "nec-2024/ancien/index.html", "nec-2024/index.html", "nec-2024/transversal/index.html", "organisations/index.html", "organisations/milcem/index.html",
            "plan-du-site/index.html", "recherche/index.html", "themes/communs-souverainete/index.html", "themes/index.html",
        ];
        Assert.Equal(expected, site.Output.List());
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var (one, two) = (new SampleSite(), new SampleSite());
        Assert.Equal(one.Output.List(), two.Output.List());
        Assert.All(one.Output.List(), path => Assert.True(one.Output.Read(path).Span.SequenceEqual(two.Output.Read(path).Span), path));
    }

    [Fact]
    public void Every_page_says_its_licence_to_people_and_to_machines()
    {
        var site = new SampleSite();
        Assert.All(
            site.Output.List().Where(p => p.EndsWith(".html", StringComparison.Ordinal)),
            path =>
            {
                var html = site.Read(path);
                Assert.Contains("<link rel=\"license\" href=\"https://creativecommons.org/licenses/by-sa/4.0/\">", html, StringComparison.Ordinal);
                Assert.Contains("<a rel=\"license\" href=\"https://creativecommons.org/licenses/by-sa/4.0/deed.fr\">", html, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public void A_note_leads_where_its_author_meant_by_relative_links()
    {
        var site = new SampleSite();
        var html = site.Read("nec-2024/01-ouvrir/compte-rendu/index.html");
        Assert.Contains("<a href=\"../vote/index.html\">un jeu de données</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://exemple.fr/\">un site</a>", html, StringComparison.Ordinal);
        Assert.Contains("src=\"cycle.svg\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../../../assets/site.css\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://archive.example/nec-2024/01-ouvrir/compte-rendu/\">", html, StringComparison.Ordinal);
        var link = Assert.Single(site.Renditions[0].Page.Links, l => l.Place is null && l.Fragment is null && l.Target == "donnees/vote.csv");
        Assert.Equal(("donnees/vote.csv", "/nec-2024/01-ouvrir/vote/"), (link.Target, link.Resolved));
    }

    [Fact]
    public void A_title_is_text_never_markup()
    {
        var site = new SampleSite(p => p with { Resources = [p.Resources[0] with { Title = "<script>alert(1)</script> & 7\" de haut" }] });
        var html = site.Read("nec-2024/01-ouvrir/compte-rendu/index.html");
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; 7&quot; de haut</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_is_published_without_what_runs()
    {
        var svg = new SampleSite().Read("nec-2024/01-ouvrir/compte-rendu/cycle.svg");
        Assert.Contains("<rect", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_twin_carries_licence_attribution_and_the_text()
    {
        var twin = new SampleSite().Read("nec-2024/01-ouvrir/compte-rendu/index.md");
        Assert.StartsWith("---\ntitre: \"Co-organiser un NEC local\"\n", twin, StringComparison.Ordinal);
        Assert.Contains("licence_url: \"https://creativecommons.org/licenses/by-sa/4.0/\"", twin, StringComparison.Ordinal);
        Assert.Contains("adresse: \"https://archive.example/nec-2024/01-ouvrir/compte-rendu/\"", twin, StringComparison.Ordinal);
        Assert.Contains("[un jeu de données](https://archive.example/nec-2024/01-ouvrir/vote/)", twin, StringComparison.Ordinal);
        Assert.Contains("| présents \\| votants | 29 |", twin, StringComparison.Ordinal);
        Assert.Contains("[kréyòl]{lang=gcf}", twin, StringComparison.Ordinal);
        Assert.Contains("[^1]: La délibération.", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void What_moved_redirects_and_what_was_withdrawn_says_so()
    {
        var site = new SampleSite();
        var moved = site.Read("nec-2024/ancien/index.html");
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=../01-ouvrir/compte-rendu/index.html\">", moved, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://archive.example/nec-2024/01-ouvrir/compte-rendu/\">", moved, StringComparison.Ordinal);
        var gone = site.Read("nec-2024/01-ouvrir/retire/index.html");
        Assert.Contains("Photos retirées", gone, StringComparison.Ordinal);
        Assert.Contains("noindex", gone, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_names_no_publisher_is_a_draft_on_every_page()
    {
        var site = new SampleSite(p => p with { Settings = p.Settings with { Publisher = null, Host = null } });
        Assert.All(
            site.Output.List().Where(p => p.EndsWith(".html", StringComparison.Ordinal)),
            path =>
            {
                Assert.Contains("Brouillon, ne pas mettre en ligne.", site.Read(path), StringComparison.Ordinal);
                Assert.Contains("<meta name=\"robots\" content=\"noindex\">", site.Read(path), StringComparison.Ordinal);
            }
        );
        Assert.Contains("Éditeur\u00A0: non renseigné.", site.Read("mentions-legales/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_audit_no_rate_is_shown()
    {
        var html = new SampleSite().Read("accessibilite/index.html");
        Assert.Contains("<strong>non conforme</strong>", html, StringComparison.Ordinal);
        Assert.Contains("Libre réponse 71120", html, StringComparison.Ordinal);
        Assert.DoesNotContain("%", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_held_back_resource_is_linked_from_nowhere()
    {
        var whole = new SampleSite();
        var site = new SampleSite(p => p.Without(new HashSet<string>(StringComparer.Ordinal) { "nec-2024/01-ouvrir/vote" }));
        Assert.DoesNotContain(site.Output.List(), p => p.Contains("/vote/", StringComparison.Ordinal));
        Assert.All(site.Output.List().Where(p => p.EndsWith(".html", StringComparison.Ordinal)), path => Assert.DoesNotContain("vote/index.html", site.Read(path), StringComparison.Ordinal));
        Assert.Contains(whole.Output.List(), p => p.Contains("/vote/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_in_the_cache_is_not_encoded_again()
    {
        var folder = Directory.CreateTempSubdirectory("nec-cache-");
        try
        {
            var options = new RenderOptions();
            var cold = new SampleSite(options: options, cache: new Storage.ContentCache(folder.FullName));
            Assert.Contains("nec-2024/01-ouvrir/photos/atelier-480.webp", cold.Output.List());
            var warm = new SampleSite(options: options, cache: new Storage.ContentCache(folder.FullName));
            Assert.Equal(cold.Output.List(), warm.Output.List());
            var html = warm.Read("nec-2024/01-ouvrir/photos/index.html");
            Assert.Contains("<source type=\"image/webp\" srcset=\"atelier-480.webp 480w, ", html, StringComparison.Ordinal);
            Assert.Contains("alt=\"Un tableau couvert de notes.\"", html, StringComparison.Ordinal);
            Assert.Contains("Photo\u00A0: Ana Bell", html, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
