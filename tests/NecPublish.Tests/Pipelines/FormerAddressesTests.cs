namespace NecPublish.Pipelines;

/// <summary>Addresses that were public answer for ever, whatever authors do with their folders; those that never were say nothing.</summary>
public sealed class FormerAddressesTests
{
    private const string Note = "nec/seances/01-a/compte-rendu.md";
    private const string People = "id;nom_affiche;accord_nom\nmarie-dupont;Marie Dupont;";

    private readonly LivingArchive _archive = new LivingArchive().Note(Note, "Ouverture").Note("nec/seances/02-b/compte-rendu.md", "Médiation", "Un autre texte.");

    [Fact]
    public void A_page_that_is_held_back_says_that_it_left_and_comes_back()
    {
        _archive.Note("nec/seances/02-b/retenue.md", "Jamais publique", "![](absente.png)").Build("2026-01-01");
        _archive.Note(Note, "Ouverture", "![](absente.png)").Build("2026-02-01");
        Assert.Equal("gone", _archive.At("/nec/01-a/compte-rendu/"));
        Assert.Equal(["nec/01-a/compte-rendu 2026-02-01"], _archive.Deleted);

        Assert.Equal(["nec/01-a/compte-rendu 2026-02-01"], _archive.Build("2026-03-01").Deleted);
        Assert.Equal("nothing", _archive.At("/nec/02-b/retenue/"));

        _archive.Note(Note, "Ouverture").Build("2026-04-01");
        Assert.Equal("page", _archive.At("/nec/01-a/compte-rendu/"));
        Assert.Empty(_archive.Deleted);
        Assert.Contains("nec/01-a/compte-rendu 2026-04-01", _archive.Oai);
    }

    [Fact]
    public void An_author_is_told_once_of_a_page_that_left()
    {
        string[] Told() => [.. _archive.Site.Result.Diagnostics.Where(d => d.Rule.Id == "page-left").Select(d => $"{d.Message} {d.Fix}")];
        _archive.Build("2026-01-01").Remove(Note).Build("2026-02-01");

        var told = Assert.Single(Told());
        Assert.Contains("«\u202FOuverture\u202F» n’est plus publié à l’adresse /nec/01-a/compte-rendu/.", told, StringComparison.Ordinal);
        Assert.Contains("anciennes_adresses: [/nec/01-a/compte-rendu/]", told, StringComparison.Ordinal);

        _archive.Build("2026-03-01");
        Assert.Empty(Told());
        _archive.Move("nec/seances/02-b", "nec/seances/03-c").Build("2026-04-01");
        Assert.Empty(Told());
    }

    /// <summary>A text of the same name in another format arrives beside a page that people know.</summary>
    [Fact]
    public void An_address_stays_with_the_page_that_had_it()
    {
        const string Page = "<!DOCTYPE html><html lang=\"fr\"><head><title>Export</title></head><body><h1>Export</h1><p>Un texte exporté.</p></body></html>";
        string Title(string address) => _archive.Site.Text(address[1..] + "index.html").Split("<title>")[1].Split(' ')[0];
        _archive.Build("2026-01-01").Put("nec/seances/01-a/compte-rendu.html", Page).Build("2026-02-01");
        Assert.Equal("Ouverture", Title("/nec/01-a/compte-rendu/"));
        Assert.Equal("Export", Title("/nec/01-a/compte-rendu-html/"));

        // both changed
        _archive.Note(Note, "Ouverture", "Un texte corrigé.").Put("nec/seances/01-a/compte-rendu.html", Page.Replace("exporté", "exporté encore", StringComparison.Ordinal)).Build("2026-03-01");
        Assert.Equal("Ouverture", Title("/nec/01-a/compte-rendu/"));

        // two writings of one name
        _archive.Note("nec/seances/02-b/été.md", "Accent").Build("2026-04-01");
        _archive.Note("nec/seances/02-b/Été.md", "Capitale", "Autre.").Note("nec/seances/02-b/ete.md", "Sans", "Encore autre.").Build("2026-05-01");
        Assert.Equal("Accent", Title("/nec/02-b/ete/"));
        _archive.Note("nec/seances/02-b/été.md", "Accent", "Corrigé.").Build("2026-06-01");
        Assert.Equal("Accent", Title("/nec/02-b/ete/"));
    }

    [Fact]
    public void What_never_was_public_leaves_no_trace()
    {
        _archive.Note("nec/seances/02-b/a.md", "Brouillon", "Secret.", "publication: brouillon\n").Note("nec/seances/02-b/b.md", "Retirée", "Secret.", "publication: retiree\n").Build("2026-01-01").Build("2026-02-01");

        Assert.Equal(["nothing", "nothing"], new[] { "/nec/02-b/a/", "/nec/02-b/b/" }.Select(_archive.At));
        Assert.Empty(_archive.Deleted);
    }

    [Theory]
    [InlineData("publication: brouillon\n")]
    [InlineData("publication: retiree\n")]
    public void What_is_withdrawn_leaves_a_word_and_its_session_too(string state)
    {
        _archive.Build("2026-01-01").Note(Note, "Ouverture", "Un texte.", state).Build("2026-02-01");
        Assert.Equal("gone", _archive.At("/nec/01-a/compte-rendu/"));

        _archive.Remove(Note).Build("2026-03-01");
        Assert.Equal(["gone", "gone", "page"], new[] { "/nec/01-a/compte-rendu/", "/nec/01-a/", "/nec/" }.Select(_archive.At));
        Assert.Equal(["nec/01-a/compte-rendu 2026-02-01"], _archive.Deleted);
    }

