using ImageMagick;

namespace NecPublish.Imaging;

public class ImageCropTests
{
    [Theory]
    [InlineData(MagickFormat.Jpeg, "image/jpeg")]
    [InlineData(MagickFormat.Png, "image/png")]
    [InlineData(MagickFormat.Gif, "image/png")]
    public void Cuts_off_each_side_for_good(MagickFormat format, string mediaType)
    {
        // red in its top left corner, blue elsewhere
        var cut = ImageCrop.Of(0.3, 0.1, 0.25, 0.3)!.Value.Apply(TestImages.Encode(format))!;
        var info = ImageCodec.Identify(cut)!;
        Assert.Equal((mediaType, 144, 120), (info.MediaType, info.Width, info.Height));
        using var image = new MagickImage(cut);
        Assert.True(image.GetPixels().GetPixel(0, 0).ToColor()!.R < 40);
        Assert.Equal(cut, ImageCrop.Of(0.3, 0.1, 0.25, 0.3)!.Value.Apply(TestImages.Encode(format)));
    }

    [Fact]
    public void Cuts_what_is_seen_of_a_photo_that_lies_on_its_side_and_forgets_who_took_it()
    {
        var info = ImageCodec.Identify(ImageCrop.Of(0.5, 0, 0, 0)!.Value.Apply(TestImages.Photo(MagickFormat.Jpeg))!)!;
        Assert.Equal((100, 320), (info.Width, info.Height));
        Assert.False(info.HadPrivateMetadata);
    }

    [Fact]
    public void A_margin_cuts_nothing() => Assert.Null(ImageCrop.Of(-0.2, 0, double.NaN, 0));

    [Fact]
    public void Nothing_is_left_of_a_picture_that_is_cut_whole_or_is_none()
    {
        Assert.Null(ImageCrop.Of(0.6, 0, 0.6, 0)!.Value.Apply(TestImages.Encode(MagickFormat.Png)));
        Assert.Null(ImageCrop.Of(0.5, 0, 0, 0)!.Value.Apply("no picture"u8.ToArray()));
    }
}
