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
            "404.html", "accessibilite/index.html", "assets/favicon.svg", "assets/site.css", "assets/site.js", "composants/index.html",
            "decisions/index.html", "donnees-personnelles/index.html", "donnees/index.html", "ecoconception/index.html", "index.html",
            "licence/index.html", "mentions-legales/index.html", "nec-2024/01-ouvrir/compte-rendu/images/cycle.svg",
            "nec-2024/01-ouvrir/compte-rendu/index.html", "nec-2024/01-ouvrir/compte-rendu/index.md", "nec-2024/01-ouvrir/diapos/index.html",
            "nec-2024/01-ouvrir/diapos/index.md", "nec-2024/01-ouvrir/index.html", "nec-2024/01-ouvrir/photos/images/atelier.png",
            "nec-2024/01-ouvrir/photos/index.html", "nec-2024/01-ouvrir/photos/index.md", "nec-2024/01-ouvrir/retire/index.html",
            "nec-2024/01-ouvrir/vote/index.html", "nec-2024/01-ouvrir/vote/index.md", "nec-2024/01-ouvrir/vote/vote.csv",
            "nec-2024/ancien/index.html", "nec-2024/index.html", "nec-2024/transversal/index.html", "organisations/index.html",
            "plan-du-site/index.html", "recherche/index.html", "themes/communs-souverainete/index.html", "themes/index.html",
        ];
        Assert.Equal(expected, site.Output.List());
    }
}
