using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Model.LesBases;
using NecPublish.Pushing.Contract;
using NecPublish.Pushing.LesBases;
using NecPublish.Storage;

namespace NecPublish.Pushing;

/// <summary>A deposit of every type of content, a ledger of its own, and the pushes that a test makes of it.</summary>
internal sealed class PushHarness : IDisposable
{
    // the ledger is flushed to the disk after each answer: in memory, hundreds of pushes take seconds, not minutes
    private readonly string _folder = Directory.CreateDirectory(Path.Join(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "nec-push-" + Guid.NewGuid().ToString("N"))).FullName;
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public PushHarness()
    {
        Deposit = Sample();
    }

    public Deposit Deposit { get; set; }
    public string LedgerPath => Path.Join(_folder, "registre", "lesbases.json");
    public bool? IsOursAnswer { get; set; }
    public Patience Patience { get; set; } = new() { Call = TimeSpan.FromSeconds(20), Backoff = TimeSpan.FromMilliseconds(1), Retries = 2 };

    /// <summary>By path inside the kit's folder of the resource.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>A file of the kit whose bytes are this text.</summary>
    public DepositFile File(string name, string mediaType, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _files["fichiers/" + name] = bytes;
        return new DepositFile("fichiers/" + name, name, mediaType, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public LedgerStore OpenLedger(Uri site) => LedgerStore.Open(new AtomicFile(LedgerPath), site);

    public async Task<PushReport> PushAsync(LesBasesServer server, bool publish = true, string? session = LesBasesServer.Session, string? baseSlug = LesBasesOptions.DefaultBase, bool withdraw = false, bool empty = false)
    {
        using var store = OpenLedger(server.Site);
        var kit = new MemorySourceTree(_files.Select(f => KeyValuePair.Create("un/" + f.Key, f.Value)).Append(KeyValuePair.Create("un/manifest.json", LesBasesJson.Write(Deposit))));
        var deposits = empty ? [] : KitReader.Read(kit, null, CancellationToken.None);
        var options = new LesBasesOptions(server.Site) { Publish = publish, Base = baseSlug, Withdraw = withdraw, Patience = Patience };
        var target = new LesBasesTarget(options, deposits, store, session is null ? null : SessionToken.Parse(session), new Questions(IsOursAnswer), TimeProvider.System);
        var plan = await target.PlanAsync(CancellationToken.None);
        return await target.PushAsync(plan, new Progress<PushStep>(), CancellationToken.None);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Deposit Sample() =>
        new("nec/01/compte-rendu", "Co-organiser un NEC local", "Ce à quoi s’engage un territoire.", "https://archive-nec.example/nec/01/compte-rendu/")
        {
            Schema = "https://archive-nec.example/schemas/depot-les-bases-1.json",
            Licence = Licensing.CcBySa,
            LicenceTitle = "CC BY-SA 4.0",
            Themes = ["Donnees"],
            ResourceTypes = ["Article"],
            ProfessionalSectors = ["ActeursPublics"],
            Cover = File("carte.png", "image/png", "a picture"),
            Source = "nec/seances/01/compte-rendu.md",
            Contents =
            [
                new TextContent("<p>Trois lieux &amp; une <em>envie</em>.</p>"),
                new SectionContent("Les engagements"),
                new ImageContent(File("carte.png", "image/png", "a picture"), null, "Une carte de la Martinique", "Crédit : archive."),
                new FileContent(File("vote.csv", "text/csv", "a;b\n1;2\n"), "Le vote", "Résultat du vote."),
                new TextContent("<h3>À propos</h3><ul><li>Licence</li></ul>"),
                new LinkContent("https://archive-nec.example/nec/01/compte-rendu/", "La page dans l’archive ouverte", null, false),
            ],
        };

    private sealed class Questions(bool? answer) : IPushQuestions
    {
        public bool? IsOurs(string title, Uri address) => answer;
    }
}

/// <summary>Says in full how a server differs from a deposit.</summary>
internal static class Expected
{
    public static void IsWhole(LesBasesServer server, Deposit deposit, bool published)
    {
        Assert.Empty(server.Store.Misuses);
        var resource = Assert.Single(server.Store.Alive);
        Assert.Equal(deposit.Title, resource.Title);
        Assert.Equal(deposit.Description, resource.Description);
        Assert.Equal(deposit.Licence, resource.Licence);
        Assert.Equal(LesBasesStore.BaseId, resource.BaseId);
        Assert.Equal(deposit.Themes, resource.Themes);
        Assert.Equal(published, resource.Published is not null);
        Assert.Equal(deposit.Contents.Select(Describe), resource.Contents.OrderBy(c => c.Order).Select(c => Describe(server, c)));
        Assert.Equal(deposit.Cover?.Sha256, resource.ImageId is null ? null : Hash(server, server.Store.Images[resource.ImageId]));
        if (published)
            Assert.Equal(deposit.Contents.Select(Describe), resource.Live!.Value.Contents.Select(c => Describe(server, c)));
    }

    private static string Describe(DepositContent content) =>
        content switch
        {
            SectionContent s => $"SectionTitle {s.Title}",
            TextContent t => $"Text {t.Text}",
            ImageContent i => $"Image {i.File.Sha256} {i.Alternative} {i.Caption}",
            FileContent f => $"File {f.File.Sha256} {f.Title} {f.Caption}",
            LinkContent l => $"Link {l.Url} {l.Title}",
            _ => "",
        };

    private static string Describe(LesBasesServer server, StoredContent content) =>
        content.Type switch
        {
            "SectionTitle" => $"SectionTitle {content.Title}",
            "Text" => $"Text {content.Text}",
            "Image" => $"Image {Hash(server, server.Store.Images[content.ImageId!])} {content.ImageAltText} {content.Caption}",
            "File" => $"File {Hash(server, content.FileKey!)} {content.Title} {content.Caption}",
            _ => $"Link {content.Url} {content.Title}",
        };

    private static string Hash(LesBasesServer server, string key) => Convert.ToHexStringLower(SHA256.HashData(server.Store.Objects[key].Bytes));
}
