using System.IO.Compression;
using System.Text;
using CsCheck;
using NecPublish.Model;

namespace NecPublish.Stamping;

public class DocumentStampersTests
{
    private static readonly Stampers All = new(TypeScan.All<IStamper>());

    private static readonly Attribution Credit = new("Compte rendu & suites", ["CAP Nord"], Licences.CcBySa4, "https://archive.example/nec/atelier/", "", "fr");

    private static readonly string[] AllNames = ["texte.docx", "texte.odt", "texte.epub", "chromium.pdf", "linearised.pdf"];

    public static TheoryData<string> Names => [.. AllNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stamping_twice_equals_stamping_once_and_the_last_credit_wins(string name)
    {
        var original = Sample(name);
        var once = All.Stamp(name, original, Credit);
        Assert.NotEqual(original, once.ToArray());
        Assert.Equal(once.ToArray(), All.Stamp(name, once, Credit).ToArray());
        Assert.Equal(once.ToArray(), All.Stamp(name, All.Stamp(name, original, Credit with { Title = "Autre", Creators = ["X", "Y"] }), Credit).ToArray());
    }

    [Fact]
    public void Subtitles_carry_their_licence_in_a_comment_that_ends_before_the_first_of_them()
    {
        const string Cues = "00:00:03.000 --> 00:00:06.000\nBonjour\n";
        var original = Encoding.UTF8.GetBytes($"WEBVTT\n\n{Cues}");
        var odd = Credit with { Title = "Un --> deux\n\ntrois" };
        var once = All.Stamp("a.vtt", original, odd);
        Assert.Equal(once.ToArray(), All.Stamp("a.vtt", All.Stamp("a.vtt", original, Credit), odd).ToArray());
        var blocks = Encoding.UTF8.GetString(once.Span).Split("\n\n");
        Assert.Equal(["WEBVTT", Cues], [blocks[0], blocks[2]]);
        Assert.StartsWith("NOTE Licence\n« Un → deux trois », par CAP Nord", blocks[1].Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Contains("https://creativecommons.org/licenses/by-sa/4.0/", blocks[1], StringComparison.Ordinal);
        Assert.Equal("texte"u8.ToArray(), All.Stamp("a.vtt", "texte"u8.ToArray(), Credit).ToArray());
    }

    [Theory]
    [InlineData("texte.docx", "_rels/.rels", "[Content_Types].xml", "docProps/core.xml", "docProps/custom.xml")]
    [InlineData("texte.odt", "meta.xml")]
    [InlineData("texte.epub", "EPUB/content.opf")]
    public void Only_the_parts_that_carry_properties_change(string name, params string[] touched)
    {
        var before = Parts(Sample(name));
        var after = Parts(All.Stamp(name, Sample(name), Credit));
        Assert.Equal(before.Keys.Except(touched), after.Keys.Except(touched));
        foreach (var part in before.Keys.Except(touched))
            Assert.Equal(before[part], after[part]);
        var text = string.Concat(touched.Select(t => Encoding.UTF8.GetString(after[t])));
        Assert.Contains("https://creativecommons.org/licenses/by-sa/4.0/", text, StringComparison.Ordinal);
        Assert.Contains("Compte rendu &amp; suites", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("texte.docx")]
    [InlineData("texte.odt")]
    public void ExifTool_reads_the_licence_of_office_files(string name)
    {
        if (Exif.Read(name, All.Stamp(name, Sample(name), Credit), "-all") is not { } read)
            return;
        var text = read.ToString();
        if (text.Contains("Archive::Zip", StringComparison.Ordinal))
            return; // without that module (libarchive-zip-perl) ExifTool opens no zip
        Assert.Contains("https://creativecommons.org/licenses/by-sa/4.0/", text, StringComparison.Ordinal);
        Assert.Contains("CAP Nord", text, StringComparison.Ordinal);
        Assert.Contains("Compte rendu & suites", text.Replace("\\u0026", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(read.TryGetProperty("ExifTool:Error", out _));
    }

    [Fact]
    public void The_type_of_an_open_document_stays_first_and_plain()
    {
        var stamped = All.Stamp("texte.odt", Sample("texte.odt"), Credit).ToArray();
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", Encoding.ASCII.GetString(stamped, 30, 47));
    }

    [Theory]
    [InlineData("chromium.pdf")]
    [InlineData("linearised.pdf")]
    public void A_pdf_grows_at_its_end_only_and_its_judges_agree(string name)
    {
        var original = Sample(name);
        var stamped = All.Stamp(name, original, Credit);
        Assert.True(stamped.Span.StartsWith(original));
        if (Exif.Read(name, stamped, "-all") is { } read)
        {
            Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/", read.GetProperty("XMP-cc:License").GetString());
            Assert.Equal(Credit.PageUrl, read.GetProperty("XMP-xmpRights:WebStatement").GetString());
            Assert.Equal(Credit.Title, read.GetProperty("XMP-dc:Title").GetString());
            Assert.False(read.TryGetProperty("ExifTool:Error", out _));
        }
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, stamped.Span);
        try
        {
            if (Exif.Run("qpdf", ["--check", path]) is { } check)
                Assert.Contains("No syntax or stream encoding errors found", check, StringComparison.Ordinal);
            if (Exif.Run("pdftotext", [path, "-"]) is { } text)
                Assert.Contains("Un paragraphe de d", text, StringComparison.Ordinal);
            if (Exif.Run("pdfinfo", ["-meta", path]) is { } meta)
                Assert.Contains("<cc:attributionName>CAP Nord</cc:attributionName>", meta, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_pdf_without_tables_passes_unchanged() =>
        Assert.Equal(Sample("object-streams.pdf"), All.Stamp("a.pdf", Sample("object-streams.pdf"), Credit).ToArray());

    [Fact]
    public void Never_throws_on_damaged_files_and_stays_idempotent()
    {
        var samples = AllNames.Select(n => (Name: n, Bytes: Sample(n))).ToArray();
        Gen.Select(Gen.Int[0, samples.Length - 1], Gen.Select(Gen.Int[0, 1_000_000], Gen.Byte).Array[0, 12], Gen.String[0, 30])
            .Sample(
                (which, edits, title) =>
                {
                    var bytes = samples[which].Bytes.ToArray();
                    foreach (var (at, value) in edits)
                        bytes[at % bytes.Length] = value;
                    var credit = Credit with { Title = title };
                    var once = All.Stamp(samples[which].Name, bytes, credit);
                    Assert.Equal(once.ToArray(), All.Stamp(samples[which].Name, once, credit).ToArray());
                },
                iter: Fuzz.Iterations(600),
                threads: 1
            );
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Cases.Path("stamping/" + name));

    private static Dictionary<string, byte[]> Parts(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipArchive(new MemoryStream(content.ToArray()));
        return zip.Entries.ToDictionary(
            e => e.FullName,
            e =>
            {
                using var part = new MemoryStream();
                using var stream = e.Open();
                stream.CopyTo(part);
                return part.ToArray();
            },
            StringComparer.Ordinal
        );
    }
}
