namespace NecPublish.Storage;

public sealed class ContentFolderTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("necpublish-content-").FullName;

    public ContentFolderTests() => Directory.CreateDirectory(Path.Join(_home, "content"));

    private ContentFolder Folder => new(Path.Join(_home, "content"));

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void Creating_never_replaces_and_replacing_is_whole()
    {
        Assert.True(Folder.Create("a/b.md", "1"));
        Assert.False(Folder.Create("a/b.md", "2"));
        Folder.Replace("a/b.md", "3");

        Assert.Equal("3", Read("a/b.md"));
        Assert.Equal(["a/b.md"], Folder.Tree().List().Select(e => e.Path));
    }

    [Fact]
    public void Moving_never_overwrites()
    {
        Folder.Create("depot/a.jpg", "new");
        Folder.Create("x/a.jpg", "old");

        Assert.Equal("x/a-2.jpg", Folder.Move("depot/a.jpg", "x/a.jpg"));
        Assert.Equal(("old", "new"), (Read("x/a.jpg"), Read("x/a-2.jpg")));
        Assert.False(Folder.Exists("depot/a.jpg"));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("link/a")]
    public void Nothing_outside_is_touched(string path)
    {
        Directory.CreateSymbolicLink(Path.Join(_home, "content", "link"), _home);
        Folder.Create("in.md", "");

        Assert.Throws<IOException>(() => Folder.Create(path, "x"));
        Assert.Throws<IOException>(() => Folder.Replace(path, "x"));
        Assert.Throws<IOException>(() => Folder.CreateFolder(path));
        Assert.Throws<IOException>(() => Folder.Move("in.md", path));
        Assert.False(File.Exists(Path.Join(_home, "a")));
    }

    private string Read(string path) => File.ReadAllText(Path.Join(_home, "content", path));
}
