using NecPublish.Model;

namespace NecPublish.Pipelines;

/// <summary>What readers and harvesters meet from one build to the next: addresses that answer, identifiers that stay, days that tell the truth.</summary>
public sealed class OverTimeTests
{
    private const string Head = "nec/seances/01-a";

    private readonly LivingArchive _archive = new LivingArchive()
        .Note($"{Head}/compte-rendu.md", "Ouverture")
        .Note("nec/seances/02-b/compte-rendu.md", "Médiation", "Un autre texte.")
        .Build("2026-01-01");

    [Fact]
    public void Nothing_changed_changes_no_day()
    {
        var photo = File.ReadAllBytes(Path.Combine(Repository.Root, "tests/cases/rules/images/photo.jpg"));
        _archive.Put($"{Head}/photos/a.jpg", photo).Put($"{Head}/photos/b.jpg", [.. photo, 0]).Put($"{Head}/photos/photos.csv", "fichier;alt\na.jpg;Une salle\nb.jpg;Une table\n");
        var before = _archive.Build("2026-02-01").Oai.ToArray();

        Assert.Contains(before, r => r.StartsWith("nec/01-a/photos ", StringComparison.Ordinal));
        Assert.Equal(before, _archive.Build("2026-03-01").Oai);

        _archive.Put($"{Head}/photos/b.jpg", [.. photo, 1]);
        Assert.Contains("nec/01-a/photos 2026-04-01", _archive.Build("2026-04-01").Oai);
    }

    [Fact]
    public void A_page_that_moved_is_found_from_its_old_address_whatever_becomes_of_it()
    {
        _archive.Move($"{Head}/compte-rendu.md", "nec/seances/02-b/ouverture.md").Build("2026-02-01");
        Assert.Equal("../../02-b/ouverture/index.html", _archive.At("/nec/01-a/compte-rendu/"));

        _archive.Note("nec/seances/02-b/ouverture.md", "Ouverture", "Un texte corrigé.").Build("2026-03-01");
        Assert.Equal("../../02-b/ouverture/index.html", _archive.At("/nec/01-a/compte-rendu/"));

        _archive.Move("nec/seances/02-b/ouverture.md", "nec/seances/03-c/debut.md").Build("2026-04-01");
        Assert.Equal("../../03-c/debut/index.html", _archive.At("/nec/01-a/compte-rendu/"));
        Assert.Equal("../../03-c/debut/index.html", _archive.At("/nec/02-b/ouverture/"));

        _archive.Remove("nec/seances/03-c/debut.md").Build("2026-05-01");
        Assert.All(["/nec/01-a/compte-rendu/", "/nec/02-b/ouverture/", "/nec/03-c/debut/"], address => Assert.Equal("gone", _archive.At(address)));
        Assert.Equal(["nec/01-a/compte-rendu 2026-05-01"], _archive.Build("2026-06-01").Deleted);
    }

    [Fact]
    public void A_page_that_moved_keeps_its_identifier_and_is_told_to_harvesters()
    {
        _archive.Note($"{Head}/compte-rendu.md", "Ouverture", "Un texte corrigé.").Build("2026-02-01");
        _archive.Move(Head, "nec/seances/04-d").Build("2026-03-01");

        Assert.Equal(["nec/02-b/compte-rendu 2024-12-13", "nec/01-a/compte-rendu 2026-03-01"], _archive.Oai);
        Assert.Equal(_archive.Oai, _archive.Build("2026-04-01").Oai);
        Assert.Empty(_archive.Deleted);
        // who follows addresses learns that the old one is no more
        Assert.Equal(["deleted /nec/01-a/compte-rendu/ 2026-03-01", "created /nec/04-d/compte-rendu/ 2026-03-01"], _archive.Changes.Where(c => !c.Contains("02-b", StringComparison.Ordinal)));
        Assert.Equal(new DateOnly(2024, 12, 13), _archive.Register.Entries["/nec/04-d/compte-rendu/"].Issued);
    }

    /// <summary>What the row of a photo says holds where its list stands: a folder that moves changes what tells the set from others.</summary>
    [Fact]
    public void Photos_that_move_with_their_session_are_the_same_photos()
    {
        var photo = File.ReadAllBytes(Path.Combine(Repository.Root, "tests/cases/rules/images/photo.jpg"));
        _archive.Put($"{Head}/photos/a.jpg", photo).Put($"{Head}/photos/photos.csv", "fichier;alt\na.jpg;Une salle\n").Build("2026-02-01");
        Assert.Contains("nec/01-a/photos 2026-02-01", _archive.Oai);

        _archive.Move(Head, "nec/seances/04-d").Build("2026-03-01");
        Assert.Contains("nec/01-a/photos 2026-03-01", _archive.Oai);
        Assert.Equal("../../04-d/photos/index.html", _archive.At("/nec/01-a/photos/"));
        Assert.Empty(_archive.Deleted);
        Assert.Equal(_archive.Oai, _archive.Build("2026-04-01").Oai);
    }

