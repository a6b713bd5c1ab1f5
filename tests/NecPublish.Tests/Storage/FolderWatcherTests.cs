namespace NecPublish.Storage;

public sealed class FolderWatcherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("necpublish-watch-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_change_is_told_and_hidden_files_are_not()
    {
        Directory.CreateDirectory(Path.Join(_folder, "sub"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var told = new AutoResetEvent(false);
        using var watcher = new FolderWatcher(
            _folder,
            paths =>
            {
                lock (seen)
                    seen.UnionWith(paths!);
                told.Set();
            }
        );

        File.WriteAllText(Path.Join(_folder, "sub", "a.md"), "a");
        File.WriteAllText(Path.Join(_folder, "sub", ".a.md.swp"), "");
        // once the last change is told, so are those before it: no silence to wait for
        File.WriteAllText(Path.Join(_folder, "sub", "z.md"), "z");
        while (!Seen().Contains("sub/z.md"))
            Assert.True(told.WaitOne(TimeSpan.FromSeconds(60)));
        Assert.Equal(["sub/a.md", "sub/z.md"], Seen());

        string[] Seen()
        {
            lock (seen)
                return [.. seen.Order(StringComparer.Ordinal)];
        }
    }
}
