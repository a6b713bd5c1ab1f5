using System.Text;
using System.Text.Json;
using CsCheck;
using ImageMagick;
using NecPublish.Imaging;
using NecPublish.Model;

namespace NecPublish.Stamping;

public class ImageStampersTests
{
    private static readonly Stampers All = new(TypeScan.All<IStamper>());

    private static readonly Attribution Credit = new(
        "Un tableau d’idées & <autres>",
        ["CAP Nord", "Association de démonstration"],
        Licences.CcBySa4,
        "https://archive.example/nec/atelier/",
        "Des papiers de couleur sur un tableau",
        "fr"
    );

    private static Attribution Other => Credit with { Title = "Un autre", Creators = ["X"], Description = "" };

    private static readonly string[] AllNames = ["photo.jpg", "dessin.png", "photo.webp", "simple.webp", "transparent.webp", "photo.avif", "petit.avif", "anime.gif", "dessin.svg"];

    public static TheoryData<string> Names => [.. AllNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stamping_twice_equals_stamping_once_and_the_last_credit_wins(string name)
    {
        var original = Sample(name);
        var once = All.Stamp(name, original, Credit);
        Assert.True(once.Length > original.Length);
        Assert.Equal(once.ToArray(), All.Stamp(name, once, Credit).ToArray());
        Assert.Equal(once.ToArray(), All.Stamp(name, All.Stamp(name, original, Other), Credit).ToArray());
        Assert.Equal(1, Count(once.Span, "attributionName>CAP Nord, Association"u8));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Pixels_stay_the_same(string name)
    {
        if (name.EndsWith(".svg", StringComparison.Ordinal))
            return;
        var original = Sample(name);
        var stamped = All.Stamp(name, original, Credit);
        using var before = new MagickImageCollection(original);
        using var after = new MagickImageCollection(stamped.Span);
        Assert.Equal(before.Count, after.Count);
        for (var i = 0; i < before.Count; i++)
            Assert.Equal(before[i].GetPixels().ToByteArray(PixelMapping.RGBA), after[i].GetPixels().ToByteArray(PixelMapping.RGBA));
        Assert.Equal(before[0].GetColorProfile()?.ToByteArray(), after[0].GetColorProfile()?.ToByteArray());
        if (!name.EndsWith(".gif", StringComparison.Ordinal)) // vips reads the derivative too
            Assert.Single(ImageCodec.Derive(stamped, [20], ["png"], default));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ExifTool_reads_every_field_and_finds_no_fault(string name)
    {
        if (name.EndsWith(".svg", StringComparison.Ordinal))
            return; // ExifTool reads no RDF in SVG's metadata: the test below does
        if (Exif.Read(name, All.Stamp(name, Sample(name), Credit), "-xmp:all") is not { } read)
            return; // tests/run installs ExifTool; without it the fields are checked by the packet's own tests
        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/", Text(read, "XMP-cc:License"));
        Assert.Equal("CAP Nord, Association de démonstration", Text(read, "XMP-cc:AttributionName"));
        Assert.Equal(Credit.PageUrl, Text(read, "XMP-cc:AttributionURL"));
        Assert.Equal("True", Text(read, "XMP-xmpRights:Marked"));
        Assert.Equal(Credit.PageUrl, Text(read, "XMP-xmpRights:WebStatement"));
        Assert.Equal(XmpPacket.UsageTerms(Licences.CcBySa4), Text(read, "XMP-xmpRights:UsageTerms"));
        Assert.Equal(XmpPacket.UsageTerms(Licences.CcBySa4), Text(read, "XMP-xmpRights:UsageTerms-fr"));
        Assert.Equal(AttributionLines.For(Credit).Text, Text(read, "XMP-dc:Rights"));
        Assert.Equal(["CAP Nord", "Association de démonstration"], read.GetProperty("XMP-dc:Creator").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(Credit.Title, Text(read, "XMP-dc:Title"));
        Assert.Equal(Credit.Description, Text(read, "XMP-dc:Description"));
        Assert.Equal(Credit.PageUrl, Text(read, "XMP-plus:LicensorURL"));
        Assert.False(read.TryGetProperty("ExifTool:Warning", out var warning), warning.ToString());
        Assert.False(read.TryGetProperty("ExifTool:Error", out var error), error.ToString());
        Assert.Equal("OK", Text(read, "ExifTool:Validate"));
    }

    [Fact]
    public void A_drawing_carries_the_same_statement_behind_its_title()
    {
        var text = Encoding.UTF8.GetString(All.Stamp("dessin.svg", Sample("dessin.svg"), Credit).Span);
        var root = System.Xml.Linq.XDocument.Parse(text).Root!;
        Assert.Equal(["title", "metadata", "circle"], root.Elements().Select(e => e.Name.LocalName));
        Assert.Contains("cc:license rdf:resource=\"https://creativecommons.org/licenses/by-sa/4.0/\"", text, StringComparison.Ordinal);
        Assert.Contains("Un tableau d’idées &amp; &lt;autres&gt;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_of_its_format_passes_unchanged()
    {
        foreach (var name in AllNames.Append("notes.txt"))
        {
            var bytes = "ceci n’est pas une image"u8.ToArray();
            Assert.True(All.Stamp(name, bytes, Credit).Span.SequenceEqual(bytes));
        }
    }

    [Fact]
    public void Never_throws_on_damaged_files_and_stays_idempotent()
    {
        var samples = AllNames.Select(n => (Name: n, Bytes: Sample(n))).ToArray();
        Gen.Select(Gen.Int[0, samples.Length - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[0, 12], Gen.String[0, 40])
            .Sample(
                (which, edits, title) =>
                {
                    var bytes = samples[which].Bytes.ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at % System.Math.Min(bytes.Length, 700)] = value;
                    var credit = Credit with { Title = title };
                    var once = All.Stamp(samples[which].Name, bytes, credit);
                    Assert.Equal(once.ToArray(), All.Stamp(samples[which].Name, once, credit).ToArray());
                },
                iter: Fuzz.Iterations(3_000),
                threads: 1
            );
    }

    /// <summary>The location of an item that the file does not have must not be taken for that of the credit's, which goes at the next stamp.</summary>
    [Fact]
    public void A_number_that_only_a_damaged_table_knows_is_left_alone()
    {
        var original = Sample("petit.avif");
        for (var at = 0; at < System.Math.Min(original.Length, 700); at++)
        {
            for (byte value = 0; value < 8; value++)
            {
                var bytes = original.ToArray();
                bytes[at] = value;
                var once = All.Stamp("petit.avif", bytes, Credit);
                Assert.True(once.Span.SequenceEqual(All.Stamp("petit.avif", once, Credit).Span), $"byte {at} is {value}");
            }
        }
    }

    private static byte[] Sample(string name)
    {
        switch (name)
        {
            case "dessin.svg":
                return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><title>Un rond</title><circle r=\"5\"/></svg>"u8.ToArray();
            case "anime.gif":
                return TestImages.Animation();
            case "simple.webp":
                return TestImages.Encode(MagickFormat.WebP, 33, 21);
            case "transparent.webp":
                using (var clear = new MagickImage(new MagickColor(255, 0, 0, 100), 20, 20))
                {
                    clear.Settings.SetDefine(MagickFormat.WebP, "lossless", "true");
                    return clear.ToByteArray(MagickFormat.WebP);
                }
            case "petit.avif":
                return TestImages.Encode(MagickFormat.Avif, 16, 16);
            default:
                using (var image = TestImages.Draw())
                {
                    image.SetProfile(ColorProfiles.SRGB);
                    var format = Path.GetExtension(name)[1..].Replace("jpg", "jpeg", StringComparison.Ordinal);
                    return ImageCodec.Derive(image.ToByteArray(MagickFormat.Png), [320], [format], default).Single().Content.ToArray();
                }
        }
    }

    private static string? Text(JsonElement read, string name) =>
        read.TryGetProperty(name, out var value) ? (value.ValueKind == JsonValueKind.True ? "True" : value.ToString()) : null;

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> what)
    {
        var count = 0;
        for (var at = bytes.IndexOf(what); at >= 0; at = bytes.IndexOf(what))
        {
            count++;
            bytes = bytes[(at + what.Length)..];
        }
        return count;
    }
}
