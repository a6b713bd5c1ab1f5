using System.IO.Compression;
using NecPublish.Storage;

namespace NecPublish.Exporting;

public class SitePackageTests
{
    private static readonly MemorySourceTree Site = new(new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["index.html"] = "<!DOCTYPE html>"u8.ToArray(),
        ["_headers"] = "/*\n"u8.ToArray(),
        [".well-known/resourcesync"] = "<urlset/>"u8.ToArray(),
    });

    private static byte[] Pack()
    {
        using var stream = new MemoryStream();
        SitePackage.Write(Site, new SampleArchive().Publication.Settings, stream);
        return stream.ToArray();
    }

    [Fact]
    public void The_zip_holds_the_whole_site_and_a_guide_in_French()
    {
        using var zip = new ZipArchive(new MemoryStream(Pack()));
        Assert.Equal(["LISEZ-MOI.txt", "site/_headers", "site/index.html", "site/.well-known/resourcesync"], zip.Entries.Select(e => e.FullName));
        using var reader = new StreamReader(zip.Entries[0].Open());
        var guide = reader.ReadToEnd();
        Assert.Contains("./necpublish verify https://archive.example/", guide, StringComparison.Ordinal);
        Assert.DoesNotContain('{', guide);
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes() => Assert.Equal(Pack(), Pack());

    [Fact]
    public void A_draft_is_not_handed_over() =>
        Assert.Throws<InvalidOperationException>(() => SitePackage.Write(Site, new SampleArchive().Publication.Settings with { Host = null }, Stream.Null));
}