    [Theory]
    [InlineData("nec", "zec", "zec/seances/01-a/compte-rendu.md")]
    [InlineData("nec/seances/01-a", "nec/seances/03-c", "nec/seances/03-c/compte-rendu.md")]
    public void A_page_that_is_rewritten_while_its_folder_moves_is_the_same_page(string from, string to, string path)
    {
        _archive.Note($"{Head}/annexe.md", "Annexe", "Une annexe.").Build("2026-02-01");
        _archive.Move(from, to).Note(path, "Ouverture", "Tout récrit.").Build("2026-03-01");

        Assert.Contains("nec/01-a/compte-rendu 2026-03-01", _archive.Oai);
        Assert.Empty(_archive.Deleted);
        Assert.DoesNotContain(_archive.Site.Result.Diagnostics, d => d.Rule.Id == "page-left");
        Assert.Equal(_archive.Oai, _archive.Build("2026-04-01").Oai);
    }

    /// <summary>A page of the same name where another one went is no proof, as long as the first one stands.</summary>
    [Fact]
    public void A_page_of_the_same_name_beside_one_that_moved_is_another_one()
    {
        _archive.Note($"{Head}/annexe.md", "Annexe", "Une annexe.").Build("2026-02-01");
        _archive.Move($"{Head}/annexe.md", "nec/seances/03-c/annexe.md").Note("nec/seances/03-c/compte-rendu.md", "Une suite", "Autre chose.").Build("2026-03-01");

        Assert.Contains("nec/01-a/annexe 2026-03-01", _archive.Oai);
        Assert.Contains("nec/01-a/compte-rendu 2024-12-13", _archive.Oai);
        Assert.Contains("nec/03-c/compte-rendu 2026-03-01", _archive.Oai);
    }

    [Fact]
    public void Another_page_at_the_address_that_one_left_is_another_one()
    {
        _archive.Move($"{Head}/compte-rendu.md", $"{Head}/ouverture.md").Build("2026-02-01");
        _archive.Note($"{Head}/compte-rendu.md", "Bilan", "Tout autre chose.").Build("2026-03-01");

        Assert.Equal(["nec/01-a/compte-rendu-2 2026-03-01", "nec/01-a/compte-rendu 2026-02-01"], _archive.Oai.Where(r => r.Contains("01-a", StringComparison.Ordinal)));
        Assert.Equal(_archive.Oai, _archive.Build("2026-04-01").Oai);
        Assert.Equal("page", _archive.At("/nec/01-a/compte-rendu/"));
    }

    [Fact]
    public void Pages_that_swap_names_stay_where_they_are_and_are_told_as_changed()
    {
        _archive.Move($"{Head}/compte-rendu.md", "x").Move("nec/seances/02-b/compte-rendu.md", $"{Head}/compte-rendu.md").Move("x", "nec/seances/02-b/compte-rendu.md").Build("2026-02-01");

        Assert.Equal(["nec/01-a/compte-rendu 2026-02-01", "nec/02-b/compte-rendu 2026-02-01"], _archive.Oai);
        Assert.Empty(_archive.Deleted);
    }

    [Fact]
    public void A_copy_is_another_page()
    {
        _archive.Put($"{Head}/copie.md", _archive.Text($"{Head}/compte-rendu.md")).Build("2026-02-01");

        Assert.Contains("nec/01-a/compte-rendu 2024-12-13", _archive.Oai);
        Assert.Contains("nec/01-a/copie 2026-02-01", _archive.Oai);

        // the first one taken away, the copy stands for it, and harvesters forget it
        foreach (var body in new[] { "Un texte.", "Un texte corrigé." })
        {
            _archive.Remove($"{Head}/compte-rendu.md").Note($"{Head}/copie.md", "Ouverture", body).Build("2026-03-01");
            Assert.Equal("../copie/index.html", _archive.At("/nec/01-a/compte-rendu/"));
            Assert.Equal(["nec/01-a/compte-rendu 2026-03-01"], _archive.Deleted);
        }
    }

    /// <summary>Who harvests only what is newer than last time would never see a page that is dated of the event.</summary>
    [Fact]
    public void A_page_that_is_added_later_is_new_to_harvesters_that_day()
    {
        _archive.Note($"{Head}/annexe.md", "Annexe", "Ajoutée après.").Build("2026-02-01");

        Assert.Contains("nec/01-a/annexe 2026-02-01", _archive.Oai);
        Assert.Equal(new DateOnly(2024, 12, 13), _archive.Register.Entries["/nec/01-a/annexe/"].Issued);
        Assert.Equal(_archive.Oai, _archive.Build("2026-03-01").Oai);
    }

