using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Exporting;

/// <summary>A small archive made by hand, as the stages before the exporters leave it: every kind of resource, hard titles, mixed licences.</summary>
public sealed class SampleArchive
{
    public static readonly DateTimeOffset BuiltAt = new(2025, 1, 15, 8, 0, 0, TimeSpan.Zero);

    public MemoryOutputTree Output { get; } = new();
    public Publication Publication { get; private set; }
    public ImmutableArray<Rendition> Renditions { get; private set; }

    private readonly Edition _edition;
    private readonly Session _session;
    private readonly Session _transversal;

    public SampleArchive(int notes = 2)
    {
        var milcem = new Organisation("milcem", "MILCEM & partenaires") { Siret = "12345678901234", Url = "https://milcem.example/", Kind = OrganisationKind.Association };
        var theme = new Theme("communs", "Communs & souveraineté");
        _session = new("01-ouverture", "nec-2024", "Ouverture : « la carte » <début>") { Folder = "nec-2024/seances/01-ouverture", Metadata = Metadata.Empty, Summary = "Une séance d’ouverture." };
        _transversal = new("transversal", "nec-2024", "Transversal") { Folder = "nec-2024/transversal", Metadata = Metadata.Empty, IsTransversal = true };
        _edition = new("nec-2024", "NEC 2024")
        {
            Folder = "nec-2024",
            Licence = Licences.CcBySa4,
            Start = new(2024, 12, 13),
            PlannedDate = new(2024, 10, 17),
            Venue = new("Palais des congrès", "Le Lamentin", "97213"),
            Organisers = [milcem],
            Languages = ["fr", "gcf"],
            Charter = "nec-2024",
            NationalEdition = true,
            Themes = [theme],
            Sessions = [_session, _transversal],
        };
        var resources = ImmutableArray.CreateBuilder<Rendition>();
        for (var i = 1; i <= notes; i++)
            resources.Add(Text($"compte-rendu-{i:000}", ResourceKind.Note, $"Compte rendu n° {i} « été » & <balise>", _session, theme));
        resources.Add(Text("presentation", ResourceKind.Deck, "Présenter \"NEC\" local", _session, theme));
        resources.Add(Dataset(theme));
        resources.Add(Photos());
        Renditions = [.. resources.OrderBy(r => r.Resource.Address, StringComparer.Ordinal)];
        Publication = new Publication
        {
            Settings = new Settings
            {
                Title = "L’archive d’essai",
                Url = "https://archive.example",
                Publisher = "Éditeur d’essai",
                PublisherSiret = "98765432109876",
                Host = "Hébergeur",
                Contact = "contact@archive.example",
                Licence = Licences.CcBySa4,
                Languages = ["fr", "gcf"],
            },
            Editions = [_edition],
            Resources = [.. Renditions.Select(r => r.Resource)],
            Themes = [theme],
            Organisations = [milcem],
            FormerAddresses =
            [
                new("/nec-2024/01-ouverture/retire/", "nec-2024/01-ouverture/retire", "Retiré", null, new DateOnly(2025, 1, 2)),
                new("/nec-2024/ancien/", "nec-2024/ancien", "Ancien", "/nec-2024/01-ouverture/presentation/", null),
            ],
        };
    }

    public ExportContext Context => new(Publication, Renditions, [.. Renditions.Select(r => r.Page), new("index.html", "Accueil", null), new("nec-2024/index.html", "NEC 2024", null), new("404.html", "Introuvable", null) { IsIndexed = false }], Output, BuiltAt, default);

    /// <summary>Runs an exporter, and gives back the text of a file that it wrote.</summary>
    public string Export(IExporter exporter, string path)
    {
        exporter.Export(Context);
        return Read(path);
    }

