using System.Text;
using System.Text.Json;
using NecPublish.Exporting;
using NecPublish.Model;

namespace NecPublish.Describing;

public class SchemaOrgTests
{
    private readonly SampleArchive _archive = new();

    private IEnumerable<(Rendition Rendition, string Text)> Resources() =>
        _archive.Renditions.Select(r => (r, Text(SchemaOrg.ForResource(_archive.Publication, r.Resource, r.Assets, "https://archive.example" + r.Resource.Address))));

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    private static JsonElement[] Nodes(string text)
    {
        var root = JsonDocument.Parse(text).RootElement;
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        return [.. root.GetProperty("@graph").EnumerateArray()];
    }

    [Fact]
    public void No_text_can_end_its_script_element()
    {
        foreach (var (_, text) in Resources())
            Assert.DoesNotContain('<', text);
        var session = Text(SchemaOrg.ForSession(_archive.Publication, _archive.Publication.Editions[0], _archive.Publication.Editions[0].Sessions[0]));
        Assert.DoesNotContain('<', session);
        Assert.Contains("\\u003Cd\u00E9but\\u003E", session, StringComparison.Ordinal);
        Assert.DoesNotContain("</", Text(SchemaOrg.ForPage(_archive.Publication, "</script><script>alert(1)", "/x/")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_resource_says_its_type_licence_creator_language_whole_and_files()
    {
        foreach (var (rendition, text) in Resources())
        {
            var main = Nodes(text)[0];
            Assert.Equal(rendition.Resource.Licence.Uri, main.GetProperty("license").GetString());
            Assert.NotEqual(0, main.GetProperty("creator").GetArrayLength());
            Assert.Equal("fr", main.GetProperty("inLanguage").GetString());
            Assert.StartsWith("https://archive.example/nec-2024/", main.GetProperty("isPartOf").GetProperty("@id").GetString(), StringComparison.Ordinal);
            Assert.InRange(main.GetProperty("description").GetString()!.Length, 50, 5000);
            var files = main.GetProperty(rendition.Resource.Kind == ResourceKind.Dataset ? "distribution" : "encoding");
            Assert.All(files.EnumerateArray(), f => Assert.StartsWith("https://archive.example/nec-2024/", f.GetProperty("contentUrl").GetString(), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(ResourceKind.Note, "LearningResource", "Article")]
    [InlineData(ResourceKind.Deck, "LearningResource", "PresentationDigitalDocument")]
    [InlineData(ResourceKind.Dataset, "Dataset")]
    [InlineData(ResourceKind.PhotoSet, "ImageGallery")]
    public void The_type_follows_the_kind(ResourceKind kind, params string[] types)
    {
        var (_, text) = Resources().First(r => r.Rendition.Resource.Kind == kind);
        var type = Nodes(text)[0].GetProperty("@type");
        Assert.Equal(types, type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()) : [type.GetString()]);
    }

    [Fact]
    public void A_known_organisation_is_not_a_person()
    {
        var (_, text) = Resources().First(r => r.Rendition.Resource.Kind == ResourceKind.Note);
        var creators = Nodes(text)[0].GetProperty("creator").EnumerateArray().Select(c => (c.GetProperty("@type").GetString(), c.GetProperty("name").GetString()));
        Assert.Equal([("Organization", "MILCEM & partenaires"), ("Person", "Ana Bell")], creators);
    }

    [Fact]
    public void A_photo_carries_its_own_licence_author_and_description_and_small_copies_are_left_out()
    {
        var (_, text) = Resources().First(r => r.Rendition.Resource.Kind == ResourceKind.PhotoSet);
        var image = Assert.Single(Nodes(text)[0].GetProperty("image").EnumerateArray());
        Assert.Equal(("https://creativecommons.org/licenses/by/4.0/", "Ana Bell", "Une table"), (image.GetProperty("license").GetString(), image.GetProperty("creator").GetProperty("name").GetString(), image.GetProperty("description").GetString()));
    }

    [Fact]
    public void An_edition_held_on_another_day_says_both_days()
    {
        var edition = Nodes(Text(SchemaOrg.ForEdition(_archive.Publication, _archive.Publication.Editions[0]))).Single(n => n.GetProperty("@type").GetString() == "Event");
        Assert.Equal(("2024-12-13", "2024-10-17", "https://schema.org/EventRescheduled"), (edition.GetProperty("startDate").GetString(), edition.GetProperty("previousStartDate").GetString(), edition.GetProperty("eventStatus").GetString()));
        Assert.Equal("97213", edition.GetProperty("location").GetProperty("identifier").GetProperty("value").GetString());
        Assert.Single(edition.GetProperty("subEvent").EnumerateArray());
    }

    [Fact]
    public void A_breadcrumb_leads_from_home_to_the_page()
    {
        var (rendition, text) = Resources().First(r => r.Rendition.Resource.Kind == ResourceKind.Note);
        var items = Nodes(text).Single(n => n.GetProperty("@type").ToString() == "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().ToArray();
        Assert.Equal([1, 2, 3, 4], items.Select(i => i.GetProperty("position").GetInt32()));
        Assert.Equal("https://archive.example/", items[0].GetProperty("item").GetString());
        Assert.Equal("https://archive.example" + rendition.Resource.Address, items[^1].GetProperty("item").GetString());
    }

    [Fact]
    public void Home_is_a_web_site_with_its_licence()
    {
        var site = Nodes(Text(SchemaOrg.ForHome(_archive.Publication)))[0];
        Assert.Equal(("WebSite", Licences.CcBySa4.Uri), (site.GetProperty("@type").GetString(), site.GetProperty("license").GetString()));
    }
}
