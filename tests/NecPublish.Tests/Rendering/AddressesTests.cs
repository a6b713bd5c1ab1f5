using NecPublish.Model;
namespace NecPublish.Rendering;

public class AddressesTests
{
    [Theory]
    [InlineData("", "/", "index.html")]
    [InlineData("", "/a/", "a/index.html")]
    [InlineData("a", "/", "../index.html")]
    [InlineData("a", "/a/", "index.html")]
    [InlineData("a/b", "/a/", "../index.html")]
    [InlineData("a/b", "/a/b/", "index.html")]
    [InlineData("a/b", "/a/bc/", "../bc/index.html")]
    [InlineData("a/bc", "/a/b/", "../b/index.html")]
    [InlineData("a/b/c", "/a/x/y/", "../../x/y/index.html")]
    [InlineData("a/b", "/a/b/c/d.csv", "c/d.csv")]
    [InlineData("a/b", "/a/d e.csv", "../d%20e.csv")]
    [InlineData("a/b/c/d", "/z.css", "../../../../z.css")]
    public void The_way_between_two_places_is_relative_and_ends_in_a_file(string from, string to, string expected) =>
        Assert.Equal(expected, Addresses.Relative(from, to));

    [Theory]
    [InlineData("a/b", "../c.md", "a/c.md")]
    [InlineData("a/b", "./c.md", "a/b/c.md")]
    [InlineData("a/b", "/c.md", "c.md")]
    [InlineData("", "c/../d", "d")]
    [InlineData("a", "../../c", null)]
    [InlineData("", "..", null)]
    public void Paths_combine_and_never_climb_out(string folder, string path, string? expected) => Assert.Equal(expected, ContentPath.Combine(folder, path));
}