    public string Read(string path)
    {
        using var reader = new StreamReader(Output.Open(path), new UTF8Encoding(false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }

    public byte[] ReadBytes(string path)
    {
        using var stream = Output.Open(path);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The same archive, one resource changed.</summary>
    public void Replace(Func<Rendition, Rendition> change)
    {
        Renditions = [.. Renditions.Select(change)];
        Publication = Publication with { Resources = [.. Renditions.Select(r => r.Resource)] };
    }

    public void Withdraw(string id, DateOnly on)
    {
        var gone = Renditions.Single(r => r.Resource.Id == id).Resource;
        Renditions = Renditions.RemoveAll(r => r.Resource.Id == id);
        Publication = Publication with
        {
            Resources = [.. Renditions.Select(r => r.Resource)],
            FormerAddresses = Publication.FormerAddresses.Add(new(gone.Address, gone.Id, gone.Title, null, on)),
        };
    }

    private Rendition Text(string slug, ResourceKind kind, string title, Session session, Theme theme)
    {
        var source = new SourceFile($"nec-2024/seances/{session.Id}/{slug}.md", 10, kind == ResourceKind.Deck ? SourceRole.Deck : SourceRole.Note) { EditionId = "nec-2024", SessionId = session.Id };
        var resource = new Resource($"nec-2024/{session.Id}/{slug}", kind, title, $"/nec-2024/{session.Id}/{slug}/", source)
        {
            Edition = _edition,
            Session = session,
            Licence = Licences.CcBySa4,
            Themes = [theme],
            Creators = ["MILCEM & partenaires", "Ana Bell"],
            Issued = new(2024, 12, 20),
            Modified = new(2025, 1, 3),
        };
        return Rendered(resource, [Asset(resource, "index.md", "text/markdown", "Texte modifiable", $"# {title}\n\nCC BY-SA 4.0\n", Licences.CcBySa4)]);
    }

    private Rendition Dataset(Theme theme)
    {
        var source = new SourceFile("nec-2024/seances/01-ouverture/donnees/votes.csv", 10, SourceRole.Dataset)
        {
            EditionId = "nec-2024",
            SessionId = "01-ouverture",
            Dataset = new DatasetInfo { Title = "Votes", Description = "Les votes.", Period = "2018 à 2024", Territory = "Martinique", Producer = "Éditeur d’essai" },
        };
        var resource = new Resource("nec-2024/01-ouverture/votes", ResourceKind.Dataset, "Votes", "/nec-2024/01-ouverture/votes/", source)
        {
            Edition = _edition,
            Session = _session,
            Licence = Licences.LicenceOuverte2,
            Themes = [theme],
            Creators = ["Éditeur d’essai"],
        };
        return Rendered(resource, [
            Asset(resource, "votes.csv", "text/csv", "Données", "nom,voix,jour\r\nété,45,2024-05-30\r\n\"a, b\",0,2024-05-31\r\n", Licences.LicenceOuverte2),
            Asset(resource, "index.md", "text/markdown", "Texte modifiable", "# Votes\n\nLicence Ouverte 2.0\n", Licences.LicenceOuverte2),
        ]) with
        {
            Columns =
            [
                new("nom", ColumnType.String) { Description = "Un nom", Required = true, Unique = true },
                new("voix", ColumnType.Integer) { Unit = "voix" },
                new("jour", ColumnType.Date),
            ],
            RowCount = 2,
        };
    }

    private Rendition Photos()
    {
        var source = new SourceFile("nec-2024/transversal/photos/a.jpg", 10, SourceRole.Photo) { EditionId = "nec-2024", SessionId = "transversal" };
        var resource = new Resource("nec-2024/transversal/photos", ResourceKind.PhotoSet, "Photos", "/nec-2024/transversal/photos/", source)
        {
            Edition = _edition,
            Session = _transversal,
            Licence = Licences.CcBySa4,
            Creators = ["MILCEM & partenaires"],
        };
        return Rendered(resource, [
            Asset(resource, "a-1600.jpg", "image/jpeg", "Photo", "pas vraiment une image", Licences.CcBy4) with { Width = 1600, Height = 900, Description = "Une table", Creator = "Ana Bell" },
            Asset(resource, "a-640.webp", "image/webp", "Photo", "petite", Licences.CcBy4) with { Width = 640, Height = 360, IsDistribution = false },
            Asset(resource, "index.md", "text/markdown", "Texte modifiable", "# Photos\n\nCC BY-SA 4.0\n", Licences.CcBySa4),
        ]);
    }

    private Asset Asset(Resource resource, string name, string mediaType, string label, string content, Licence licence)
    {
        var written = WrittenFile.Write(Output, $"{resource.Folder}/{name}", Encoding.UTF8.GetBytes(content));
        return new(written.Path, mediaType, label, written.Length, written.Sha256) { Licence = licence };
    }

    private Rendition Rendered(Resource resource, ImmutableArray<Asset> assets)
    {
        var html = Output.Write($"{resource.Folder}/index.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=fr><title>x</title><p>{resource.Id}"));
        return new Rendition(resource)
        {
            Page = new PageRecord($"{resource.Folder}/index.html", resource.Title, resource.Source.Path) { Length = (int)html.Length },
            Assets = assets,
            ContentHash = Checksum.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{resource.Id} {resource.Title} {resource.Modified}"))),
        };
    }
}
