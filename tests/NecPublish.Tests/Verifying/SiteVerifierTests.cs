using System.Net;
using System.Text;
using NecPublish.Exporting;
using NecPublish.Storage;

namespace NecPublish.Verifying;

public class SiteVerifierTests
{
    private const string Page = "nec-2024/01-ouverture/votes/index.html";
    private const string Csv = "nec-2024/01-ouverture/votes/votes.csv";
    private const string Index = "api/v1/resources.json";

    /// <summary>A published site with what a verifier looks at.</summary>
    private static SortedDictionary<string, byte[]> GoodSite()
    {
        var archive = new SampleArchive();
        foreach (var exporter in TypeScan.All<IExporter>().OrderBy(e => e.Id, StringComparer.Ordinal))
            exporter.Export(archive.Context);
        var site = new SortedDictionary<string, byte[]>(archive.Output.List().ToDictionary(p => p, archive.ReadBytes, StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var page in site.Keys.Where(p => p.EndsWith("index.html", StringComparison.Ordinal)).ToArray())
            site[page] = [.. site[page], .. "<link rel=\"license\" href=\"https://creativecommons.org/licenses/by-sa/4.0/\">"u8];
        site["index.html"] = "<!DOCTYPE html>"u8.ToArray();
        site["nec-2024/01-ouverture/retire/index.html"] = "<!DOCTYPE html><meta name=robots content=noindex>"u8.ToArray();
        return site;
    }

    private static string[] Checks(SortedDictionary<string, byte[]> site) =>
        [.. Verifier.Folder(new MemorySourceTree(site), "public").Findings.Select(f => f.Check).Distinct(StringComparer.Ordinal)];

    private static void Replace(SortedDictionary<string, byte[]> site, string path, string from, string to)
    {
        var text = Encoding.UTF8.GetString(site[path]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        site[path] = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_that_we_published_is_sound()
    {
        var report = Verifier.Folder(new MemorySourceTree(GoodSite()), "public");
        Assert.Empty(report.Findings);
        Assert.Equal("site publié", report.Kind);
        Assert.True(report.FileCount > 10);
    }

    public static TheoryData<string> Defects => [.. Broken.Keys];

    private static readonly Dictionary<string, Action<SortedDictionary<string, byte[]>>> Broken = new(StringComparer.Ordinal)
    {
        ["site-index-missing"] = s => { s.Remove(Index); s["bagit.txt"] = []; },
        ["site-index-broken"] = s => s[Index] = "{"u8.ToArray(),
        ["site-id-twice"] = s => Replace(s, Index, "\"id\": \"nec-2024/01-ouverture/compte-rendu-002\"", "\"id\": \"nec-2024/01-ouverture/compte-rendu-001\""),
        ["site-catalogue-missing"] = s => s.Remove("catalogue.ttl"),
        ["site-licence-missing"] = s => Replace(s, Index, "\"licence\": \"https://www.etalab.gouv.fr/licence-ouverte-open-licence/\",\n      \"licence_id\"", "\"licence_id\""),
        ["site-licence-unknown"] = s => Replace(s, Index, "\"licence\": \"https://www.etalab.gouv.fr/licence-ouverte-open-licence/\"", "\"licence\": \"Ma licence\""),
        ["site-not-in-catalogue"] = s => Replace(s, "catalogue.ttl", "dct:identifier \"nec-2024/01-ouverture/votes\"", "dct:identifier \"autre\""),
        ["site-page-missing"] = s => s.Remove(Page),
        ["site-page-licence"] = s => s[Page] = "<!DOCTYPE html>"u8.ToArray(),
        ["site-file-missing"] = s => s.Remove(Csv),
        ["site-checksum"] = s => s[Csv][0] ^= 1,
        ["site-length"] = s => s[Csv] = [.. s[Csv], 10],
        ["site-tombstone-catalogue"] = s => Replace(s, "catalogue.ttl", "dct:identifier \"nec-2024/01-ouverture/votes\"", "dct:identifier \"nec-2024/01-ouverture/votes\", \"x\" ;\n dct:identifier \"nec-2024/01-ouverture/retire\""),
        ["site-tombstone-indexed"] = s => s["nec-2024/01-ouverture/retire/index.html"] = "<!DOCTYPE html>"u8.ToArray(),
        ["site-address-outside"] = s => Replace(s, Index, "\"url\": \"https://archive.example/nec-2024/01-ouverture/votes/\"", "\"url\": \"https://ailleurs.example/\""),
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void Each_defect_is_found(string check)
    {
        var site = GoodSite();
        Broken[check](site);
        if (check == "site-index-missing")
            Assert.False(Verifier.Folder(new MemorySourceTree(site), "public").IsSound);
        else
            Assert.Contains(check, Checks(site));
    }

    [Fact]
    public async Task A_site_on_line_is_verified_through_its_public_addresses()
    {
        var site = GoodSite();
        using var host = new Host(site);
        Assert.Empty((await Verifier.SiteAsync(new Uri("https://archive.example"), handler: host)).Findings);
        site[Csv][0] ^= 1;
        Assert.Equal(["site-checksum"], (await Verifier.SiteAsync(new Uri("https://archive.example/"), handler: host)).Findings.Select(f => f.Check));
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_said_and_not_thrown()
    {
        using var host = new Host(null);
        Assert.Equal("site-unreachable", Assert.Single((await Verifier.SiteAsync(new Uri("https://archive.example/"), handler: host)).Findings).Check);
    }

    private sealed class Host(SortedDictionary<string, byte[]>? site) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (site is null)
                throw new HttpRequestException("personne");
            var path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath.TrimStart('/'));
            path += path.Length == 0 || path.EndsWith('/') ? "index.html" : "";
            return Task.FromResult(site.TryGetValue(path, out var bytes) ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) } : new HttpResponseMessage(HttpStatusCode.NotFound));
        }
    }
}
