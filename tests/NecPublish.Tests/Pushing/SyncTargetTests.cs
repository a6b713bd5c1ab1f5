using System.Text;
using NecPublish.Pushing.Folder;
using NecPublish.Pushing.Sync;
using NecPublish.Storage;

namespace NecPublish.Pushing;

/// <summary>A copy of the site in a folder: what is sent, in which order, and what is left alone.</summary>
public sealed class SyncTargetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("necpublish-sync-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Destination => Path.Join(_folder, "copie");

    [Fact]
    public async Task Files_go_before_pages_and_the_home_page_last()
    {
        var plan = await Target(("index.html", "a"), ("b/index.html", "b"), ("b/x.csv", "c"), ("oai.xml", "d")).PlanAsync(CancellationToken.None);
        Assert.Equal(["b/x.csv", "b/index.html", "index.html", "oai.xml"], plan.Changes.Select(c => c.Id));
        Assert.All(plan.Changes, c => Assert.Equal(PushAction.Create, c.Action));
    }

    [Fact]
    public async Task Nothing_changed_means_nothing_to_do()
    {
        await Push(("index.html", "a"), ("b/x.csv", "c"));
        Assert.True((await Target(("index.html", "a"), ("b/x.csv", "c")).PlanAsync(CancellationToken.None)).IsEmpty);
    }

    [Fact]
    public async Task Only_what_changed_is_sent_and_only_what_was_sent_is_deleted()
    {
        await Push(("index.html", "a"), ("b/x.csv", "c"), ("b/y.csv", "d"));
        File.WriteAllText(Path.Join(Destination, "a-moi.txt"), "à quelqu’un d’autre");

        var plan = await Target(("index.html", "a"), ("b/x.csv", "C")).PlanAsync(CancellationToken.None);

        Assert.Equal([(PushAction.Edit, "b/x.csv"), (PushAction.Leave, "index.html"), (PushAction.Delete, "b/y.csv")], plan.Changes.Select(c => (c.Action, c.Id)));
        await Target(("index.html", "a"), ("b/x.csv", "C")).PushAsync(plan, new Progress<PushStep>(), CancellationToken.None);
        Assert.Equal("C", File.ReadAllText(Path.Join(Destination, "b/x.csv")));
        Assert.False(File.Exists(Path.Join(Destination, "b/y.csv")));
        Assert.True(File.Exists(Path.Join(Destination, "a-moi.txt")));
    }

    [Fact]
    public async Task A_lost_ledger_sends_nothing_twice()
    {
        await Push(("index.html", "a"), ("b/x.csv", "c"));
        File.Delete(Path.Join(_folder, "ledger.json"));
        Assert.True((await Target(("index.html", "a"), ("b/x.csv", "c")).PlanAsync(CancellationToken.None)).IsEmpty);
    }

    [Fact]
    public async Task What_was_sent_before_a_cut_is_remembered()
    {
        using var cut = new CancellationTokenSource();
        var target = Target(("index.html", "a"), ("b/x.csv", "c"), ("b/y.csv", "d"));
        var plan = await target.PlanAsync(CancellationToken.None);
        await Assert.ThrowsAsync<OperationCanceledException>(() => target.PushAsync(plan, new At(1, cut.Cancel), cut.Token));

        var rest = await target.PlanAsync(CancellationToken.None);
        Assert.Equal([PushAction.Leave], rest.Changes.Where(c => c.Id == "b/x.csv").Select(c => c.Action));
        await target.PushAsync(rest, new Progress<PushStep>(), CancellationToken.None);
        Assert.True((await target.PlanAsync(CancellationToken.None)).IsEmpty);
    }

    [Fact]
    public async Task Another_destination_s_ledger_is_refused()
    {
        await Push(("index.html", "a"));
        var other = new SyncTarget(Site(("index.html", "a")), new FolderStore(new MirrorFolder(Path.Join(_folder, "autre"))), Ledger);
        await Assert.ThrowsAsync<PushException>(() => other.PlanAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_link_inside_the_destination_is_not_followed_out_of_it()
    {
        Directory.CreateDirectory(Destination);
        Directory.CreateDirectory(Path.Join(_folder, "ailleurs"));
        Directory.CreateSymbolicLink(Path.Join(Destination, "b"), Path.Join(_folder, "ailleurs"));
        await Assert.ThrowsAsync<OutputRefusedException>(() => Push(("b/x.csv", "c")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Join(_folder, "ailleurs")));
    }

    private AtomicFile Ledger => new(Path.Join(_folder, "ledger.json"));

    private SyncTarget Target(params (string Path, string Text)[] files) => new(Site(files), new FolderStore(new MirrorFolder(Destination)), Ledger);

    private static MemorySourceTree Site(params (string Path, string Text)[] files) => new(files.Select(f => KeyValuePair.Create(f.Path, Encoding.UTF8.GetBytes(f.Text))));

    private async Task Push(params (string Path, string Text)[] files)
    {
        var target = Target(files);
        await target.PushAsync(await target.PlanAsync(CancellationToken.None), new Progress<PushStep>(), CancellationToken.None);
    }

    private sealed class At(int step, Action act) : IProgress<PushStep>
    {
        public void Report(PushStep value)
        {
            if (value.Done == step)
                act();
        }
    }
}