    [Fact]
    public void The_pages_of_a_session_and_of_an_edition_lead_where_they_went()
    {
        _archive.Build("2026-01-01").Move("nec/seances/01-a", "nec/seances/01-ouverture").Build("2026-02-01");
        Assert.Equal("../01-ouverture/index.html", _archive.At("/nec/01-a/"));

        _archive.Put("nec/edition.yml", "titre: NEC\nidentifiant: nec-2024\nstatut: tenue\ndates: 2024-12-13\n").Build("2026-03-01");
        Assert.Equal("../nec-2024/index.html", _archive.At("/nec/"));
        Assert.Equal("../../nec-2024/02-b/index.html", _archive.At("/nec/02-b/"));
        Assert.Equal("../../nec-2024/01-ouverture/index.html", _archive.At("/nec/01-a/"));
        Assert.Equal("../../../nec-2024/01-ouverture/compte-rendu/index.html", _archive.At("/nec/01-a/compte-rendu/"));
        Assert.Empty(_archive.Deleted);

        _archive.Note("nec/seances/01-ouverture/compte-rendu.md", "Ouverture", "Un texte corrigé.").Build("2026-04-01");
        Assert.Equal("../../nec-2024/01-ouverture/index.html", _archive.At("/nec/01-a/"));
    }

    /// <summary>The title of a page that was public may name who has withdrawn since: it must neither be shown nor keep the archive from being published.</summary>
    [Theory]
    [InlineData("nec/seances/01-a/temoignage.md", "/nec/01-a/temoignage/")]
    [InlineData("nec/seances/01-a/marie-dupont.md", "/nec/01-a/marie-dupont/")]
    public void A_page_that_names_who_withdrew_leaves_no_name(string path, string address)
    {
        _archive.Put("personnes.csv", People + "oui\n").Note(path, "Témoignage de Marie Dupont").Build("2026-01-01");
        Assert.Equal("page", _archive.At(address));

        // held back by its name, then taken out by its author
        foreach (var day in new[] { "2026-02-01", "2026-03-01" })
        {
            _archive.Put("personnes.csv", People + "non\n").Build(day);
            Assert.False(_archive.Site.Result.IsWithheld);
            Assert.Equal("gone", _archive.At(address));
            Assert.All(_archive.Site.Output.List(), p => Assert.DoesNotContain("Marie Dupont", _archive.Site.Text(p), StringComparison.OrdinalIgnoreCase));
            _archive.Remove(path);
        }
    }

    [Fact]
    public void A_session_that_names_who_withdrew_leaves_no_name()
    {
        _archive.Put("personnes.csv", People + "oui\n").Note("nec/seances/03-marie-dupont/texte.md", "Témoignage").Build("2026-01-01");
        _archive.Put("personnes.csv", People + "non\n").Move("nec/seances/03-marie-dupont", "nec/seances/03-temoignage").Build("2026-02-01");
        Assert.False(_archive.Site.Result.IsWithheld);
        Assert.Equal("../03-temoignage/index.html", _archive.At("/nec/03-marie-dupont/"));

        _archive.Remove("nec/seances/03-temoignage/texte.md").Build("2026-03-01");
        Assert.False(_archive.Site.Result.IsWithheld);
        Assert.Equal("gone", _archive.At("/nec/03-marie-dupont/"));
        Assert.All(_archive.Site.Output.List(), p => Assert.DoesNotContain("Marie Dupont", _archive.Site.Text(p), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void An_identifier_that_names_who_withdrew_is_given_up()
    {
        _archive.Put("personnes.csv", People + "oui\n").Note("nec/seances/01-a/marie-dupont.md", "Témoignage", "Une vie.").Build("2026-01-01");
        _archive.Move("nec/seances/01-a/marie-dupont.md", "nec/seances/01-a/temoignage.md").Build("2026-02-01");
        Assert.Contains("nec/01-a/marie-dupont 2026-02-01", _archive.Oai);

        _archive.Put("personnes.csv", People + "non\n").Build("2026-03-01");
        Assert.False(_archive.Site.Result.IsWithheld);
        Assert.Contains("nec/01-a/temoignage 2026-03-01", _archive.Oai);

        _archive.Note("nec/seances/01-a/temoignage.md", "Témoignage", "Une autre vie.").Build("2026-04-01");
        Assert.Equal("../temoignage/index.html", _archive.At("/nec/01-a/marie-dupont/"));
    }

    [Fact]
    public void An_old_address_that_an_author_gives_takes_the_identifier_along()
    {
        _archive.Build("2026-01-01").Remove(Note).Note("nec/seances/03-c/debut.md", "Début", "Réécrit.", "anciennes_adresses: [/nec/01-a/compte-rendu/]\n").Build("2026-02-01");

        Assert.Contains("nec/01-a/compte-rendu 2026-02-01", _archive.Oai);
        Assert.Equal("../../03-c/debut/index.html", _archive.At("/nec/01-a/compte-rendu/"));
        Assert.Equal("../03-c/index.html", _archive.At("/nec/01-a/"));
    }
}
