using System.Globalization;
using System.Text;
using NecPublish.Discovering;
using NecPublish.Imaging;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing;

/// <summary>Formats that are read without any engine and are published as files: a folder of input, and what is shown, said and offered.</summary>
public sealed class FileCasesTests
{
    private static readonly string[] Formats = ["xlsx", "xls", "ods", "json", "geojson", "tsv", "svg", "image", "media", "subtitles"];

    /// <summary>What the makers of the cases wrote into every place where a person may be named.</summary>
    private static readonly string[] Secrets = ["Secr", "Encodeur1", "libmachin", "+14.61"];

    public static TheoryData<string, string> Inputs()
    {
        var data = new TheoryData<string, string>();
        foreach (var (format, name, _) in All())
            data.Add(format, name);
        return data;
    }

    [Fact]
    public void Each_format_has_its_eight_cases() => Assert.All(Formats, f => Assert.InRange(All().Count(c => c.Format == f), 8, 1000));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_file_is_shown_said_and_offered_as_expected(string format, string name)
    {
        var path = All().Single(c => c.Format == format && c.Name == name).Path;
        var extension = Path.GetExtension(path);
        var content = File.ReadAllBytes(path);
        var imported = Import($"ed/seances/01-a/donnees/essai{extension}", content);
        var text = new StringBuilder(TreeText.Of(imported));
        foreach (var file in imported.Files)
        {
            var bytes = Content(file);
            Assert.All(Secrets, s => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(s)) < 0, $"{name}: {file.Name} holds {s}"));
            text.Append(CultureInfo.InvariantCulture, $"file {file.Name} {file.MediaType} « {file.Label} » {bytes.Length}\n");
            if (file.MediaType is "text/csv" or "text/vtt" or "image/svg+xml" && bytes.Length < 4000)
                text.Append(Encoding.UTF8.GetString(bytes)).Append('\n');
        }
        if (format == "image" && ImageCodec.Identify(content) is { } info)
            text.Append(Picture(info, content));
        GoldenFile.Equal(Path.Combine(Path.GetDirectoryName(path)!, "expected.txt"), text.ToString());
    }

    /// <summary>What the picture says of itself, and the clean copy that is made of it.</summary>
    private static string Picture(ImageInfo info, byte[] content)
    {
        var copies = ImageCodec.Derive(content, [80], ["webp", "jpeg"], CancellationToken.None);
        foreach (var copy in copies)
        {
            using var image = new ImageMagick.MagickImage(copy.Content.Span);
            Assert.Null(image.GetExifProfile());
            Assert.Null(image.GetXmpProfile());
            Assert.Null(image.Comment);
            Assert.Equal(ImageMagick.ColorSpace.sRGB, image.ColorSpace is ImageMagick.ColorSpace.Gray ? ImageMagick.ColorSpace.sRGB : image.ColorSpace);
            Assert.True(copy.Content.Span.IndexOf("Secr"u8) < 0);
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{info.MediaType} {info.Width}×{info.Height}, {info.Frames} frame(s), taken {info.TakenAt:yyyy-MM-dd HH:mm}, private {info.HadPrivateMetadata}, cut {info.IsTruncated}; copies {string.Join(", ", copies.Select(c => $"{c.MediaType} {c.Width}×{c.Height}"))}\n"
        );
    }

    private static byte[] Content(OpenFile file)
    {
        if (file.Writing is null)
            return file.Content.ToArray();
        using var written = new MemoryStream();
        file.Writing(written);
        return written.ToArray();
    }

    private static IEnumerable<(string Format, string Name, string Path)> All() =>
        from format in Formats
        from folder in Directory.EnumerateDirectories(Cases.Path($"importing/{format}")).Order(StringComparer.Ordinal)
        select (format, Path.GetFileName(folder), Directory.EnumerateFiles(folder, "input.*").Single());

    private static Imported Import(string path, byte[] content)
    {
        var tree = new MemorySourceTree([KeyValuePair.Create(path, content)]);
        var file = Discoverer.Discover(tree).Files.Single();
        return TypeScan.All<IImporter>().First(i => i.Accepts(file)).Import(file, new ImportContext(tree, Samples.Publication, CancellationToken.None));
    }
}
