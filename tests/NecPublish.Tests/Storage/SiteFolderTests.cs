using System.Text;
using NecPublish.Model;

namespace NecPublish.Storage;

public sealed class SiteFolderTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("necpublish-site-").FullName;

    private string Site => Path.Join(_home, "public");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void Publishing_puts_every_file_in_place_and_leaves_nothing_beside()
    {
        Publish(("index.html", "a"), ("a/b/index.html", "b"));

        Assert.Equal("a", Read("index.html"));
        Assert.Equal("b", Read("a/b/index.html"));
        Assert.Equal(["public"], Directory.EnumerateFileSystemEntries(_home).Select(Path.GetFileName));
    }

    [Fact]
    public void Written_files_are_described_by_length_and_hash()
    {
        using var site = SiteFolder.Begin(Site);

        var bytes = WrittenFile.Write(site, "a.txt", "abc"u8.ToArray());
        var stream = WrittenFile.Write(site, "b.txt", s => s.Write("abc"u8));

        // FIPS 180-2, appendix B.1
        const string Hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Assert.Equal(new WrittenFile("a.txt", 3, Checksum.Of("abc"u8)), bytes);
        Assert.Equal(bytes with { Path = "b.txt" }, stream);
        Assert.Equal(Hash, bytes.Sha256.ToString());
        Assert.Equal(["a.txt", "b.txt"], site.List());
    }

    [Fact]
    public void Without_publishing_the_previous_site_stays_and_nothing_is_left()
    {
        Publish(("index.html", "before"));
        using (var site = SiteFolder.Begin(Site))
            site.Write("index.html", "after"u8.ToArray());

        Assert.Equal("before", Read("index.html"));
        Assert.Equal(["public"], Directory.EnumerateFileSystemEntries(_home).Select(Path.GetFileName));
    }

    [Fact]
    public void What_is_no_longer_written_goes()
    {
        Publish(("index.html", "a"), ("old/index.html", "b"));
        Publish(("index.html", "a"));

        Assert.Equal("a", Read("index.html"));
        Assert.False(Directory.Exists(Path.Join(Site, "old")));
    }

    [Fact]
    public void Unchanged_files_keep_their_bytes_on_disk_and_changed_ones_are_replaced()
    {
        Publish(("same.html", "same"), ("changed.html", "1"), ("big.zip", "zip"));
        var stamp = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in Directory.EnumerateFiles(Site))
            File.SetLastWriteTimeUtc(file, stamp);

        using (var site = SiteFolder.Begin(Site))
        {
            site.Write("same.html", "same"u8.ToArray());
            site.Write("changed.html", "2"u8.ToArray());
            site.Write("big.zip", s => s.Write("zip"u8));
            site.Publish();
        }

        Assert.Equal("2", Read("changed.html"));
        Assert.Equal("zip", Read("big.zip"));
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(Path.Join(Site, "same.html")));
        Assert.NotEqual(stamp, File.GetLastWriteTimeUtc(Path.Join(Site, "changed.html")));
    }

    /// <summary>Longer than what is read at a time.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 16)]
    [InlineData((1 << 16) + 1)]
    [InlineData(200_000)]
    public void A_streamed_file_is_compared_to_its_last_byte(int length)
    {
        var content = new byte[length];
        for (byte last = 0; last < 2; last++)
        {
            if (length > 0)
                content[^1] = last;
            using var site = SiteFolder.Begin(Site);
            site.Write("big.ttl", s => s.Write(content));
            site.Publish();
        }
        Assert.Equal(content, File.ReadAllBytes(Path.Join(Site, "big.ttl")));
        var stamp = File.GetLastWriteTimeUtc(Path.Join(Site, "big.ttl"));

        using (var site = SiteFolder.Begin(Site))
        {
            site.Write("big.ttl", s => s.Write(content));
            site.Publish();
        }

        Assert.Equal(stamp, File.GetLastWriteTimeUtc(Path.Join(Site, "big.ttl")));
    }

    [Fact]
    public void A_site_that_is_the_same_is_not_touched()
    {
        Publish(("index.html", "a"));
        var before = Directory.GetCreationTimeUtc(Site);
        Publish(("index.html", "a"));

        Assert.Equal(before, Directory.GetCreationTimeUtc(Site));
    }

    [Fact]
    public void What_was_written_can_be_read_back_new_or_not()
    {
        Publish(("same.html", "same"));
        using var site = SiteFolder.Begin(Site);
        site.Write("same.html", "same"u8.ToArray());
        site.Write("new.html", "new"u8.ToArray());
        site.Write("twice.html", "1"u8.ToArray());
        site.Write("twice.html", "2"u8.ToArray());

        Assert.Equal("same", Text(site.Open("same.html")));
        Assert.Equal("new", Text(site.Open("new.html")));
        Assert.Equal("2", Text(site.Open("twice.html")));
        Assert.True(site.Exists("new.html"));
        Assert.Throws<FileNotFoundException>(() => site.Open("absent.html"));
    }

    [Fact]
    public void A_file_written_differently_then_as_before_is_the_previous_one()
    {
        Publish(("index.html", "a"));
        using (var site = SiteFolder.Begin(Site))
        {
            site.Write("index.html", "b"u8.ToArray());
            site.Write("index.html", "a"u8.ToArray());
            site.Write("other.html", "c"u8.ToArray());
            site.Publish();
        }
        Assert.Equal("a", Read("index.html"));
    }

    [Theory]
    [InlineData("../evil.html")]
    [InlineData("a/../../evil.html")]
    [InlineData("/evil.html")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_leaves_the_folder_is_refused(string path)
    {
        using var site = SiteFolder.Begin(Site);

        Assert.Throws<InvalidOperationException>(() => site.Write(path, "x"u8.ToArray()));
        Assert.Throws<InvalidOperationException>(() => site.Write(path, s => s.Write("x"u8)));
        Assert.False(File.Exists(Path.Join(_home, "evil.html")));
    }

    [Fact]
    public void A_folder_that_is_not_a_site_is_never_replaced()
    {
        Directory.CreateDirectory(Site);
        File.WriteAllText(Path.Join(Site, "these.odt"), "ten years of work");

        Assert.Throws<OutputRefusedException>(() => SiteFolder.Begin(Site));
        Assert.Equal("ten years of work", Read("these.odt"));
        Assert.Equal(["public"], Directory.EnumerateFileSystemEntries(_home).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_and_a_link_to_a_site_are_fine()
    {
        Directory.CreateDirectory(Path.Join(_home, "real"));
        File.CreateSymbolicLink(Site, Path.Join(_home, "real"));
        Publish(("index.html", "a"));
        Publish(("index.html", "b"));

        Assert.Equal("b", File.ReadAllText(Path.Join(_home, "real", "index.html")));
        Assert.NotNull(new FileInfo(Site).LinkTarget);
    }

    [Fact]
    public void Hidden_entries_that_are_not_ours_move_along()
    {
        Publish(("index.html", "a"));
        Directory.CreateDirectory(Path.Join(Site, ".git"));
        File.WriteAllText(Path.Join(Site, ".git", "HEAD"), "ref");
        File.WriteAllText(Path.Join(Site, ".htaccess"), "x");
        Publish(("index.html", "b"));

        Assert.Equal("b", Read("index.html"));
        Assert.Equal("ref", Read(".git/HEAD"));
        Assert.Equal("x", Read(".htaccess"));
    }

    [Fact]
    public void Two_builds_do_not_run_at_once_in_one_output()
    {
        using (SiteFolder.Begin(Site))
            Assert.Throws<OutputRefusedException>(() => SiteFolder.Begin(Site));
        Publish(("index.html", "a"));

        Assert.Equal("a", Read("index.html"));
    }

    [Fact]
    public void What_a_killed_build_left_is_removed_and_its_neighbours_are_not()
    {
        Publish(("index.html", "a"));
        Directory.CreateDirectory(Path.Join(_home, ".public.necpublish-dead", "half"));
        File.WriteAllText(Path.Join(_home, ".public.necpublish-lock"), "");
        Directory.CreateDirectory(Path.Join(_home, ".publications.necpublish-other"));
        Publish(("index.html", "b"));

        Assert.Equal([".publications.necpublish-other", "public"], Directory.EnumerateFileSystemEntries(_home).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_build_killed_between_two_renames_gives_its_site_back()
    {
        Publish(("index.html", "a"));
        Directory.Move(Site, Path.Join(_home, ".public.necpublish-old"));
        using (SiteFolder.Begin(Site)) { }

        Assert.Equal("a", Read("index.html"));
    }

    [Fact]
    public void Many_threads_write_at_once()
    {
        for (var round = 0; round < 2; round++)
        {
            using var site = SiteFolder.Begin(Site);
            Parallel.For(0, 500, i => site.Write($"{i % 7}/{i}.html", Encoding.UTF8.GetBytes($"{i}")));
            site.Publish();
        }
        for (var i = 0; i < 500; i++)
            Assert.Equal($"{i}", Read($"{i % 7}/{i}.html"));
    }

    private void Publish(params (string Path, string Text)[] files)
    {
        using var site = SiteFolder.Begin(Site);
        foreach (var (path, text) in files)
            site.Write(path, Encoding.UTF8.GetBytes(text));
        site.Publish();
    }

    private string Read(string path) => File.ReadAllText(Path.Join(Site, path));

    private static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
