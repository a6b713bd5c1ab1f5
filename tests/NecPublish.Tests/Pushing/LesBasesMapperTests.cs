using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Model.LesBases;
using NecPublish.Pushing.LesBases;

namespace NecPublish.Pushing;

public sealed class LesBasesMapperTests
{
    private static readonly Place P = Place.None;
    private static readonly Asset Photo = new("nec/01/photos/salle-1200.jpg", "image/jpeg", "Image", 1000, Checksum.Of("a"u8)) { Licence = Licences.CcBySa4 };

    [Fact]
    public void Cuts_a_text_at_its_highest_headings_and_lifts_its_pictures()
    {
        var deposit = Map(
            Para(new Str(P, "Bonjour & bienvenue"), new Image(P, Attr.Empty, [new Str(P, "Trois cartes")], "salle.jpg", "")),
            new Header(P, 2, Attr.Empty, [new Str(P, "Première partie")]),
            new Header(P, 3, Attr.Empty, [new Str(P, "Détail")]),
            Para(new Strong(P, [new Str(P, "Fort")]))
        );

        Assert.Collection(
            deposit.Contents,
            c => Assert.Equal("<p>Bonjour &amp; bienvenue</p>", Assert.IsType<TextContent>(c).Text),
            c => Assert.Equal("Trois cartes", Assert.IsType<ImageContent>(c).Alternative),
            c => Assert.Equal("Première partie", Assert.IsType<SectionContent>(c).Title),
            c => Assert.Equal("<h3>Détail</h3><p><strong>Fort</strong></p>", Assert.IsType<TextContent>(c).Text),
            c => Assert.Contains("CC BY-SA 4.0", Assert.IsType<TextContent>(c).Text, StringComparison.Ordinal),
            c => Assert.Equal("https://archive.example/nec/01/note/", Assert.IsType<LinkContent>(c).Url)
        );
        Assert.Equal(Photo.Sha256.ToString(), deposit.Cover?.Sha256);
    }

