using System.Text;

namespace NecPublish.Storage;

public sealed class PhysicalSourceTreeTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("necpublish-tree-").FullName;
    private readonly string _root;

    public PhysicalSourceTreeTests()
    {
        _root = Path.Join(_home, "content");
        Directory.CreateDirectory(_root);
        File.WriteAllText(Path.Join(_home, "secret.txt"), "secret");
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void Lists_every_file_in_ordinal_order_without_hidden_ones()
    {
        foreach (var path in (string[])["b.md", "a/z.md", "a.md", "B.md", ".git/config", "a/.DS_Store", "é.md"])
            Put(path, path);

        Assert.Equal(["B.md", "a.md", "a/z.md", "b.md", "é.md"], Tree().List().Select(e => e.Path));
        Assert.Equal(5, Tree().List().Single(e => e.Path == "é.md").Length);
    }

    [Fact]
    public void Odd_names_are_read()
    {
        string[] names = ["a\"b'c.md", "deux\nlignes.md", "🎉 fête.md", "..md.md", "a\\b.md", new string('x', 252) + ".md", "-rf", "$(id).md"];
        foreach (var name in names)
            Put(name, name);

        var listed = Tree().List().Select(e => e.Path).ToArray();
        Assert.Equal(names.Where(n => n[0] != '.').Order(StringComparer.Ordinal), listed);
        Assert.All(listed, path => Assert.Equal(path, Encoding.UTF8.GetString(Tree().ReadAllBytes(path))));
    }

    [Fact]
    public void A_link_is_followed_inside_and_flagged_outside()
    {
        Put("in.md", "in");
        Put("folder/x.md", "x");
        Link("good.md", Path.Join(_root, "in.md"));
        Link("relative.md", "folder/x.md");
        Link("out.txt", Path.Join(_home, "secret.txt"));
        Link("broken.md", "nowhere.md");
        Link("self.md", "self.md");
        Link("loop", ".");
        Link("up", _home);

        var entries = Tree().List().ToDictionary(e => e.Path, e => e.IsClosed, StringComparer.Ordinal);
        Assert.Equal(
            ["broken.md", "loop", "out.txt", "self.md", "up"],
            entries.Where(e => e.Value).Select(e => e.Key).Order(StringComparer.Ordinal)
        );
        Assert.Equal("in", Encoding.UTF8.GetString(Tree().ReadAllBytes("good.md")));
        Assert.Equal("x", Encoding.UTF8.GetString(Tree().ReadAllBytes("relative.md")));
    }

    [Theory]
    [InlineData("out.txt")]
    [InlineData("up/secret.txt")]
    [InlineData("up/content/../secret.txt")]
    [InlineData("../secret.txt")]
    [InlineData("folder/../../secret.txt")]
    [InlineData("/etc/hostname")]
    public void Nothing_outside_can_be_opened(string path)
    {
        Put("folder/x.md", "x");
        Link("out.txt", Path.Join(_home, "secret.txt"));
        Link("up", _home);

        Assert.Throws<IOException>(() => Tree().ReadAllBytes(path));
        Assert.Throws<IOException>(() => Tree().Open(path));
        Assert.Throws<IOException>(() => Tree().PhysicalPath(path));
    }

    [Fact]
    public void What_would_never_answer_is_listed_and_not_opened()
    {
        if (OperatingSystem.IsWindows())
            return;
        Put("vide.md", "");
        Shell("mkfifo tube.md; printf x >\"$(printf 'latin\\351.md')\"");

        var entries = Tree().List().ToDictionary(e => e.Path, e => e.Obstacle, StringComparer.Ordinal);
        Shell("rm -f tube.md latin*"); // .NET cannot name the second to delete it
        Assert.Equal(Obstacle.None, entries["vide.md"]);
        Assert.Equal(Obstacle.Pipe, entries["tube.md"]);
        // macOS refuses such a name when it is written
        Assert.True(OperatingSystem.IsMacOS() || entries["latin\uFFFD.md"] == Obstacle.Name);
    }

    [Fact]
    public void A_letter_that_is_really_missing_from_a_name_is_no_obstacle()
    {
        Put("ab\uFFFDc.md", "x");
        Assert.False(Assert.Single(Tree().List()).IsClosed);
    }

    [Fact]
    public void A_root_that_is_itself_a_link_is_a_root()
    {
        Put("a.md", "a");
        File.CreateSymbolicLink(Path.Join(_home, "alias"), _root);
        var tree = new PhysicalSourceTree(Path.Join(_home, "alias"));

        Assert.Equal(["a.md"], tree.List().Select(e => e.Path));
        Assert.Equal("a", Encoding.UTF8.GetString(tree.ReadAllBytes("a.md")));
    }

    [Fact]
    public void Absent_things_are_input_output_errors()
    {
        Assert.Throws<DirectoryNotFoundException>(() => new PhysicalSourceTree(Path.Join(_home, "absent")));
        Assert.ThrowsAny<IOException>(() => Tree().ReadAllBytes("absent.md"));
        Assert.False(Tree().Exists("absent.md"));
        Assert.False(Tree().Exists("../secret.txt"));
    }

    private void Shell(string commands)
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", commands]) { WorkingDirectory = _root })!;
        shell.WaitForExit();
    }

    private PhysicalSourceTree Tree() => new(_root);

    private void Put(string path, string text)
    {
        var full = Path.Join(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(Path.Join(_root, path), target);
}
