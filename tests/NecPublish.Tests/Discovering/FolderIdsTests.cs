using NecPublish.Pipelines;

namespace NecPublish.Discovering;

/// <summary>Two folders that would have one address: each edition and each session keeps a page of its own.</summary>
public sealed class FolderIdsTests
{
    private const string Text = "\n\n## Ce qui a été dit\n\nUn texte assez long pour une note d’atelier.\n";

    [Fact]
    public void Last_year_s_folder_copied_with_its_id_is_an_edition_of_its_own()
    {
        var site = Site.Build(
            ("nec-2024/edition.yml", "identifiant: nec\ntitre: NEC d’avant\nresume: Celle d’avant.\n"),
            ("nec-2024/seances/01-a/compte-rendu.md", "---\ntitre: Avant\n---\n" + Text),
            ("nec-2025/edition.yml", "identifiant: nec\ntitre: NEC d’après\nresume: Celle d’après.\n"),
            ("nec-2025/seances/01-a/compte-rendu.md", "---\ntitre: Après\n---\n" + Text)
        );
        Assert.Contains("Celle d’avant.", site.Text("nec/index.html"), StringComparison.Ordinal);
        Assert.Contains("Celle d’après.", site.Text("nec-2/index.html"), StringComparison.Ordinal);
        Assert.Contains("Après", site.Text("nec-2/01-a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Après", site.Text("nec/index.html"), StringComparison.Ordinal);
        var told = Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.AddressCollision);
        Assert.Equal("nec-2025/edition.yml", told.File);
        Assert.Contains("«\u202Fnec-2024\u202F»", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("themes")]
    [InlineData("regles")]
    [InlineData("api")]
    public void An_edition_takes_no_address_of_the_site_s_own(string folder)
    {
        var site = Site.Build(($"{folder}/edition.yml", "titre: NEC à part\n"), ($"{folder}/seances/01-a/compte-rendu.md", "---\ntitre: Ici\n---\n" + Text));
        Assert.Contains("NEC à part", site.Text($"{folder}-2/index.html"), StringComparison.Ordinal);
        Assert.Contains("Ici", site.Text($"{folder}-2/01-a/index.html"), StringComparison.Ordinal);
        Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.AddressCollision && d.File == $"{folder}/edition.yml");
    }

    [Fact]
    public void Long_names_that_begin_alike_are_two_sessions_with_their_own_links()
    {
        var name = "01-construire-ensemble-une-politique-publique-du-numerique-inclusif-a-l-echelle-du-territoire";
        var site = Site.Build(
            ($"nec/seances/{name}-matin/notes.md", "---\ntitre: Le matin\n---\n" + Text),
            ($"nec/seances/{name}-matin/liens.csv", "titre,lien\nFilm du matin,https://exemple.org/matin\n"),
            ($"nec/seances/{name}-soir/notes.md", "---\ntitre: Le soir\n---\n" + Text),
            ($"nec/seances/{name}-soir/liens.csv", "titre,lien\nFilm du soir,https://exemple.org/soir\n")
        );
        var pages = Assert.Single(site.Result.Publication.Editions).Sessions.Select(s => site.Text(s.Address.Trim('/') + "/index.html")).ToList();
        Assert.Equal(2, pages.Count);
        Assert.All([(pages[0], "matin"), (pages[1], "soir")], p => Assert.Contains($"Film du {p.Item2}", p.Item1, StringComparison.Ordinal));
        Assert.Equal($"nec/seances/{name}-soir/notes.md", Assert.Single(site.Result.Diagnostics, d => d.Rule == MetadataRules.AddressCollision).File);
    }

    [Fact]
    public void A_folder_named_as_its_address_keeps_it()
    {
        var found = Site.Build(("nec/seances/01 Été/a.md", "---\ntitre: Un\n---\n" + Text), ("nec/seances/01-ete/b.md", "---\ntitre: Deux\n---\n" + Text)).Result.Publication;
        Assert.Equal([("01-ete", "nec/seances/01-ete"), ("01-ete-2", "nec/seances/01 Été")], Assert.Single(found.Editions).Sessions.Select(s => (s.Id, s.Folder)));
    }
}
