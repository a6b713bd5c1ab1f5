namespace NecPublish.Storage;

public sealed class FolderWatcherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("necpublish-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_change_is_told_and_hidden_files_are_not()
    {
        Directory.CreateDirectory(Path.Join(_folder, "sub"));
        IReadOnlySet<string>? seen = null;
        using var told = new AutoResetEvent(false);
        using var watcher = new FolderWatcher(
            _folder,
            paths =>
            {
                seen = paths;
                told.Set();
            }
        );

        File.WriteAllText(Path.Join(_folder, "sub", "a.md"), "a");
        Assert.True(told.WaitOne(TimeSpan.FromSeconds(20)));
        Assert.Equal(["sub/a.md"], seen!);
        Thread.Sleep(200);
        told.Reset();

        File.WriteAllText(Path.Join(_folder, "sub", ".a.md.swp"), "");
        Assert.False(told.WaitOne(TimeSpan.FromMilliseconds(300)));
    }
}
