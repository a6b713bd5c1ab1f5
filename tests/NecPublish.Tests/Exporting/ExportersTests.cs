using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Exporting;

public class ExportersTests
{
    private static IEnumerable<IExporter> All => TypeScan.All<IExporter>().OrderBy(e => e.Id, StringComparer.Ordinal);

    private static SortedDictionary<string, string> Run(SampleArchive archive)
    {
        var before = archive.Output.List().ToHashSet(StringComparer.Ordinal);
        foreach (var exporter in All)
            exporter.Export(archive.Context);
        return new(archive.Output.List().Where(p => !before.Contains(p)).ToDictionary(p => p, p => Convert.ToHexString(archive.ReadBytes(p)), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Ids_are_unique_and_every_exporter_writes_something()
    {
        Assert.Equal(All.Count(), All.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
        var archive = new SampleArchive(notes: 501);
        // search is an engine's work: SearchExporterTests
        foreach (var exporter in All.Where(e => e is not SearchExporter))
        {
            var before = archive.Output.List().Count;
            exporter.Export(archive.Context);
            Assert.True(archive.Output.List().Count > before, exporter.Id);
        }
    }

    [Fact]
    public void The_same_archive_gives_the_same_bytes() => Assert.Equal(Run(new SampleArchive()), Run(new SampleArchive()));

    [Fact]
    public void A_text_file_is_UTF8_without_a_mark_ends_its_lines_with_LF_and_names_no_clock()
    {
        var archive = new SampleArchive();
        foreach (var path in Run(archive).Keys.Where(p => !p.EndsWith(".zip", StringComparison.Ordinal)))
        {
            var bytes = archive.ReadBytes(path);
            Assert.False(bytes.AsSpan().StartsWith("\uFEFF"u8), path);
            Assert.True(System.Text.Unicode.Utf8.IsValid(bytes), path);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.DoesNotContain(DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_empty_archive_exports_without_a_defect()
    {
        var output = new MemoryOutputTree();
        var publication = new Publication { Settings = new Settings { Licence = Licences.CcBySa4 } };
        foreach (var exporter in All)
            exporter.Export(new ExportContext(publication, [], [], output, SampleArchive.BuiltAt, default));
        foreach (var path in output.List().Where(p => p.EndsWith(".xml", StringComparison.Ordinal) || p.EndsWith(".atom", StringComparison.Ordinal) || p.EndsWith(".rdf", StringComparison.Ordinal)))
            XDocument.Load(output.Open(path));
        foreach (var path in output.List().Where(p => p.EndsWith(".json", StringComparison.Ordinal) || p.EndsWith(".jsonld", StringComparison.Ordinal)))
            JsonDocument.Parse(output.Open(path)).Dispose();
    }

    [Fact]
    public void Control_characters_and_lone_surrogates_in_a_title_break_no_file()
    {
        var archive = new SampleArchive();
        archive.Replace(r => r with { Resource = r.Resource with { Title = "a\u0000b\u001Bc\uD800d\r\ne \"<&>' \\ 🌊" } });
        foreach (var path in Run(archive).Keys)
        {
            if (path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".atom", StringComparison.Ordinal) || path.EndsWith(".rdf", StringComparison.Ordinal))
                XDocument.Parse(archive.Read(path));
            else if (path.EndsWith(".json", StringComparison.Ordinal) || path.EndsWith(".jsonld", StringComparison.Ordinal))
                JsonDocument.Parse(archive.Read(path)).Dispose();
        }
        Assert.DoesNotContain('\u001B', archive.Read("catalogue.ttl"));
    }

    [Fact]
    public void No_date_is_later_than_the_build()
    {
        var archive = new SampleArchive();
        archive.Replace(r => r with { Resource = r.Resource with { Issued = new(2031, 1, 1), Modified = new(2032, 1, 1) } });
        Run(archive);
        foreach (var path in (string[])["catalogue.ttl", "api/v1/resources.json", "sitemap.xml", "flux.atom", "oai.xml", "resourcelist.xml", "changelist.xml", "nec-2024/01-ouverture/votes/datapackage.json"])
        {
            Assert.DoesNotContain("2031", archive.Read(path), StringComparison.Ordinal);
            Assert.DoesNotContain("2032", archive.Read(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_record_of_every_export_carries_its_licence()
    {
        var archive = new SampleArchive();
        Run(archive);
        var count = archive.Renditions.Length;
        XNamespace dc = "http://purl.org/dc/elements/1.1/", oai = "http://www.openarchives.org/OAI/2.0/", atom = "http://www.w3.org/2005/Atom", rs = UrlSet.ResourceSync, sm = UrlSet.Sitemap;
        var records = XDocument.Parse(archive.Read("oai.xml")).Descendants(oai + "record").ToArray();
        Assert.Equal(count, records.Length);
        Assert.All(records, r => Assert.Equal([true, false], r.Descendants(dc + "rights").Select(x => x.Value.StartsWith("https://", StringComparison.Ordinal))));
        Assert.All(XDocument.Parse(archive.Read("flux.atom")).Descendants(atom + "entry"), e => Assert.Single(e.Elements(atom + "link"), l => (string?)l.Attribute("rel") == "license"));
        Assert.All(XDocument.Parse(archive.Read("resourcelist.xml")).Descendants(sm + "url"), u => Assert.Single(u.Elements(rs + "ln"), l => (string?)l.Attribute("rel") == "license"));
        Assert.All(JsonDocument.Parse(archive.Read("api/v1/resources.json")).RootElement.GetProperty("data").EnumerateArray().Where(e => e.GetProperty("deleted").ValueKind == JsonValueKind.Null), e => Assert.NotNull(Licences.Parse(e.GetProperty("licence").GetString())));
        Assert.All(JsonDocument.Parse(archive.Read("nec-2024/linkset.json")).RootElement.GetProperty("linkset").EnumerateArray(), l => Assert.NotEqual(0, l.GetProperty("license").GetArrayLength()));
        var package = JsonDocument.Parse(archive.Read("nec-2024/01-ouverture/votes/datapackage.json")).RootElement;
        Assert.Equal("etalab-2.0", package.GetProperty("licenses")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void The_catalogue_says_the_licence_twice_and_gives_no_checksum()
    {
        var text = new SampleArchive().Export(new CatalogueExporter(), "catalogue.ttl");
        var nodes = text.Split("\n\n").Where(n => n.Contains(" a dcat:Dataset ", StringComparison.Ordinal) || n.Contains(" a dcat:Distribution ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5 + 7, nodes.Length);
        Assert.All(nodes, n => Assert.Matches("dct:license <https://[^>]+> ;\n    dct:rights \\[ a dct:RightsStatement ;\n        rdfs:label \"(cc-by-sa|cc-by|lov2)\" \\]", n));
        Assert.DoesNotContain("checksum", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("retire", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Above_five_hundred_datasets_the_catalogue_also_comes_in_pages_that_lead_on()
    {
        var archive = new SampleArchive(notes: 998);
        new CataloguePagesExporter().Export(archive.Context);
        Assert.Equal(["catalogue/1.ttl", "catalogue/2.ttl", "catalogue/3.ttl"], archive.Output.List().Where(p => p.StartsWith("catalogue/", StringComparison.Ordinal)));
        Assert.Contains("hydra:next <https://archive.example/catalogue/2.ttl>", archive.Read("catalogue/1.ttl"), StringComparison.Ordinal);
        Assert.DoesNotContain("hydra:next", archive.Read("catalogue/3.ttl"), StringComparison.Ordinal);
        Assert.Contains("hydra:totalItems \"1001\"^^xsd:integer", archive.Read("catalogue/2.ttl"), StringComparison.Ordinal);
        var few = new SampleArchive();
        new CataloguePagesExporter().Export(few.Context);
        Assert.DoesNotContain(few.Output.List(), p => p.StartsWith("catalogue/", StringComparison.Ordinal));
    }

    [Fact]
    public void Beyond_a_files_limit_a_list_becomes_an_index()
    {
        var archive = new SampleArchive();
        var entries = Enumerable.Range(0, 25).Select(i => new UrlEntry($"https://archive.example/{i}/", new DateOnly(2025, 1, 1).AddDays(i))).ToArray();
        new UrlSet("sitemap", "https://archive.example") { PageSize = 10 }.Write(archive.Context, entries);
        XNamespace ns = UrlSet.Sitemap;
        var index = XDocument.Parse(archive.Read("sitemap.xml")).Root!;
        Assert.Equal(ns + "sitemapindex", index.Name);
        Assert.Equal(["2025-01-10", "2025-01-20", "2025-01-25"], index.Descendants(ns + "lastmod").Select(l => l.Value));
        Assert.Equal(5, XDocument.Parse(archive.Read("sitemap-3.xml")).Root!.Elements().Count());
    }

    [Fact]
    public void A_draft_is_closed_to_robots() =>
        Assert.Equal("User-agent: *\nDisallow: /\n", Robots(isDraft: true));

    private static string Robots(bool isDraft)
    {
        var archive = new SampleArchive();
        new RobotsExporter().Export(archive.Context with { Publication = archive.Publication with { IsDraft = isDraft } });
        return archive.Read("robots.txt");
    }

    [Fact]
    public void The_data_package_says_the_separator_that_the_file_really_has()
    {
        foreach (var separator in ",;\t")
        {
            var archive = new SampleArchive();
            archive.Output.Write("nec-2024/01-ouverture/votes/votes.csv", Encoding.UTF8.GetBytes($"\"nom, \"\"usuel;\"\"\"{separator}voix{separator}jour\n"));
            var package = JsonDocument.Parse(archive.Export(new DataPackageExporter(), "nec-2024/01-ouverture/votes/datapackage.json")).RootElement;
            Assert.Equal(separator.ToString(), package.GetProperty("resources")[0].GetProperty("dialect").GetProperty("delimiter").GetString());
        }
    }

    [Fact]
    public void The_data_package_describes_columns_with_units_and_constraints_and_leaves_the_twin_out()
    {
        var package = JsonDocument.Parse(new SampleArchive().Export(new DataPackageExporter(), "nec-2024/01-ouverture/votes/datapackage.json")).RootElement;
        var resource = Assert.Single(package.GetProperty("resources").EnumerateArray());
        var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToArray();
        Assert.Equal(["string", "integer", "date"], fields.Select(f => f.GetProperty("type").GetString()));
        Assert.True(fields[0].GetProperty("constraints").GetProperty("unique").GetBoolean());
        Assert.Equal("Unité\u202F: voix", fields[1].GetProperty("description").GetString());
    }

    [Fact]
    public void Commitments_count_what_is_published_and_never_guess()
    {
        var archive = new SampleArchive();
        var lines = archive.Export(new CommitmentsExporter(), "nec-2024/engagements.csv").Split('\n');
        Assert.Contains("nec-2024,seances-programmees,\"Séances programmées\",1", lines);
        Assert.Contains("nec-2024,seances-documentees,\"Séances documentées (au moins une ressource publiée)\",1", lines);
        Assert.Contains("nec-2024,ressources-publiees,\"Ressources publiées\",5", lines);
        Assert.Contains("nec-2024,licence-cc-by-4.0,\"dont sous CC BY 4.0\",1", lines);
        Assert.Contains("nec-2024,part-edition-nationale,\"Part prise à l’édition nationale\",oui", lines);
        Assert.StartsWith("edition,engagement,libelle,valeur\narchive,editions,\"Éditions\",1\n", archive.Read("engagements.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_an_author_wrote_badly_never_reaches_a_graph()
    {
        var archive = new SampleArchive();
        archive.Replace(r => r with { Resource = r.Resource with { Organisations = [new("x", "MILCEM & partenaires") { Url = "javascript:alert(1)" }] } });
        Run(archive);
        Assert.DoesNotContain("javascript:", archive.Read("catalogue.ttl"), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", archive.Read("nec-2024/linkset.json"), StringComparison.Ordinal);
    }
}
