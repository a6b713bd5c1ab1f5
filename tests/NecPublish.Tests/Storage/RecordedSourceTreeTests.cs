using System.Text;
using NecPublish.Cli;

namespace NecPublish.Storage;

public sealed class RecordedSourceTreeTests : IDisposable
{
    private readonly Terminal _disk = new();

    public RecordedSourceTreeTests()
    {
        _disk.Put("content/a.md", "un");
        _disk.Put("content/b.md", "deux");
        _disk.Put("content/registre.json", "1");
    }

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Its_state_is_that_of_the_first_reading()
    {
        var before = Tree().State("", default);
        var tree = Tree();
        Assert.Equal("un", Encoding.UTF8.GetString(tree.ReadAllBytes("a.md")));

        _disk.Put("content/a.md", "xx");

        Assert.Equal(before, tree.State("", default));
        Assert.NotEqual(before, Tree().State("", default));
    }

    [Theory]
    [InlineData("a.md", "xx")]
    [InlineData("c.md", "")]
    public void A_change_is_another_state(string path, string text)
    {
        var before = Tree().State("registre.json", default);
        _disk.Put("content/" + path, text);
        Assert.NotEqual(before, Tree().State("registre.json", default));
    }

    [Fact]
    public void What_does_not_count_may_change()
    {
        var before = Tree().State("registre.json", default);
        _disk.Put("content/registre.json", "2");
        Assert.Equal(before, Tree().State("registre.json", default));
    }

    [Fact]
    public void Every_way_of_reading_is_noted()
    {
        var before = Tree().State("", default);
        var tree = Tree();
        tree.PhysicalPath("a.md");
        using (tree.Open("b.md")) { }

        _disk.Put("content/a.md", "xx");
        _disk.Put("content/b.md", "yyyy");

        Assert.Equal(before, tree.State("", default));
    }

    private RecordedSourceTree Tree()
    {
        var tree = new RecordedSourceTree(new PhysicalSourceTree(Path.Join(_disk.Folder, "content")));
        _ = tree.List();
        return tree;
    }
}