    /// <summary>What a change list says of an address is what happened to it there: what its author declares of days is another matter.</summary>
    [Fact]
    public void A_page_that_is_added_later_is_created_in_the_change_list_until_it_changes()
    {
        string Annexe() => _archive.Changes.Single(c => c.Contains("annexe", StringComparison.Ordinal));
        _archive.Note($"{Head}/annexe.md", "Annexe", "Ajoutée après.").Build("2026-02-01");
        Assert.Equal("created /nec/01-a/annexe/ 2026-02-01", Annexe());
        Assert.Equal("created /nec/01-a/annexe/ 2026-02-01", _archive.Build("2026-03-01").Changes.Single(c => c.Contains("annexe", StringComparison.Ordinal)));

        _archive.Note($"{Head}/annexe.md", "Annexe", "Corrigée.").Build("2026-04-01");
        Assert.Equal("updated /nec/01-a/annexe/ 2026-04-01", Annexe());

        var text = _archive.Text($"{Head}/annexe.md");
        _archive.Remove($"{Head}/annexe.md").Build("2026-05-01");
        Assert.Equal("deleted /nec/01-a/annexe/ 2026-05-01", Annexe());
        _archive.Put($"{Head}/annexe.md", text).Build("2026-06-01");
        Assert.Equal("created /nec/01-a/annexe/ 2026-06-01", Annexe());
        Assert.Equal(_archive.Changes, _archive.Build("2026-07-01").Changes);
    }

    /// <summary>A register of before knows no day of arrival, and is not written anew for it.</summary>
    [Fact]
    public void A_register_without_days_of_arrival_stays_as_it_is()
    {
        var before = _archive.Text("registre/adresses.json");
        Assert.DoesNotContain("arrive_le", before, StringComparison.Ordinal);
        Assert.Equal(before, _archive.Build("2026-02-01").Text("registre/adresses.json"));
    }

    [Theory]
    [InlineData("![Le plan de la salle](plan.jpg)", "plan.jpg")]
    [InlineData("![Le plan](<photos/le plan.jpg> \"Plan\") et un mot", "photos/le plan.jpg")]
    [InlineData("![Le plan](../commun/le%20plan.jpg)", "../commun/le plan.jpg")]
    public void A_picture_replaced_under_its_name_changes_the_day_of_its_page(string shown, string name)
    {
        var photo = File.ReadAllBytes(Path.Combine(Repository.Root, "tests/cases/rules/images/photo.jpg"));
        var path = ContentPath.Combine(Head, name)!;
        _archive.Note($"{Head}/compte-rendu.md", "Ouverture", $"Un texte.\n\n{shown}").Put(path, photo).Build("2026-02-01");
        Assert.Contains("nec/01-a/compte-rendu 2026-02-01", _archive.Build("2026-03-01").Oai);

        _archive.Put(path, [.. photo, 0]).Build("2026-04-01");
        Assert.Contains("nec/01-a/compte-rendu 2026-04-01", _archive.Oai);
        Assert.Contains("nec/02-b/compte-rendu 2024-12-13", _archive.Oai);
        Assert.Equal(_archive.Oai, _archive.Build("2026-05-01").Oai);
    }

    /// <summary>Who harvests only what is newer would keep for ever a name that was corrected, or the title that an edition had.</summary>
    [Theory]
    [InlineData("personnes.csv", "id;nom_affiche;accord_nom\nmd;Marie Durand;oui\n")]
    [InlineData("nec/edition.yml", "titre: NEC de la Martinique\nstatut: tenue\ndates: 2024-12-13\n")]
    [InlineData("nec/edition.yml", "titre: NEC\nstatut: tenue\ndates: 2024-12-13\nlieu: {commune: Le Lamentin}\n")]
    public void What_is_said_of_a_page_elsewhere_changes_its_day(string path, string text)
    {
        _archive.Put("personnes.csv", "id;nom_affiche;accord_nom\nmd;Marie Dupont;oui\n").Note($"{Head}/compte-rendu.md", "Ouverture", head: "auteurs: [md]\n").Build("2026-02-01");
        Assert.Contains("Marie Dupont", _archive.Site.Text("oai.xml"), StringComparison.Ordinal);
        Assert.Contains("nec/01-a/compte-rendu 2026-02-01", _archive.Build("2026-03-01").Oai);

        _archive.Put(path, text).Build("2026-04-01");
        Assert.Contains("nec/01-a/compte-rendu 2026-04-01", _archive.Oai);
        Assert.Equal(_archive.Oai, _archive.Build("2026-05-01").Oai);
    }

    [Fact]
    public void A_register_that_does_not_know_what_was_said_dates_nothing_anew()
    {
        var before = _archive.Text("registre/adresses.json");
        Assert.Contains("\"notice\"", before, StringComparison.Ordinal);
        var old = string.Join('\n', before.Split('\n').Where(l => !l.Contains("\"notice\"", StringComparison.Ordinal))).Replace("\"cc-by-sa-4.0\",", "\"cc-by-sa-4.0\"", StringComparison.Ordinal);
        _archive.Put("registre/adresses.json", old).Build("2026-02-01");
        Assert.Equal(before, _archive.Text("registre/adresses.json"));
    }

    [Fact]
    public void A_licence_that_changes_for_all_changes_each_ones_day()
    {
        _archive.Put("nec/edition.yml", "titre: NEC\nstatut: tenue\ndates: 2024-12-13\nlicence: etalab-2.0\n").Build("2026-02-01");

        Assert.Equal(["nec/01-a/compte-rendu 2026-02-01", "nec/02-b/compte-rendu 2026-02-01"], _archive.Oai);
        Assert.Equal(_archive.Oai, _archive.Build("2026-03-01").Oai);
    }
}
