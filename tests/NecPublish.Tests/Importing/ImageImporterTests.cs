using ImageMagick;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Storage;
using Image = NecPublish.Model.Image;

namespace NecPublish.Importing;

public class ImageImporterTests
{
    private static readonly PhotoInfo Sidecar = new("é 1.jpg")
    {
        Alt = "Un tableau couvert de papiers",
        Caption = "À la fin de l’atelier",
        DeclaredIn = "photos.csv",
        Line = 2,
    };

    [Fact]
    public void A_photo_is_a_figure_with_its_sidecar_s_words()
    {
        var imported = Import("é 1.jpg", TestImages.Encode(MagickFormat.Jpeg), Sidecar);
        Assert.Empty(imported.Diagnostics);
        var figure = Assert.IsType<Figure>(Assert.Single(imported.Document.Blocks));
        Assert.Equal("À la fin de l’atelier", PlainText.Of(figure.Caption));
        var image = Assert.IsType<Image>(Assert.Single(Assert.IsType<Plain>(Assert.Single(figure.Content)).Content));
        Assert.Equal("Un tableau couvert de papiers", PlainText.Of(image.Content));
        Assert.Equal("é 1.jpg", Uri.UnescapeDataString(image.Target));
        Assert.False(image.IsDecorative);
        Assert.Empty(imported.Files);
    }

    [Fact]
    public void A_photo_says_which_traces_were_taken_out() =>
        Assert.Equal([ImageImporter.Metadata], Import("a.jpg", TestImages.Photo(MagickFormat.Jpeg)).Diagnostics.Select(d => d.Rule));

    [Fact]
    public void An_animation_is_shown_still() => Assert.Equal([ImageImporter.Animated], Import("a.gif", TestImages.Animation()).Diagnostics.Select(d => d.Rule));

    [Fact]
    public void A_broken_a_cut_and_a_huge_image_are_said()
    {
        Assert.Equal([ImageImporter.Unreadable], Import("a.jpg", "pas une image"u8.ToArray()).Diagnostics.Select(d => d.Rule));
        Assert.Equal([ImageImporter.TooLarge], Import("a.png", TestImages.Bomb(20_000, 20_000)).Diagnostics.Select(d => d.Rule));
        Assert.Equal([ImageImporter.Truncated], Import("a.jpg", TestImages.Encode(MagickFormat.Jpeg)[..^40]).Diagnostics.Select(d => d.Rule));
    }

    [Fact]
    public void A_drawing_is_published_clean()
    {
        var tree = new MemorySourceTree([new("d/piege.svg", File.ReadAllBytes(Cases.Path("importing/svg/piege.svg")))]);
        var imported = new SvgImporter().Import(new("d/piege.svg", 1, SourceRole.Picture), new(tree, Samples.Publication, default));
        Assert.Equal([SvgImporter.Unsafe], imported.Diagnostics.Select(d => d.Rule));
        var file = Assert.Single(imported.Files);
        Assert.Equal(("piege.svg", "image/svg+xml"), (file.Name, file.MediaType));
        Assert.False(file.Content.Span.IndexOf("alert"u8) >= 0);
        var figure = Assert.IsType<Figure>(Assert.Single(imported.Document.Blocks));
        Assert.Equal("Un cercle bleu", PlainText.Of(figure.Content));
    }

    private static Imported Import(string name, byte[] content, PhotoInfo? photo = null) =>
        new ImageImporter().Import(
            new SourceFile("photos/" + name, content.Length, SourceRole.Photo) { Photo = photo },
            new(new MemorySourceTree([new("photos/" + name, content)]), Samples.Publication, default)
        );
}
