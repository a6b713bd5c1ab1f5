using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Rendering;

/// <summary>A small archive made by hand with a document for each kind of resource, rendered into memory.</summary>
public sealed class SampleSite
{
    private static readonly Place At = Place.None;

    public SampleSite(
        Func<Publication, Publication>? change = null,
        IEnumerable<KeyValuePair<string, byte[]>>? files = null,
        RenderOptions? options = null,
        ContentCache? cache = null
    )
    {
        Tree = new MemorySourceTree(
            new Dictionary<string, byte[]>(StringComparer.Ordinal)
            {
                ["nec-2024/seances/01-ouvrir/photos/atelier.png"] = TestPicture.Png(1200, 800),
                ["nec-2024/transversal/cycle.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 392\"><script>alert(1)</script><rect width=\"10\" height=\"10\" onclick=\"x()\"/></svg>"u8.ToArray(),
            }.Concat(files ?? [])
        );
        Publication = (change ?? (p => p))(Make());
        Output = new MemoryOutputTree();
        Renderer = new SiteRenderer(Publication, SiteTheme.Load(Tree), options ?? new RenderOptions { HasDerivatives = false }, Tree, Output, cache ?? ContentCache.None);
        Renditions = [.. Publication.Resources.Select(r => Renderer.Render(r, DocumentOf(r), ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty, FilesOf(r), CancellationToken.None))];
        Pages = Renderer.RenderLists(Renditions);
    }

    public MemorySourceTree Tree { get; }
    public Publication Publication { get; }
    public MemoryOutputTree Output { get; }
    public SiteRenderer Renderer { get; }
    public ImmutableArray<Rendition> Renditions { get; }
    public ImmutableArray<PageRecord> Pages { get; }

    public string Read(string path) => Encoding.UTF8.GetString(Output.Read(path).Span);

    /// <summary>The site on disk, for a browser or a judge.</summary>
    public void Save(string folder)
    {
        foreach (var path in Output.List())
        {
            var file = Path.Join(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, Output.Read(path).ToArray());
        }
    }

    private static ImmutableArray<OpenFile> FilesOf(Resource resource) =>
        resource.Kind == ResourceKind.Dataset
            ? [new OpenFile("vote.csv", "text/csv", "Données", "indicateur,valeur\npresents,29\nprocurations,16\n"u8.ToArray())]
            : [];

    private static Document DocumentOf(Resource resource) =>
        new(
            PlaceKind.Text,
            resource.Kind switch
            {
                ResourceKind.Deck =>
                [
                    Slide("Un NEC local", "Présenter la démarche."),
                    Slide("Cinq thèmes", "Données, médiation, écologie, communs, éthique."),
                    Slide("Et ensuite", "Documenter et publier."),
                ],
                ResourceKind.Dataset => [Table()],
                ResourceKind.PhotoSet => [Photo("nec-2024/seances/01-ouvrir/photos/atelier.png")],
                _ => Note(),
            }
        )
        {
            Facts = resource.Kind == ResourceKind.Dataset ? new TableFacts([new Column("indicateur", ColumnType.String), new Column("valeur", ColumnType.Integer)], 2, 2) : null,
        };

    private static ImmutableArray<Block> Note() =>
        [
            new Header(At, 2, Attr.Empty, [new Str(At, "Ce que la marque apporte")]),
            new Para(
                At,
                [
                    new Str(At, "Un texte avec "),
                    new Link(At, Attr.Empty, [new Str(At, "un jeu de données")], "donnees/vote.csv", ""),
                    new Str(At, ", "),
                    new Link(At, Attr.Empty, [new Str(At, "un site")], "https://exemple.fr/", ""),
                    new Str(At, ", un passage en "),
                    new Span(At, new Attr("", [], [new("lang", "gcf")]), [new Str(At, "kréyòl")]),
                    new Str(At, " et une note"),
                    new Note(At, "1", [new Para(At, [new Str(At, "La délibération.")])]),
                    new Str(At, "."),
                ]
            ),
            new Header(At, 2, Attr.Empty, [new Str(At, "La décision <de> l’assemblée")]),
            Table(),
            new Para(At, [new Image(At, Attr.Empty, [new Str(At, "Quatre étapes en boucle.")], "../../transversal/cycle.svg", "")]),
            new Header(At, 2, Attr.Empty, [new Str(At, "Les suites")]),
            new BulletList(At, [[new Plain(At, [new Str(At, "Relire")])], [new Plain(At, [new Strong(At, [new Str(At, "Publier")])])]]),
        ];

    private static Block Slide(string title, string text) =>
        new Div(
            At,
            new Attr("", ["slide"], []),
            [
                new Header(At, 2, Attr.Empty, [new Str(At, title)]),
                new Para(At, [new Str(At, text)]),
                new Div(At, new Attr("", ["notes"], []), [new Para(At, [new Str(At, "À dire en parlant.")])]),
            ]
        );

    private static Figure Photo(string path) => new(At, Attr.Empty, [], [new Plain(At, [new Image(At, Attr.Empty, [], path, "")])]);

    private static Table Table() =>
        new(
            At,
            Attr.Empty,
            [],
            [Alignment.Default, Alignment.Right],
            [Row("indicateur", "valeur")],
            [Row("présents | votants", "29"), Row("procurations", "16")],
            [],
            1
        );

    private static Row Row(params ReadOnlySpan<string> cells) => new(At, [.. cells.ToArray().Select(c => new Cell(At, Alignment.Default, 1, 1, [new Plain(At, [new Str(At, c)])]))]);

    private static Publication Make()
    {
        var milcem = new Organisation("milcem", "MILCEM") { Url = "https://milcem.example/", Kind = OrganisationKind.Association };
        var communs = new Theme("communs-souverainete", "Communs et souveraineté");
        var session = new Session("01-ouvrir", "nec-2024", "Co-organiser un NEC local")
        {
            Folder = "nec-2024/seances/01-ouvrir",
            Metadata = Metadata.Empty with
            {
                Type = "atelier",
                Start = new DateOnly(2024, 12, 13),
                KeyIdeas = ["La marque est gratuite.", "On documente et on publie."],
                Decisions = ["Le conseil participe au NEC local 2024."],
                NextSteps = [new NextStep("Publier les contenus", "Les organisateurs", null, "en cours")],
                Themes = ["communs-souverainete"],
                IsDemonstration = true,
                Participants = 12,
            },
            Summary = "Ce que la marque apporte à un territoire, ce qu’elle demande en échange.",
            Links = [new LinkCard("Numérique en Commun[s]", "https://numerique-en-communs.fr/", "Le site de l’initiative.", "fr")],
        };
        var transversal = new Session("transversal", "nec-2024", "Ressources transversales") { Folder = "nec-2024/transversal", Metadata = Metadata.Empty, IsTransversal = true };
        var edition = new Edition("nec-2024", "NEC Martinique 2024")
        {
            Folder = "nec-2024",
            Number = 3,
            Start = new DateOnly(2024, 12, 13),
            PlannedDate = new DateOnly(2024, 10, 17),
            Venue = new Venue(null, "Le Lamentin", "97213"),
            Organisers = [milcem],
            Charter = "nec-2024",
            Licence = Licences.CcBySa4,
            Languages = ["fr", "gcf"],
            Themes = [communs],
            Summary = "Troisième édition locale en Martinique.",
            Sessions = [session, transversal],
        };
        var photo = new SourceFile("nec-2024/seances/01-ouvrir/photos/atelier.png", 10, SourceRole.Photo)
        {
            Photo = new PhotoInfo("atelier.png") { Alt = "Un tableau couvert de notes.", Caption = "Le tableau.", Author = "Ana Bell", DeclaredIn = "photos.csv", Line = 2 },
        };
        var svg = new SourceFile("nec-2024/transversal/cycle.svg", 10, SourceRole.Picture);
        Resource[] resources =
        [
            Of("nec-2024/01-ouvrir/compte-rendu", ResourceKind.Note, "Co-organiser un NEC local", "nec-2024/seances/01-ouvrir/compte-rendu.md", Metadata.Empty with { Summary = "Le compte rendu.", IsDemonstration = true }),
            Of("nec-2024/01-ouvrir/diapos", ResourceKind.Deck, "Un NEC local, en trois diapositives", "nec-2024/seances/01-ouvrir/diapos/nec.md", Metadata.Empty with { PublishSpeakerNotes = true }),
            Of("nec-2024/01-ouvrir/vote", ResourceKind.Dataset, "Le vote de l’assemblée", "nec-2024/seances/01-ouvrir/donnees/vote.csv", Metadata.Empty),
            Of("nec-2024/01-ouvrir/photos", ResourceKind.PhotoSet, "Photos de la séance", photo.Path, Metadata.Empty),
        ];
        return new Publication
        {
            Settings = new Settings
            {
                Title = "L’archive d’essai",
                Description = "Notes, données et photos.",
                Url = "https://archive.example",
                Publisher = "Éditeur d’essai",
                PublicationDirector = "Direction d’essai",
                Host = "Hébergeur d’essai",
                Contact = "contact@archive.example",
                Licence = Licences.CcBySa4,
            },
            Editions = [edition],
            Resources = [.. resources],
            Themes = [communs],
            Organisations = [milcem],
            FormerAddresses =
            [
                new FormerAddress("/nec-2024/ancien/", "nec-2024/ancien", "Ancien titre", "/nec-2024/01-ouvrir/compte-rendu/", null),
                new FormerAddress("/nec-2024/01-ouvrir/retire/", "nec-2024/01-ouvrir/retire", "Photos retirées", null, new DateOnly(2025, 1, 2)),
            ],
            Files = new[] { photo, svg }.Concat(resources.Select(r => r.Source)).DistinctBy(f => f.Path).ToFrozenDictionary(f => f.Path, StringComparer.Ordinal),
            BySource = resources.ToFrozenDictionary(r => r.Source.Path, StringComparer.Ordinal),
        };

        Resource Of(string id, ResourceKind kind, string title, string path, Metadata metadata) =>
            new(id, kind, title, $"/{id}/", (kind == ResourceKind.PhotoSet ? photo : new SourceFile(path, 10, SourceRole.Note)) with { Metadata = metadata })
            {
                Edition = edition,
                Session = session,
                Licence = Licences.CcBySa4,
                Summary = metadata.Summary,
                Themes = [communs],
                Creators = ["MILCEM"],
                Organisations = [milcem],
                Issued = new DateOnly(2024, 12, 20),
            };
    }
}
