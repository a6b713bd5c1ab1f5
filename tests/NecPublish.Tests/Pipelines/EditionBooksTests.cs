using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Engines;
using NecPublish.Storage;

namespace NecPublish.Pipelines;

/// <summary>The livret of an edition, in both formats.</summary>
public sealed class EditionBooksTests
{
    private static readonly (string, string)[] Content =
    [
        ("nec-2024/edition.yml", "titre: NEC 2024\nlieu:\n  commune: Vire\n"),
        (
            "nec-2024/seances/01-ouverture/compte-rendu.md",
            "---\ntitre: L’ouverture\nidees: [Une idée]\n---\n\n## Une partie\n\nDu **texte** & <br> une note[^1], [un lien](#une-partie).\n\n| Année | Nombre |\n|---|---|\n| 2024 | 3 |\n\n[^1]: La note.\n"
        ),
        ("nec-2024/seances/01-ouverture/diapos/presenter.md", "---\ntitre: Présenter\n---\n\n# Un\n\nPremier.\n\n---\n\n# Deux\n\nSecond.\n"),
    ];

    // a cache of its own each time: nothing is served that another build made
    private static Site Build(bool hasEngines)
    {
        using var cache = new WorkFolder();
        return Site.Build(new BuildOptions { HasEngines = hasEngines, Cache = cache.Folder }, Content);
    }

    [Fact]
    public void The_epub_needs_no_engine_and_is_well_formed()
    {
        var site = Build(hasEngines: false);
        Assert.False(site.Has("nec-2024/livret.pdf"));
        using var zip = new ZipArchive(site.Output.Open("nec-2024/livret.epub"));
        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.Equal(zip.Entries[0].Length, zip.Entries[0].CompressedLength);
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xhtml", StringComparison.Ordinal) || e.FullName.EndsWith(".opf", StringComparison.Ordinal)))
        {
            using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            var document = XDocument.Load(reader);
            var ids = document.Descendants().Attributes("id").Select(a => a.Value).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            if (entry.FullName.EndsWith("partie-1.xhtml", StringComparison.Ordinal))
            {
                Assert.All(document.Descendants().Attributes("href").Where(h => h.Value.StartsWith('#')), h => Assert.Contains(h.Value[1..], ids));
                Assert.Equal(["h1", "h2", "h3"], document.Descendants().Select(e => e.Name.LocalName).Where(n => n is ['h', >= '1' and <= '6']).Distinct(StringComparer.Ordinal));
            }
            if (entry.FullName.EndsWith(".opf", StringComparison.Ordinal))
                Assert.Contains("https://creativecommons.org/licenses/by-sa/4.0/", document.ToString(), StringComparison.Ordinal);
        }
        Assert.Contains("livret.epub", site.Text("nec-2024/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pdf_is_tagged_titled_stamped_and_always_the_same()
    {
        var engines = new EngineRunner();
        if (!engines.Find(Engine.Chromium).IsFound || !engines.Find(Engine.Qpdf).IsFound)
            return;
        var (one, two) = (Pdf(Build(hasEngines: true)), Pdf(Build(hasEngines: true)));
        Assert.Equal(one, two);
        Assert.Contains("/Linearized 1", one[..1024], StringComparison.Ordinal);
        foreach (var mark in (string[])["/Marked true", "/Lang (fr)", "/DisplayDocTitle true", "/Outlines", "/S /H1", "/Scope /Column", "creativecommons.org/licenses/by-sa/4.0/"])
            Assert.Contains(mark, one, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deck_has_its_pdf_tagged_stamped_and_always_the_same()
    {
        var engines = new EngineRunner();
        if (!engines.Find(Engine.Chromium).IsFound || !engines.Find(Engine.Qpdf).IsFound)
            return;
        const string path = "nec-2024/01-ouverture/presenter/presenter.pdf";
        using var cache = new WorkFolder();
        var first = Site.Build(new BuildOptions { HasEngines = true, Cache = cache.Folder }, Content);
        var one = Pdf(first, path);
        foreach (var mark in (string[])["/Linearized 1", "/Marked true", "/Lang (fr)", "/DisplayDocTitle true", "/Outlines", "/S /H1", "/S /H2", "creativecommons.org/licenses/by-sa/4.0/"])
            Assert.Contains(mark, one, StringComparison.Ordinal);
        Assert.Contains("presenter.pdf", first.Text("nec-2024/01-ouverture/presenter/index.html"), StringComparison.Ordinal);
        Assert.Equal(one, Pdf(Build(hasEngines: true), path));
        Assert.Equal(one, Pdf(Site.Build(new BuildOptions { HasEngines = true, Cache = cache.Folder }, Content), path));
        Assert.False(Build(hasEngines: false).Has(path));
    }

    private static string Pdf(Site site, string path = "nec-2024/livret.pdf")
    {
        using var reader = new StreamReader(site.Output.Open(path), Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
