namespace NecPublish.Model;

public sealed class PageAnchorsTests
{
    [Fact]
    public void An_id_is_found_whole_or_not_at_all()
    {
        var anchors = PageAnchors.Of(["contexte", "note1", "note12"], new());

        Assert.Equal(["contexte", "note1", "note12"], anchors.All);
        foreach (var id in anchors.All)
            Assert.True(anchors.Contains(id));
        foreach (var id in new[] { "text", "contexte ", "note", "ote1", "note123", "2" })
            Assert.False(anchors.Contains(id));
    }

    [Fact]
    public void A_page_without_ids_has_none()
    {
        Assert.Empty(default(PageAnchors).All);
        Assert.False(default(PageAnchors).Contains("contexte"));
        Assert.Empty(PageAnchors.Of([], new()).All);
    }
}
