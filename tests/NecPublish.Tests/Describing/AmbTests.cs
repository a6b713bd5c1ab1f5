using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NecPublish.Exporting;
using NecPublish.Model;

namespace NecPublish.Describing;

public class AmbTests
{
    private readonly SampleArchive _archive = new();

    private string? Of(Rendition rendition) =>
        Amb.ForResource(_archive.Publication, rendition.Resource, rendition.Assets, "https://archive.example" + rendition.Resource.Address) is { } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    [Fact]
    public void Notes_and_decks_carry_what_the_profile_demands_in_its_shapes()
    {
        foreach (var rendition in _archive.Renditions.Where(r => r.Resource.Kind is ResourceKind.Note or ResourceKind.Deck))
        {
            var text = Of(rendition)!;
            Assert.DoesNotContain('<', text);
            var root = JsonDocument.Parse(text).RootElement;
            Assert.Equal("https://w3id.org/kim/amb/context.jsonld", root.GetProperty("@context")[0].GetString());
            Assert.Equal("fr", root.GetProperty("@context")[1].GetProperty("@language").GetString());
            Assert.Contains("LearningResource", root.GetProperty("type").EnumerateArray().Select(t => t.GetString()));
            Assert.Equal(root.GetProperty("type").GetRawText(), root.GetProperty("@type").GetRawText());
            Assert.All(root.GetProperty("creator").EnumerateArray(), c => Assert.True(c.GetProperty("type").GetString() is "Person" or "Organization"));
            Assert.All(root.GetProperty("encoding").EnumerateArray(), e => Assert.Matches("^[0-9]+$", e.GetProperty("contentSize").GetString()));
            Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/", root.GetProperty("license").GetProperty("id").GetString());
        }
    }

    [Fact]
    public void What_is_no_learning_resource_or_has_a_licence_that_the_profile_does_not_know_has_none()
    {
        Assert.All(_archive.Renditions.Where(r => r.Resource.Kind is ResourceKind.Dataset or ResourceKind.PhotoSet), r => Assert.Null(Of(r)));
        var note = _archive.Renditions.First(r => r.Resource.Kind == ResourceKind.Note);
        Assert.Null(Of(note with { Resource = note.Resource with { Licence = Licences.LicenceOuverte2 } }));
    }

    [Fact]
    public void A_language_of_three_letters_is_outside_of_the_profiles_list()
    {
        var note = _archive.Renditions.First(r => r.Resource.Kind == ResourceKind.Note);
        var root = JsonDocument.Parse(Of(note with { Resource = note.Resource with { Language = "gcf" }, Assets = ImmutableArray<Asset>.Empty })!).RootElement;
        Assert.Equal("fr", root.GetProperty("inLanguage")[0].GetString());
    }
}
