#:package Magick.NET-Q8-AnyCPU@15.1.0
#:property ManagePackageVersionsCentrally=false
// Makes the picture cases: usage dotnet run tests/cases/importing/image/make.cs FOLDER. A blue picture with a red corner, as phones, cameras and
// drawing programs save it.
using ImageMagick;
using ImageMagick.Drawing;

var here = args[0];
Save("jpeg-tourne-avec-position", "jpg", Photo(), MagickFormat.Jpeg);
Save("png-avec-auteur", "png", Photo(), MagickFormat.Png);
Save("webp-avec-position", "webp", Photo(), MagickFormat.WebP);
Save("tiff-seize-bits", "tiff", Draw(), MagickFormat.Tiff, i => i.Depth = 8);
Save("jpeg-cmjn", "jpg", Draw(), MagickFormat.Jpeg, i => i.ColorSpace = ColorSpace.CMYK);
Save("jpeg-gris", "jpg", Draw(), MagickFormat.Jpeg, i => i.ColorSpace = ColorSpace.Gray);
Save("png-transparent", "png", new MagickImage(MagickColors.Transparent, 40, 20), MagickFormat.Png);
Save("avif", "avif", Draw(), MagickFormat.Avif);
using (var frames = new MagickImageCollection { Draw(), new MagickImage(MagickColors.Green, 160, 100) })
{
    foreach (var frame in frames)
        frame.AnimationDelay = 10;
    Write("gif-anime", "gif", frames.ToByteArray(MagickFormat.Gif));
    Write("tiff-deux-pages", "tif", frames.ToByteArray(MagickFormat.Tiff));
}
Write("jpeg-coupe", "jpg", Draw().ToByteArray(MagickFormat.Jpeg)[..400]);
Write("pas-une-image", "jpg", "Bonjour, je suis un texte."u8.ToArray());
Write("png-sous-un-nom-de-jpeg", "jpg", Draw().ToByteArray(MagickFormat.Png));

MagickImage Draw()
{
    var image = new MagickImage(MagickColors.Blue, 160, 100);
    new Drawables().FillColor(MagickColors.Red).Rectangle(0, 0, 40, 25).Draw(image);
    return image;
}

MagickImage Photo()
{
    var image = Draw();
    var exif = new ExifProfile();
    exif.SetValue(ExifTag.Orientation, (ushort)6);
    exif.SetValue(ExifTag.GPSLatitudeRef, "N");
    exif.SetValue(ExifTag.GPSLatitude, [new Rational(14u), new Rational(36u), new Rational(0u)]);
    exif.SetValue(ExifTag.SerialNumber, "SECRET12345678");
    exif.SetValue(ExifTag.Artist, "Personne Secrete");
    exif.SetValue(ExifTag.DateTimeOriginal, "2024:12:13 09:30:00");
    image.SetProfile(exif);
    image.Orientation = (Orientation)6;
    image.Comment = "Personne Secrete";
    return image;
}

void Save(string name, string extension, MagickImage image, MagickFormat format, Action<MagickImage>? change = null)
{
    change?.Invoke(image);
    Write(name, extension, image.ToByteArray(format));
}

void Write(string name, string extension, byte[] content)
{
    Directory.CreateDirectory(Path.Combine(here, name));
    File.WriteAllBytes(Path.Combine(here, name, "input." + extension), content);
}
