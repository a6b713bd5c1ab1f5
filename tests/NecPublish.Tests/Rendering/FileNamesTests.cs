using NecPublish.Cli;

namespace NecPublish.Rendering;

public sealed class FileNamesTests : IDisposable
{
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><title>Un trait</title><path d="M0 0h40v30"/></svg>""";

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("photo.png", "photo.png")]
    [InlineData("index.md", "index-2.md")]
    [InlineData("Index.HTML", "Index-2.HTML")]
    [InlineData("../../schema.json", "schema-2.json")]
    public void A_name_of_the_page_itself_is_never_given(string asked, string given) => Assert.Equal(given, new FileNames().Free(asked));

    [Fact]
    public void No_name_is_given_twice()
    {
        var names = new FileNames();
        Assert.Equal(["a.svg", "A-2.svg", "a-3.svg", "a.png"], new[] { "a.svg", "A.svg", "a.svg", "a.png" }.Select(names.Free));
    }

    [Fact]
    public void Two_pictures_of_one_name_are_two_files()
    {
        _terminal.Put("content/pages/deux.md", "# Deux\n\n![Un trait](a/schema.svg)\n\n![Un rond](b/schema.svg)\n");
        _terminal.Put("content/pages/a/schema.svg", Drawing);
        _terminal.Put("content/pages/b/schema.svg", Drawing.Replace("Un trait", "Un rond", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--no-derivatives"));

        Assert.Contains("Un trait", _terminal.Read("public/deux/schema.svg"), StringComparison.Ordinal);
        Assert.Contains("Un rond", _terminal.Read("public/deux/schema-2.svg"), StringComparison.Ordinal);
        Assert.Contains("src=\"schema-2.svg\"", _terminal.Read("public/deux/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Their numbers are not widths: "photo-01" and "photo-02" were one picture to the session's page.</summary>
    [Fact]
    public void Numbered_photos_are_as_many_thumbnails()
    {
        _terminal.Put("content/nec-2024/edition.yml", "titre: NEC\ndates: 2024-12-13\n");
        _terminal.Put("content/nec-2024/seances/01-a/compte-rendu.md", "# A\n\nUn texte.\n");
        _terminal.Put("content/nec-2024/seances/01-a/photos/photo-01.svg", Drawing);
        _terminal.Put("content/nec-2024/seances/01-a/photos/photo-02.svg", Drawing);
        _terminal.Put("content/nec-2024/seances/01-a/photos/photos.csv", "fichier;alternative\nphoto-01.svg;Un trait au tableau\nphoto-02.svg;Un rond au tableau\n");
        Assert.Equal(ExitCode.Fine, _terminal.Run("build", "--no-derivatives"));

        var page = _terminal.Read("public/nec-2024/01-a/index.html");
        Assert.Contains("src=\"photos/photo-01.svg\"", page, StringComparison.Ordinal);
        Assert.Contains("src=\"photos/photo-02.svg\"", page, StringComparison.Ordinal);
    }
}
