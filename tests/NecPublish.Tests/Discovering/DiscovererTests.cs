using System.Text;
using NecPublish.Model;
using NecPublish.Pipelines;
using NecPublish.Storage;

namespace NecPublish.Discovering;

/// <summary>What people write in headers and sidecars, and how it is understood.</summary>
public sealed class DiscovererTests
{
    [Theory]
    [InlineData("statuts", "publication")]
    [InlineData("titer", "titre")]
    [InlineData("ancienne_adrese", "anciennes_adresses")]
    public void A_slip_is_answered_by_the_word_meant_aliases_included(string written, string meant)
    {
        var found = Assert.Single(Discover(("note.md", $"---\n{written}: x\n---\n")).Diagnostics, d => d.Rule == MetadataRules.UnknownKey);
        Assert.Contains($"Vouliez-vous dire « {meant} » ?".Replace(' ', ' '), found.Message.Replace('\u202F', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("français", "fr")]
    [InlineData("Créole martiniquais", "gcf")]
    [InlineData("en-GB", "en-GB")]
    public void A_language_may_be_named(string written, string code) =>
        Assert.Equal(code, Assert.Single(Discover(("note.md", $"---\nlangue: {written}\n---\n")).Files).Metadata.Language);

    [Fact]
    public void The_archive_s_own_file_may_have_capitals()
    {
        var settings = Discover(("NECPublish.yml", "titre: Une archive\n"), ("note.md", "Texte.\n")).Settings;
        Assert.Equal("Une archive", settings.Title);
    }

    [Fact]
    public void A_folder_is_that_of_a_saved_page_only_beside_it()
    {
        (string, string)[] saved = [("e/page.html", "<p>Texte</p>"), ("e/page_fichiers/note.md", "Texte\n"), ("e/page_fichiers/photo.png", ""), ("e/moved_files/filelist.xml", "<xml/>"), ("e/moved_files/data.csv", "a;b\n")];
        Assert.Equal(["e/page.html", "e/page_fichiers/photo.png"], Discover(saved).Files.Select(f => f.Path));
        (string, string)[] named = [("e/mes_fichiers/note.md", "Texte\n"), ("e/mes_fichiers/chiffres.csv", "a;b\n"), ("e/mes_fichiers/style.css", "")];
        Assert.Equal(["e/mes_fichiers/chiffres.csv", "e/mes_fichiers/note.md"], Discover(named).Files.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_session_has_hours_and_a_room()
    {
        var metadata = Assert.Single(Discover(("note.md", "---\ndate: 13/12/2024 9h\nheure de fin: 10 h 30\nsalle: Grande salle\n---\n")).Files).Metadata;
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(10, 30), "Grande salle"), (metadata.StartTime, metadata.EndTime, metadata.Room));
    }

    [Theory]
    [InlineData("fichier;alt;auteur\na.png;Une carte;Collectif\n")]
    [InlineData("Nom du fichier,Texte alternatif,Crédit\na.png,Une carte,Collectif\n")]
    [InlineData("photo;alternative;alt;photographe\na.png;;Une carte;Collectif\n")]
    public void Columns_have_the_names_that_people_give_them(string table)
    {
        var found = Discover(("ed/seances/01-a/photos/a.png", "x"), ("ed/seances/01-a/photos/photos.csv", table));
        var photo = Assert.Single(found.Files, f => f.Path.EndsWith("a.png", StringComparison.Ordinal)).Photo;
        Assert.Equal(("Une carte", "Collectif"), (photo?.Alt, photo?.Author));
        Assert.DoesNotContain(found.Diagnostics, d => d.Rule == MetadataRules.UnknownKey);
    }

    [Fact]
    public void An_old_address_that_is_none_is_told()
    {
        var found = Discover(("note.md", "---\nanciennes_adresses: [/vieille/adresse/, ../../etc, /autre.html]\n---\n"));
        Assert.Equal(["/vieille/adresse/"], Assert.Single(found.Files).Metadata.FormerAddresses.ToArray());
        Assert.Equal(2, found.Diagnostics.Count(d => d.Rule == MetadataRules.InvalidValue));
    }

    [Theory]
    [InlineData("\n---\npublication: brouillon\n---\n\nTexte.\n")]
    [InlineData("  ---\npublication: brouillon\n---\n\nTexte.\n")]
    public void A_header_that_nobody_reads_keeps_its_page_back(string text)
    {
        var found = Discover(("note.md", text));
        Assert.Contains(found.Diagnostics, d => d.Rule == MetadataRules.HeaderTooLow);
        Assert.Contains("note.md", found.Blocked);
    }

    [Theory]
    [InlineData("\n---\n\nUn texte entre deux traits.\n\n---\n")]
    [InlineData("# Titre\n\n---\npublication: brouillon\n---\n")]
    public void Lines_between_paragraphs_are_no_header(string text) => Assert.Empty(Discover(("note.md", text)).Diagnostics);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void A_draft_is_a_draft_in_any_encoding(string encoding)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] content = [.. text.GetPreamble(), .. text.GetBytes("---\ntitre: Été\npublication: brouillon\n---\n\nTexte caché.\n")];
        var metadata = Assert.Single(Discover([KeyValuePair.Create("note.md", content)]).Files).Metadata;
        Assert.Equal(("Été", PublicationState.Draft), (metadata.Title, metadata.State));

        var site = Site.Build(new BuildOptions { HasDerivatives = false, HasEngines = false }, [KeyValuePair.Create("note.md", content)]);
        Assert.DoesNotContain(site.Pages, p => site.Text(p).Contains("Texte caché", StringComparison.Ordinal));
    }

    private static Discovery Discover(params (string Path, string Text)[] files) => Discover(files.Select(f => KeyValuePair.Create(f.Path, Encoding.UTF8.GetBytes(f.Text))));

    private static Discovery Discover(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        Discoverer.Discover(new MemorySourceTree(files.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal)));

    /// <summary>A Word text that lies among the slides was told as an unknown format, and kept back.</summary>
    [Theory]
    [InlineData("diapos.md", SourceRole.Deck)]
    [InlineData("diapos.pdf", SourceRole.Deck)]
    [InlineData("diapos.pptx", SourceRole.Deck)]
    [InlineData("deroule.docx", SourceRole.Note)]
    [InlineData("deroule.odt", SourceRole.Note)]
    [InlineData("deroule.rtf", SourceRole.Note)]
    [InlineData("deroule.html", SourceRole.Note)]
    [InlineData("chiffres.xlsx", SourceRole.Dataset)]
    public void Among_slides_only_what_has_slides_is_a_deck(string name, SourceRole role) => Assert.Equal(role, FolderLayout.Of("nec/seances/01-a/diapos/" + name)?.Role);
}
