using System.IO.Compression;
using NecPublish.Storage;

namespace NecPublish.Exporting;

public sealed class SitePackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("necpublish-package-").FullName;

    public SitePackageTests()
    {
        foreach (var (path, text) in new[] { ("index.html", "<!DOCTYPE html>"), ("_headers", "/*\n"), (".well-known/resourcesync", "<urlset/>"), (".necpublish", "") })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(_folder, path))!);
            File.WriteAllText(Path.Join(_folder, path), text);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PhysicalSourceTree Site => new(_folder, hasWellKnown: true);

    private byte[] Pack()
    {
        using var stream = new MemoryStream();
        SitePackage.Write(Site, new SampleArchive().Publication.Settings, stream);
        return stream.ToArray();
    }

    [Fact]
    public void The_zip_holds_the_whole_site_and_a_guide_in_French()
    {
        using var zip = new ZipArchive(new MemoryStream(Pack()));
        Assert.Equal(["LISEZ-MOI.txt", "site/.well-known/resourcesync", "site/_headers", "site/index.html"], zip.Entries.Select(e => e.FullName));
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
