using System.Text;
using NecPublish.Pushing.Folder;
using NecPublish.Pushing.Sync;
using NecPublish.Storage;

namespace NecPublish.Pushing;

/// <summary>What is on line at a destination is not replaced by a site that has lost addresses or identifiers of it, whatever this computer remembers.</summary>
public sealed class ToldBeforeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("necpublish-told-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Entry(string id, string address, string deleted = "null") =>
        $$"""{"id": "{{id}}", "title": "Titre de {{id}}", "updated": "2025-01-01T00:00:00Z", "deleted": {{deleted}}, "url": "https://essai.example{{address}}"}""";

    private static (string, string) Index(params string[] entries) =>
        ("api/v1/resources.json", $$"""{"$schema": "https://essai.example/api/v1/resources.schema.json", "data": [{{string.Join(',', entries)}}]}""");

    private SyncTarget Target(params (string Path, string Text)[] files) =>
        new(new MemorySourceTree(files.Select(f => KeyValuePair.Create(f.Path, Encoding.UTF8.GetBytes(f.Text)))), new FolderStore(new MirrorFolder(Path.Join(_folder, "copie"))), new AtomicFile(Path.Join(_folder, "ledger.json")));

    private async Task Send(params (string Path, string Text)[] files)
    {
        var target = Target(files);
        await target.PushAsync(await target.PlanAsync(CancellationToken.None), new Progress<PushStep>(), CancellationToken.None);
    }

    [Fact]
    public async Task An_address_that_would_not_answer_any_more()
    {
        await Send(Index(Entry("nec/a", "/nec/a/"), Entry("nec/b", "/nec/b/")), ("nec/a/index.html", "a"), ("nec/b/index.html", "b"));

        var refusal = await Assert.ThrowsAsync<PushException>(() => Target(Index(Entry("nec/a", "/nec/a/")), ("nec/a/index.html", "a")).PlanAsync(CancellationToken.None));
        Assert.Contains("«\u202fTitre de nec/b\u202f»", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("registre/adresses.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_word_of_what_was_withdrawn()
    {
        await Send(Index(Entry("nec/a", "/nec/a/", "\"2025-02-01T00:00:00Z\"")), ("nec/a/index.html", "retirée"));
        await Assert.ThrowsAsync<PushException>(() => Target(Index(), ("index.html", "accueil")).PlanAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_identifier_of_what_had_moved()
    {
        await Send(Index(Entry("nec/a", "/nec/b/")), ("nec/a/index.html", "mène à b"), ("nec/b/index.html", "b"));
        await Assert.ThrowsAsync<PushException>(() => Target(Index(Entry("nec/b", "/nec/b/")), ("nec/b/index.html", "b")).PlanAsync(CancellationToken.None));
    }

    /// <summary>An identifier that names someone who withdrew is given up: its address still answers.</summary>
    [Theory]
    [InlineData("nec/b")]
    [InlineData("nec/a")]
    public async Task What_still_answers_is_sent(string id)
    {
        await Send(Index(Entry("nec/a", "/nec/b/")), ("nec/a/index.html", "mène à b"), ("nec/b/index.html", "b"));
        Assert.False((await Target(Index(Entry(id, "/nec/c/")), ("nec/a/index.html", "mène à c"), ("nec/b/index.html", "mène à c"), ("nec/c/index.html", "c")).PlanAsync(CancellationToken.None)).IsEmpty);
    }

    [Fact]
    public async Task What_is_no_site_of_ours_tells_nothing()
    {
        await Send(("api/v1/resources.json", "[]"), ("index.html", "a"));
        Assert.False((await Target(Index(), ("index.html", "b")).PlanAsync(CancellationToken.None)).IsEmpty);
    }
}
