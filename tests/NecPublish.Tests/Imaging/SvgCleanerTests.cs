using System.Text;
using CsCheck;
using ImageMagick;

namespace NecPublish.Imaging;

public class SvgCleanerTests
{
    private static readonly byte[] Trap = File.ReadAllBytes(Cases.Path("importing/svg/piege.svg"));

    private static readonly string[] Insertions = ["<", ">", "\"", "&", "</a>", "<a>", "<script>", "<title/>", "<title>", "<style/>", "xmlns=\"\"", "on"];

    [Fact]
    public void Takes_out_what_runs_or_loads_and_keeps_what_is_drawn()
    {
        var clean = SvgCleaner.Clean(Trap)!;
        var text = Encoding.UTF8.GetString(clean.Content);
        Assert.True(clean.WasUnsafe);
        Assert.Equal((200, 100, "Un cercle bleu"), (clean.Width, clean.Height, clean.Title));
        foreach (var forbidden in new[] { "script", "alert", "example.org", "onload", "onclick", "foreignObject", "iframe", "Marie", "inkscape", "animate", "import" })
            Assert.DoesNotContain(forbidden, text, StringComparison.OrdinalIgnoreCase);
        foreach (var kept in new[] { "<circle cx=\"50\"", "url(#degrade)", "Bonjou", "xml:lang=\"gcf\"", "<use href=\"#degrade\"" })
            Assert.Contains(kept, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("style=\"fill:red; display : none\"")]
    [InlineData("display=\"none\"")]
    [InlineData("style=\"display:inline;display:none;fill:url(https://example.org/)\"")]
    public void Takes_out_layers_that_are_not_shown(string hidden)
    {
        var clean = SvgCleaner.Clean(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g {hidden}><text>secret</text></g><g style=\"display:inline\" display=\"none\"><text>vu</text></g></svg>"))!;
        Assert.True(clean.HadHiddenLayers);
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(clean.Content), StringComparison.Ordinal);
        Assert.Contains("vu", Encoding.UTF8.GetString(clean.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_stable()
    {
        var once = SvgCleaner.Clean(Trap)!;
        var twice = SvgCleaner.Clean(once.Content)!;
        Assert.Equal(once.Content, twice.Content);
        Assert.False(twice.WasUnsafe);
    }

    [Fact]
    public void Encodes_embedded_pictures_again_without_their_metadata()
    {
        var photo = Convert.ToBase64String(TestImages.Photo(MagickFormat.Jpeg));
        var clean = SvgCleaner.Clean(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:image/jpeg;base64,{photo}\"/></svg>"))!;
        var text = Encoding.UTF8.GetString(clean.Content);
        var start = text.IndexOf("base64,", StringComparison.Ordinal) + 7;
        var inner = Convert.FromBase64String(text[start..text.IndexOf('"', start)]);
        Assert.False(ImageCodec.Identify(inner)!.HadPrivateMetadata);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>1</script></html>")]
    [InlineData("<svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">&lol;</svg>")]
    public void Refuses_what_is_no_drawing(string text) => Assert.Null(SvgCleaner.Clean(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Never_throws_and_never_lets_a_script_through() =>
        Gen.Select(Gen.Int[0, Trap.Length - 1], Gen.Int[0, Insertions.Length - 1])
            .Array[1, 5]
            .Sample(
                edits =>
                {
                    var text = Encoding.UTF8.GetString(Trap);
                    foreach (var (at, what) in edits)
                        text = text.Insert(System.Math.Min(at, text.Length), Insertions[what]);
                    if (SvgCleaner.Clean(Encoding.UTF8.GetBytes(text)) is { } clean)
                        Assert.DoesNotContain("<script", Encoding.UTF8.GetString(clean.Content), StringComparison.OrdinalIgnoreCase);
                },
                iter: Fuzz.Iterations(3_000),
                threads: 1
            );
}
