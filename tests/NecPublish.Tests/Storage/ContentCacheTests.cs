namespace NecPublish.Storage;

public sealed class ContentCacheTests : IDisposable
{
    private readonly string _folder = Path.Join(Path.GetTempPath(), "necpublish-cache-" + Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Keeps_what_it_is_given_whatever_the_key()
    {
        var cache = new ContentCache(_folder);
        cache.Put("../../a key/with: anything", "one"u8.ToArray());
        cache.Put("", Array.Empty<byte>());

        Assert.Equal("one"u8.ToArray(), new ContentCache(_folder).TryGet("../../a key/with: anything"));
        Assert.Empty(cache.TryGet("")!);
        Assert.Null(cache.TryGet("other"));
        Assert.Empty(Directory.EnumerateFiles(Path.Join(_folder, "tmp")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(34)]
    public void A_broken_entry_is_dropped_not_served(int length)
    {
        var cache = new ContentCache(_folder);
        cache.Put("key", "content"u8.ToArray());
        var entry = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Single();
        using (var file = File.OpenWrite(entry))
            file.SetLength(length);

        Assert.Null(cache.TryGet("key"));
        Assert.False(File.Exists(entry));
        cache.Put("key", "content"u8.ToArray());
        Assert.Equal("content"u8.ToArray(), cache.TryGet("key"));
    }

    [Fact]
    public void What_cannot_be_written_to_its_end_is_not_kept()
    {
        var cache = new ContentCache(_folder);
        cache.Put("key", stream =>
        {
            stream.Write("half"u8);
            throw new IOException();
        });

        Assert.Null(cache.TryGet("key"));
        Assert.Empty(Directory.EnumerateFiles(Path.Join(_folder, "tmp")));
    }

    [Fact]
    public void Many_threads_may_keep_one_key()
    {
        var cache = new ContentCache(_folder);
        Parallel.For(0, 200, i => cache.Put($"key {i % 3}", new byte[1000 + (i % 3)]));

        Assert.Equal(1002, cache.TryGet("key 2")!.Length);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_keeps_nothing_and_says_nothing()
    {
        File.WriteAllText(_folder, "");
        var cache = new ContentCache(Path.Join(_folder, "sub"));
        cache.Put("key", "content"u8.ToArray());

        Assert.Null(cache.TryGet("key"));
        File.Delete(_folder);
    }

    [Fact]
    public void None_keeps_nothing()
    {
        ContentCache.None.Put("key", "content"u8.ToArray());

        Assert.Null(ContentCache.None.TryGet("key"));
    }
}
