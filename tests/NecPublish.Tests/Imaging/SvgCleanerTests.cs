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

    /// <summary>Each « secret » is what a browser does not draw, each « vu » what it draws.</summary>
    [Theory]
    [InlineData("<style>.cache{display:none}</style><g class=\"b cache\"><text>secret</text></g><text class=\"cach\">vu</text>")]
    [InlineData("<text id=\"t\">secret</text><text>vu</text><style><![CDATA[/* .vu{} */ text#t { visibility : hidden }]]></style>")]
    [InlineData("<style>g.a > text, .c .d{opacity:0}</style><g class=\"a\"><text>secret</text><g><text>vu</text></g></g><g class=\"c\"><g><text class=\"d\">secret</text></g></g><text class=\"d\">vu</text>")]
    [InlineData("<style>text{display:none} text.montre{display:inline} #i{display:none!important}</style><text>secret</text><text class=\"montre\">vu</text><text class=\"montre\" id=\"i\">secret</text>")]
    [InlineData("<style>.a{display:none} .a{display:inline}</style><text class=\"a\">vu</text><text class=\"a\" style=\"display:none\">secret</text>")]
    [InlineData("<style>@media print{text{display:none}} @media screen{.s{display:none}} .h:hover{display:none}</style><text class=\"h\">vu</text><text class=\"s\">secret</text>")]
    [InlineData("<style>@import url(https://example.org/a.css); .a{display:none}</style><text class=\"a\">secret</text><text>vu</text>")]
    [InlineData("<text opacity=\"0\">secret</text><text opacity=\"0.5\">vu</text><g style=\"opacity:0%\"><text>secret</text></g><text opacity=\".0\">secret</text>")]
    [InlineData("<g visibility=\"hidden\"><text>secret<tspan visibility=\"visible\">vu</tspan></text><title>secret</title></g>")]
    [InlineData("<text fill=\"none\">secret</text><text fill=\"none\" stroke=\"#000\">vu</text><g fill=\"none\"><text>secret<tspan fill=\"red\">vu</tspan></text></g>")]
    [InlineData("<text style=\"fill:transparent\">secret</text><text fill-opacity=\"0\">secret</text><text fill=\"none\" stroke=\"red\" stroke-width=\"0\">secret</text><text fill=\"rgb(0,0,0)\">vu</text>")]
    [InlineData("<text font-size=\"0\">secret</text><text style=\"font-size:0px\">secret</text><text font-size=\"0.5em\">vu</text>")]
    [InlineData("<defs><text id=\"jamais\">secret</text><g id=\"g\"><text id=\"u\">vu</text></g></defs><symbol id=\"s\"><text>secret</text></symbol><use href=\"#g\"/>")]
    [InlineData("<style>.f{opacity:0;animation:f 1s forwards}</style><text class=\"f\">vu</text><text display=\"none\">secret</text>")]
    [InlineData("<a opacity=\"0\"><text>secret</text></a><a><text>vu</text></a>")]
    public void Takes_out_what_is_not_drawn(string inside)
    {
        var clean = SvgCleaner.Clean(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>"))!;
        var text = Encoding.UTF8.GetString(clean.Content);
        Assert.True(clean.HadHiddenLayers);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Equal(inside.Split(">vu<").Length, text.Split(">vu<").Length);
    }

    /// <summary>What shapes are cut to is not drawn either, and still cuts.</summary>
    [Theory]
    [InlineData("<defs><linearGradient id=\"d\"><stop offset=\"0\"/></linearGradient></defs><rect fill=\"none\" width=\"9\" height=\"9\"/><text fill=\"url(#d)\">vu</text>")]
    [InlineData("<defs><clipPath id=\"c\"><rect opacity=\"0\" width=\"9\" height=\"9\"/></clipPath></defs><g clip-path=\"url(#c)\"><text>vu</text></g>")]
    [InlineData("<style>.cls-1{fill:none;stroke:#000}.cls-2{fill:#fff}</style><path class=\"cls-1\" d=\"M0 0\"/><text class=\"cls-2\">vu</text>")]
    public void Takes_nothing_out_of_a_plain_drawing(string inside)
    {
        var clean = SvgCleaner.Clean(Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inside}</svg>"))!;
        Assert.False(clean.HadHiddenLayers);
        Assert.Contains(">vu<", Encoding.UTF8.GetString(clean.Content), StringComparison.Ordinal);
        Assert.Equal(inside.Split("rect").Length, Encoding.UTF8.GetString(clean.Content).Split("rect").Length);
    }

    /// <summary>A style sheet as large as a drawing may be, on as many elements as it may have.</summary>
    [Fact]
    public void Is_not_held_up_by_a_huge_style_sheet()
    {
        var css = string.Concat(Enumerable.Range(0, 200_000).Select(i => $".a .b .c text{{opacity:{i}}}"));
        var text = $"<svg xmlns=\"http://www.w3.org/2000/svg\"><style>{css}</style>{string.Concat(Enumerable.Repeat("<g class=\"a\"><g class=\"b\"><text/></g></g>", 100_000))}</svg>";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(SvgCleaner.Clean(Encoding.UTF8.GetBytes(text)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
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
