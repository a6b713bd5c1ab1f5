using System.Collections.Immutable;
using CsCheck;
using ImageMagick;

namespace NecPublish.Imaging;

public class ImageCodecTests
{
    private static readonly ImmutableArray<string> AllFormats = ["avif", "webp", "jpeg", "png"];

    [Theory]
    [InlineData(MagickFormat.Jpeg, "image/jpeg")]
    [InlineData(MagickFormat.Png, "image/png")]
    [InlineData(MagickFormat.WebP, "image/webp")]
    [InlineData(MagickFormat.Gif, "image/gif")]
    [InlineData(MagickFormat.Tiff, "image/tiff")]
    [InlineData(MagickFormat.Avif, "image/avif")]
    public void Identifies_by_content(MagickFormat format, string mediaType)
    {
        var bytes = TestImages.Encode(format);
        var info = ImageCodec.Identify(bytes);
        Assert.NotNull(info);
        Assert.Equal((mediaType, 320, 200, 1), (info.MediaType, info.Width, info.Height, info.Frames));
        Assert.False(info.HadPrivateMetadata);
        Assert.False(info.IsTruncated);
        Assert.Equal(4, ImageCodec.Derive(bytes, [160], AllFormats, default).Length);
    }

    [Theory]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.WebP)]
    public void Turns_upright_and_forgets_who_where_and_with_what(MagickFormat format)
    {
        var photo = TestImages.Photo(format);
        var info = ImageCodec.Identify(photo)!;
        Assert.Equal((200, 320), (info.Width, info.Height));
        Assert.True(info.HadPrivateMetadata);
        Assert.Equal(new DateTime(2024, 12, 13, 9, 30, 0), info.TakenAt);
        foreach (var image in ImageCodec.Derive(photo, [200, 100], AllFormats, default))
        {
            Assert.Equal(image.Width * 320 / 200, image.Height);
            AssertAnonymous(image.Content);
            using var read = new MagickImage(image.Content.Span);
            Assert.True(IsRed(read, (int)read.Width - 5, 5), image.MediaType); // top left, turned a quarter to the right
            Assert.False(IsRed(read, 5, 5), image.MediaType);
        }
    }

    [Fact]
    public void Reads_a_phone_s_heic_and_forgets_its_position()
    {
        var heic = File.ReadAllBytes(Cases.Path("importing/image/position-gps.heic"));
        var info = ImageCodec.Identify(heic)!;
        Assert.Equal(("image/heic", 320, 200), (info.MediaType, info.Width, info.Height));
        Assert.True(info.HadPrivateMetadata);
        Assert.Equal(new DateTime(2024, 12, 13, 9, 30, 0), info.TakenAt);
        var made = ImageCodec.Derive(heic, [320], AllFormats, default);
        Assert.Equal(4, made.Length);
        Assert.All(made, image => AssertAnonymous(image.Content));
    }

    [Fact]
    public void Reads_a_camera_s_tiff_lying_on_its_side()
    {
        var tiff = File.ReadAllBytes(Cases.Path("importing/image/appareil-couche.tiff"));
        var info = ImageCodec.Identify(tiff)!;
        Assert.Equal(("image/tiff", 25, 40), (info.MediaType, info.Width, info.Height));
        Assert.True(info.HadPrivateMetadata);
        Assert.Equal(new DateTime(2024, 12, 13, 9, 30, 0), info.TakenAt);
        var made = Assert.Single(ImageCodec.Derive(tiff, [25], ["png"], default));
        AssertAnonymous(made.Content);
        using var read = new MagickImage(made.Content.Span);
        Assert.Equal((25u, 40u), (read.Width, read.Height));
        Assert.True(IsRed(read, 22, 2));
    }

    [Fact]
    public void Without_libvips_the_other_encoder_gives_the_same_shapes()
    {
        var photo = TestImages.Photo(MagickFormat.Jpeg);
        var info = ImageCodec.Identify(photo)!;
        var expected = ImageCodec.Derive(photo, [200, 100], AllFormats, default);
        var made = MagickEncoder.Derive(photo, info, [200, 100], AllFormats, default);
        Assert.Equal(expected.Select(i => (i.MediaType, i.Extension, i.Width, i.Height)), made.Select(i => (i.MediaType, i.Extension, i.Width, i.Height)));
        Assert.All(made, i => AssertAnonymous(i.Content));
        Assert.Equal(made.Select(i => Convert.ToHexString(i.Content.Span)), MagickEncoder.Derive(photo, info, [200, 100], AllFormats, default).Select(i => Convert.ToHexString(i.Content.Span)));
    }

    [Fact]
    public void Never_enlarges_and_says_each_width_once()
    {
        var made = ImageCodec.Derive(TestImages.Encode(MagickFormat.Png), [480, 960, 100], ["webp"], default);
        Assert.Equal([320, 100], made.Select(i => i.Width));
    }

    [Fact]
    public async Task Gives_the_same_bytes_in_parallel()
    {
        var photo = TestImages.Photo(MagickFormat.Jpeg);
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ImageCodec.Derive(photo, [200, 90], AllFormats, default))));
        foreach (var run in runs)
            Assert.Equal(runs[0].Select(i => Convert.ToHexString(i.Content.Span)), run.Select(i => Convert.ToHexString(i.Content.Span)));
    }

    [Fact]
    public void Refuses_a_bomb_by_its_header()
    {
        var bomb = TestImages.Bomb(20_000, 20_000);
        Assert.InRange(bomb.Length, 1, 100_000);
        Assert.True(ImageCodec.Identify(bomb)!.IsTooLarge);
        Assert.Empty(ImageCodec.Derive(bomb, [480], ["webp"], default));
        // without its pixels the answer is the same: they were never asked for
        Assert.True(ImageCodec.Identify(bomb[..64])!.IsTooLarge);
    }

    [Fact]
    public void Takes_one_pixel()
    {
        var made = ImageCodec.Derive(TestImages.Encode(MagickFormat.Png, 1, 1), [480], ["webp", "jpeg", "png"], default);
        Assert.Equal(3, made.Length);
        Assert.All(made, i => Assert.Equal((1, 1), (i.Width, i.Height)));
    }

    [Fact]
    public void Converts_a_printer_s_colours()
    {
        using var cmyk = TestImages.Draw();
        cmyk.ColorSpace = ColorSpace.CMYK;
        var made = ImageCodec.Derive(cmyk.ToByteArray(MagickFormat.Jpeg), [320], ["jpeg", "webp"], default);
        Assert.Equal(2, made.Length);
        foreach (var image in made)
        {
            using var read = new MagickImage(image.Content.Span);
            Assert.Equal(ColorSpace.sRGB, read.ColorSpace);
            Assert.True(IsRed(read, 5, 5));
        }
    }

    [Fact]
    public void Keeps_the_colour_profile()
    {
        using var image = TestImages.Draw();
        image.SetProfile(ColorProfiles.AppleRGB);
        var made = ImageCodec.Derive(image.ToByteArray(MagickFormat.Jpeg), [160], AllFormats, default);
        Assert.Equal(4, made.Length);
        Assert.All(made, i => Assert.NotNull(new MagickImage(i.Content.Span).GetColorProfile()));
    }

    [Fact]
    public void Shows_the_first_image_of_an_animation()
    {
        var animation = TestImages.Animation();
        Assert.Equal(3, ImageCodec.Identify(animation)!.Frames);
        var made = Assert.Single(ImageCodec.Derive(animation, [64], ["webp"], default));
        Assert.Equal(1, ImageCodec.Identify(made.Content)!.Frames);
        using var read = new MagickImage(made.Content.Span);
        Assert.True(IsRed(read, 5, 5));
    }

    [Fact]
    public void Lays_what_is_transparent_on_white_in_jpeg()
    {
        using var clear = new MagickImage(MagickColors.Transparent, 20, 20);
        var made = Assert.Single(ImageCodec.Derive(clear.ToByteArray(MagickFormat.Png), [20], ["jpeg"], default));
        using var read = new MagickImage(made.Content.Span);
        Assert.All(read.GetPixels().GetPixel(10, 10).ToArray(), channel => Assert.InRange(channel, 250, 255));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("push graphic-context\nimage over 0,0 0,0 'https://example.org/'")]
    [InlineData("")]
    public void Opens_nothing_else(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Null(ImageCodec.Identify(bytes));
        Assert.Empty(ImageCodec.Derive(bytes, [480], AllFormats, default));
    }

    [Theory]
    [InlineData(MagickFormat.Jpeg)]
    [InlineData(MagickFormat.Png)]
    [InlineData(MagickFormat.WebP)]
    [InlineData(MagickFormat.Avif)]
    public void Says_that_a_copy_was_interrupted(MagickFormat format)
    {
        var bytes = TestImages.Encode(format);
        var half = bytes[..(bytes.Length * 4 / 5)];
        Assert.True(ImageCodec.Identify(half)?.IsTruncated ?? true);
        _ = ImageCodec.Derive(half, [160], ["webp"], default);
    }

    [Fact]
    public void Never_throws_on_damaged_files()
    {
        byte[][] originals = [.. new[] { MagickFormat.Jpeg, MagickFormat.Png, MagickFormat.WebP, MagickFormat.Gif, MagickFormat.Tiff, MagickFormat.Avif }.Select(f => TestImages.Photo(f)), File.ReadAllBytes(Cases.Path("importing/image/position-gps.heic"))];
        Gen.Select(Gen.Int[0, originals.Length - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[1, 20])
            .Sample(
                (which, edits) =>
                {
                    var bytes = originals[which].ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at % bytes.Length] = value;
                    _ = ImageCodec.Derive(bytes, [40], ["webp"], default);
                },
                iter: Fuzz.Iterations(300),
                threads: 1
            );
    }

    private static void AssertAnonymous(ReadOnlyMemory<byte> content)
    {
        var text = System.Text.Encoding.Latin1.GetString(content.Span);
        Assert.DoesNotContain(TestImages.Serial, text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestImages.Author, text, StringComparison.Ordinal);
        Assert.Null(new MagickImage(content.Span).GetExifProfile());
    }

    private static bool IsRed(MagickImage image, int x, int y)
    {
        using var copy = image.Clone();
        copy.ColorSpace = ColorSpace.sRGB;
        var pixel = copy.GetPixels().GetPixel(x, y).ToColor()!;
        return pixel is { R: > 150, B: < 90 };
    }
}