    [Fact]
    public void Leaves_no_attribute_but_the_address_of_links()
    {
        var deposit = Map(Para(new Span(P, new Attr("x", ["mark"], [KeyValuePair.Create("lang", "gcf")]), [new Str(P, "Bonjou")]), new Link(P, new Attr("y", ["z"], []), [new Str(P, "lien")], "https://exemple.org/?a=1&b=2", "titre")));

        Assert.Equal("<p><mark>Bonjou</mark><a href=\"https://exemple.org/?a=1&amp;b=2\">lien</a></p>", Text(deposit, 0));
        Assert.Contains(deposit.Losses, l => l.Contains("gcf", StringComparison.Ordinal) && l.Contains("Bonjou", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("inconnu.md")]
    [InlineData("file:///etc/passwd")]
    public void Keeps_the_text_of_a_link_that_leads_nowhere(string target)
    {
        var deposit = Map(Para(new Link(P, Attr.Empty, [new Str(P, "là")], target, "")));

        Assert.Equal("<p>là</p>", Text(deposit, 0));
        Assert.Contains(deposit.Losses, l => l.Contains("sans lien", StringComparison.Ordinal));
    }

    [Fact]
    public void Makes_inner_links_absolute() => Assert.Equal("<p><a href=\"https://archive.example/nec/01/note/#suite\">ici</a></p>", Text(Map(Para(new Link(P, Attr.Empty, [new Str(P, "ici")], "note.md#suite", ""))), 0));

    [Fact]
    public void Turns_a_table_with_merged_cells_into_a_file_and_a_summary()
    {
        Cell Of(string text, int rows = 1, int columns = 1) => new(P, Alignment.Default, rows, columns, [Para(new Str(P, text))]);
        var table = new Table(
            P,
            Attr.Empty,
            [Para(new Str(P, "Le vote"))],
            [Alignment.Default, Alignment.Default],
            [new Row(P, [Of("Commune"), Of("Voix")])],
            [new Row(P, [Of("Sainte-Marie", rows: 2), Of("=1+1")]), new Row(P, [Of("4,5")])],
            []
        );

        var deposit = Map(table);

        Assert.Contains("tableau de 2 lignes, colonnes\u202F: Commune, Voix", Text(deposit, 0), StringComparison.Ordinal);
        var file = Assert.IsType<FileContent>(deposit.Contents[1]);
        Assert.Equal("Le vote", file.Title);
        Assert.Equal("Commune,Voix\r\nSainte-Marie,'=1+1\r\nSainte-Marie,\"4,5\"\r\n", System.Text.Encoding.UTF8.GetString(file.File.Content.Span));
    }

    [Fact]
    public void Gathers_footnotes_even_those_that_cite_themselves()
    {
        // one shared instance wherever it is cited, as the tree has it
        var second = new Note(P, "2", [Para(new Str(P, "Deuxième"))]);
        var first = new Note(P, "1", [Para(new Str(P, "Première"), second)]);
        var deposit = Map(Para(new Str(P, "Texte"), first, first));

        Assert.Equal("<p>Texte<sup>(1)</sup><sup>(1)</sup></p>", Text(deposit, 0));
        Assert.Equal("Notes", Assert.IsType<SectionContent>(deposit.Contents[1]).Title);
        Assert.Equal("<ol><li>Première<sup>(2)</sup></li><li>Deuxième</li></ol>", Text(deposit, 2));
    }

    [Fact]
    public void Takes_the_first_paragraph_when_nobody_wrote_a_summary()
    {
        var deposit = Map(Para(new Str(P, new string('é', 10) + " " + new string('a', 600))));
        Assert.True(deposit.Description.Length is > 0 and <= 560);
        Assert.Contains(deposit.Losses, l => l.Contains("resume", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_accepted_by_every_limit() => Assert.Empty(Violations.Of(Map(Para(new Str(P, "Un texte."))), toPublish: true));

    [Fact]
    public void Never_renames_a_licence_that_the_site_lacks()
    {
        var resource = Resource() with { Licence = Licences.Odbl };
        var deposit = LesBasesMapper.Map(new MappingInput(Publication(resource), resource, new Document(PlaceKind.Text, [Para(new Str(P, "x"))]), [], _ => null));
        Assert.Null(deposit.Licence);
        Assert.Contains(Violations.Of(deposit, toPublish: false), v => v.Field == "Licence");
    }

    [Fact]
    public void Says_another_licence_in_the_caption_and_carries_the_data_of_the_session()
    {
        var note = new Rendition(Resource()) { Page = new PageRecord("nec/01/note/index.html", "Note", null) };
        var data = new Rendition(Resource("nec/01/vote", ResourceKind.Dataset) with { Licence = Licences.Odbl, Title = "Vote" })
        {
            Page = new PageRecord("x", "x", null),
            Assets = [new Asset("nec/01/vote/vote.csv", "text/csv", "Données", 10, Checksum.Of("b"u8)) { Licence = Licences.Odbl }],
        };
        var free = data with { Resource = data.Resource with { Id = "nec/01/etalab", Licence = Licences.LicenceOuverte2 } };

        var groups = Companions.Group([note, data, free]);

        // what Les Bases can show under its own licence is a resource of its own there
        Assert.Equal([note, free], groups.Select(g => g.Main));
        var deposit = LesBasesMapper.Join(Map(Para(new Str(P, "x"))), note.Resource, groups[0].With);
        var file = Assert.Single(deposit.Contents.OfType<FileContent>());
        Assert.Contains("ODbL", file.Caption, StringComparison.Ordinal);
        Assert.Equal(deposit.Contents.Length - 3, deposit.Contents.IndexOf(file));
    }

    [Fact]
    public void Gives_two_files_of_one_name_two_names()
    {
        var other = Photo with { Path = "nec/02/salle-1200.jpg", Sha256 = Checksum.Of("c"u8) };
        var images = new Queue<Asset>([Photo, other]);
        var resource = Resource();
        var document = new Document(PlaceKind.Text, [Para(new Image(P, Attr.Empty, [new Str(P, "un")], "a.jpg", "")), Para(new Image(P, Attr.Empty, [new Str(P, "deux")], "b.jpg", ""))]);
        var deposit = LesBasesMapper.Map(new MappingInput(Publication(resource), resource, document, [], _ => images.Dequeue()));
        Assert.Equal(["salle-1200.jpg", "salle-1200-2.jpg"], deposit.Contents.OfType<ImageContent>().Select(i => i.File.Name));
    }

    private static string Text(Deposit deposit, int index) => Assert.IsType<TextContent>(deposit.Contents[index]).Text;

    private static Para Para(params ImmutableArray<Inline> content) => new(P, content);

    private static Deposit Map(params ImmutableArray<Block> blocks)
    {
        var resource = Resource();
        return LesBasesMapper.Map(new MappingInput(Publication(resource), resource, new Document(PlaceKind.Text, blocks), [], _ => Photo));
    }

    private static Publication Publication(Resource resource) =>
        new()
        {
            Settings = new Settings { Licence = Licences.CcBySa4, Url = "https://archive.example" },
            Resources = [resource],
            BySource = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(resource.Source.Path, resource)]),
        };

    private static Resource Resource(string id = "nec/01/note", ResourceKind kind = ResourceKind.Note)
    {
        var edition = new Edition("nec", "NEC Martinique 2024") { Folder = "nec", Licence = Licences.CcBySa4, Start = new DateOnly(2024, 12, 13), Venue = new Venue(null, "Le Lamentin", "97213") };
        var session = new Session("01", "nec", "Séance") { Folder = "nec/seances/01", Metadata = Metadata.Empty };
        return new Resource(id, kind, "La note", "/" + id + "/", new SourceFile("nec/seances/01/note.md", 10, SourceRole.Note))
        {
            Licence = Licences.CcBySa4,
            Edition = edition,
            Session = session,
            Themes = [new Theme("donnees-territoire", "Données & territoire")],
            Creators = ["MILCEM"],
        };
    }
}
