using System.Xml.Linq;

namespace NecPublish.Pipelines;

/// <summary>Who subscribed to the feed of an edition keeps being told, whatever becomes of the edition's address.</summary>
public sealed class FormerFeedsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";

    private readonly LivingArchive _archive = new LivingArchive()
        .Note("nec/seances/01-a/compte-rendu.md", "Ouverture")
        .Note("nec/seances/01-a/annexe.md", "Annexe", "Un autre texte.")
        .Note("pages/a-propos.md", "À propos", "Ce site.")
        .Build("2026-01-01");

    private XElement Feed(string path) => XDocument.Parse(_archive.Site.Text(path)).Root!;

    private static string Id(XElement feed) => feed.Element(Atom + "id")!.Value;

    private static string? Link(XElement feed, string relation) => feed.Elements(Atom + "link").SingleOrDefault(l => l.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    private static string[] Entries(XElement feed) => [.. feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value)];

    private static string[] Gone(XElement feed) => [.. feed.Elements(Tombstones + "deleted-entry").Select(e => e.Attribute("ref")!.Value)];

    [Fact]
    public void An_edition_that_was_renamed_is_followed_from_the_old_feed()
    {
        var id = Id(Feed("nec/flux.atom"));
        _archive.Move("nec", "zec").Build("2026-02-01").Note("zec/seances/01-a/suite.md", "Suite", "Ajoutée.").Build("2026-03-01");

        var (old, next) = (Feed("nec/flux.atom"), Feed("zec/flux.atom"));
        // RFC 4287, 4.2.6: a feed keeps what names it, wherever it is served from; 4.2.7.2: where it is now
        Assert.Equal(id, Id(old));
        Assert.Equal("https://essai.example/zec/flux.atom", Link(old, "self"));
        Assert.Equal("https://essai.example/zec/", Link(old, "alternate"));
        Assert.Equal(Entries(next), Entries(old));
        Assert.Equal(3, Entries(old).Length);
        Assert.Equal(next.Element(Atom + "updated")!.Value, old.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void What_was_withdrawn_after_its_edition_was_renamed_is_told_in_both_feeds()
    {
        _archive.Move("nec", "zec").Build("2026-02-01").Remove("zec/seances/01-a/annexe.md").Build("2026-03-01");

        Assert.All(["nec/flux.atom", "zec/flux.atom", "flux.atom"], path => Assert.Equal(["https://essai.example/nec/01-a/annexe/"], Gone(Feed(path))));
        Assert.Equal("https://essai.example/zec/01-a/annexe/", _archive.DeletedUrl);
    }

    [Fact]
    public void An_edition_that_left_says_so_to_who_follows_it()
    {
        _archive.Remove("nec/seances/01-a/compte-rendu.md").Remove("nec/seances/01-a/annexe.md").Remove("nec/edition.yml").Build("2026-02-01");

        var feed = Feed("nec/flux.atom");
        Assert.Equal("https://essai.example/nec/flux.atom", Link(feed, "self"));
        Assert.Empty(Entries(feed));
        Assert.Equal(["https://essai.example/nec/01-a/annexe/", "https://essai.example/nec/01-a/compte-rendu/"], Gone(feed).Order(StringComparer.Ordinal));
        Assert.Equal("2026-02-01T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(_archive.Site.Text("nec/flux.atom"), _archive.Build("2026-03-01").Site.Text("nec/flux.atom"));
    }

    [Fact]
    public void What_had_no_feed_gets_none()
    {
        _archive.Move("pages/a-propos.md", "pages/qui-sommes-nous.md").Move("nec/seances/01-a", "nec/seances/02-b").Build("2026-02-01");

        Assert.Equal("../qui-sommes-nous/index.html", _archive.At("/a-propos/"));
        Assert.Equal("../02-b/index.html", _archive.At("/nec/01-a/"));
        Assert.Equal(["flux.atom", "nec/flux.atom"], _archive.Site.Output.List().Where(p => p.EndsWith(".atom", StringComparison.Ordinal)));
    }
}
