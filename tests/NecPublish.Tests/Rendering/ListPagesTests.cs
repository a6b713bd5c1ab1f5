using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Rendering;

public class ListPagesTests
{
    private static string Plain(SampleSite site, string path) => System.Net.WebUtility.HtmlDecode(site.Read(path));

    [Fact]
    public void An_organisation_has_a_page_with_what_it_organised_and_its_site()
    {
        var page = Plain(new SampleSite(), "organisations/milcem/index.html");
        Assert.Contains("<h1>MILCEM</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<span>Association</span>", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="https://milcem.example/">Site de MILCEM</a>""", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="../../nec-2024/index.html">NEC Martinique 2024</a>""", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_leads_to_the_pages_of_its_organisers()
    {
        Assert.Contains("""<a href="../organisations/milcem/index.html">MILCEM</a>""", new SampleSite().Read("nec-2024/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fait le 13 décembre 2024", "done", "1 faite")]
    [InlineData("En cours", "doing", "1 en cours")]
    [InlineData("à faire", "todo", "1 à faire")]
    [InlineData("abandonnée faute de temps", "dropped", "1 abandonnée")]
    [InlineData("non renseigné", "unknown", "1 sans nouvelles")]
    [InlineData(null, "unknown", "1 sans nouvelles")]
    public void What_became_of_a_decision_is_read_from_its_first_words(string? state, string mark, string summary)
    {
        var site = new SampleSite(p => p with { Editions = [.. p.Editions.Select(e => e with { Sessions = [.. e.Sessions.Select(s => With(s, state))] })] });
        var page = Plain(site, "decisions/index.html");
        Assert.Contains($"""<span class="step {mark}">""", page, StringComparison.Ordinal);
        Assert.Contains($"1 suite annoncée\u00A0: {summary}.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_told_by_what_breaking_them_leads_to()
    {
        var rule = new RuleInfo("img-alt-missing", Severity.Error, Sources.Markdown, "Image sans texte alternatif", "Une personne aveugle ne saura pas ce qu’elle montre.", "Décrivez-la.") { Rgaa = ["1.1.1"] };
        var site = new SampleSite(options: new RenderOptions { HasDerivatives = false, Rules = [rule] });
        var page = Plain(site, "regles/index.html");
        Assert.Contains("""<h2 id="bloque">""", page, StringComparison.Ordinal);
        Assert.Contains("""<dt id="img-alt-missing">Image sans texte alternatif</dt>""", page, StringComparison.Ordinal);
        Assert.Contains("regles/index.html", site.Read("accessibilite/index.html"), StringComparison.Ordinal);
        Assert.False(new SampleSite().Output.Exists("regles/index.html"));
    }

    [Fact]
    public void Under_its_session_a_text_of_the_same_name_is_told_by_what_it_is()
    {
        var site = new SampleSite();
        var session = site.Publication.Editions[0].Sessions[0].Title;
        Assert.Contains(site.Publication.Resources, r => r.Title == session);
        var page = Plain(site, "nec-2024/01-ouvrir/index.html");
        Assert.Contains($"""Le texte complet<span class="visually-hidden">\u00A0: {session}</span></a>""".Replace("\\u00A0", "\u00A0", StringComparison.Ordinal), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_theme_says_how_much_there_is_to_find()
    {
        Assert.Matches("<h2><a href=\"communs-souverainete/index.html\">Communs et souveraineté</a></h2><p class=\"soft\">[0-9]+ ressources?</p>", Plain(new SampleSite(), "themes/index.html"));
    }

    private static Session With(Session session, string? state) =>
        session.Metadata.NextSteps.IsEmpty ? session : session with { Metadata = session.Metadata with { NextSteps = [.. session.Metadata.NextSteps.Select(s => s with { State = state })] } };
}
