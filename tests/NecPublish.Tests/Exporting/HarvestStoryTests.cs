using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NecPublish.Model;

namespace NecPublish.Exporting;

/// <summary>
/// A harvest told as a story: the archive is published, one resource changes, another is withdrawn, the archive is published
/// again. A harvester that knows one door only, and what it saw the first time, ends with the right state.
/// </summary>
public partial class HarvestStoryTests
{
    private const string Changed = "nec-2024/01-ouverture/compte-rendu-001";
    private const string Withdrawn = "nec-2024/01-ouverture/presentation";
    private static readonly DateOnly Later = new(2025, 1, 10);
    private readonly SampleArchive _archive = new(notes: 3);

    private void PublishAgain()
    {
        _archive.Replace(r => r.Resource.Id == Changed ? r with { Resource = r.Resource with { Title = "Nouveau titre", Modified = Later }, ContentHash = Checksum.Of("b"u8) } : r);
        _archive.Withdraw(Withdrawn, Later);
    }

    /// <summary>The state that a harvester keeps: id → what it would show. Run twice over the same door.</summary>
    private void Expect(IExporter exporter, Func<Dictionary<string, string>, Dictionary<string, string>> harvest, Func<string, string> key)
    {
        exporter.Export(_archive.Context);
        var first = harvest(new(StringComparer.Ordinal));
        Assert.Equal(_archive.Renditions.Select(r => key(r.Resource.Id)).Order(StringComparer.Ordinal), first.Keys.Order(StringComparer.Ordinal));

        PublishAgain();
        exporter.Export(_archive.Context);
        var second = harvest(first);
        Assert.Equal(_archive.Renditions.Select(r => key(r.Resource.Id)).Order(StringComparer.Ordinal), second.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(key(Withdrawn), second.Keys);
        Assert.Equal([key(Changed)], second.Where(e => first[e.Key] != e.Value).Select(e => e.Key));
    }

    [Fact]
    public void A_harvester_that_knows_only_the_JSON_index() =>
        Expect(new JsonIndexExporter(), known =>
        {
            var state = new Dictionary<string, string>(known, StringComparer.Ordinal);
            foreach (var entry in JsonDocument.Parse(_archive.Read("api/v1/resources.json")).RootElement.GetProperty("data").EnumerateArray())
            {
                var id = entry.GetProperty("id").GetString()!;
                if (entry.GetProperty("deleted").ValueKind == JsonValueKind.Null)
                    state[id] = entry.GetProperty("sha256").GetString() + entry.GetProperty("updated").GetString();
                else
                    state.Remove(id);
            }
            return state;
        }, id => id);

    [Fact]
    public void A_harvester_that_knows_only_the_catalogue() =>
        Expect(new CatalogueExporter(), _ =>
        {
            // the catalogue is always whole: what is not in it any more is gone
            XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", dcat = "http://www.w3.org/ns/dcat#", dct = "http://purl.org/dc/terms/";
            return XDocument.Parse(_archive.Read("catalogue.rdf")).Root!.Elements(dcat + "Dataset").ToDictionary(d => d.Element(dct + "identifier")!.Value, d => d.Element(dct + "title")!.Value + d.Element(dct + "modified")!.Value, StringComparer.Ordinal);
        }, id => id);

    [Fact]
    public void A_harvester_that_knows_only_the_sitemap() =>
        Expect(new SitemapExporter(), _ =>
        {
            XNamespace ns = UrlSet.Sitemap;
            return XDocument.Parse(_archive.Read("sitemap.xml")).Root!.Elements(ns + "url").Select(u => (Loc: u.Element(ns + "loc")!.Value, Mod: u.Element(ns + "lastmod")!.Value))
                .Where(u => ResourcePage().IsMatch(u.Loc))
                .ToDictionary(u => u.Loc, u => u.Mod, StringComparer.Ordinal);
        }, id => $"https://archive.example/{id}/");

    [Fact]
    public void A_harvester_that_knows_only_the_feed() =>
        Expect(new AtomExporter(), known =>
        {
            XNamespace atom = "http://www.w3.org/2005/Atom", at = "http://purl.org/atompub/tombstones/1.0";
            var feed = XDocument.Parse(_archive.Read("flux.atom")).Root!;
            var state = new Dictionary<string, string>(known, StringComparer.Ordinal);
            foreach (var entry in feed.Elements(atom + "entry"))
                state[entry.Element(atom + "id")!.Value] = entry.Element(atom + "updated")!.Value;
            foreach (var gone in feed.Elements(at + "deleted-entry"))
                state.Remove(gone.Attribute("ref")!.Value);
            return state;
        }, id => $"https://archive.example/{id}/");

    [Fact]
    public void A_harvester_that_knows_only_the_change_list()
    {
        PublishAgain();
        XNamespace ns = UrlSet.Sitemap, rs = UrlSet.ResourceSync;
        var changes = XDocument.Parse(_archive.Export(new ChangeListExporter(), "changelist.xml")).Root!.Elements(ns + "url").Select(u => (u.Element(ns + "loc")!.Value, u.Element(rs + "md")!.Attribute("change")!.Value)).ToArray();
        Assert.Contains(("https://archive.example/nec-2024/01-ouverture/presentation/", "deleted"), changes);
        Assert.Contains(("https://archive.example/nec-2024/01-ouverture/compte-rendu-001/", "updated"), changes);
        Assert.Contains(("https://archive.example/nec-2024/01-ouverture/votes/", "created"), changes);
    }

    [Fact]
    public void An_edition_that_is_renamed_keeps_what_names_its_resources_in_the_feed()
    {
        var before = FeedIds();
        _archive.Replace(r => r with { Resource = r.Resource with { Address = r.Resource.Address.Replace("01-ouverture", "01-renommee", StringComparison.Ordinal) } });
        Assert.Equal(before, FeedIds());
    }

    private string[] FeedIds()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        return [.. XDocument.Parse(_archive.Export(new AtomExporter(), "flux.atom")).Root!.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value)];
    }

    [GeneratedRegex("/nec-2024/[^/]+/[^/]+/$", RegexOptions.NonBacktracking)]
    private static partial Regex ResourcePage();
}
