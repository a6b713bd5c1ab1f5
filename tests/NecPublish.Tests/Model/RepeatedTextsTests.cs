namespace NecPublish.Model;

public sealed class RepeatedTextsTests
{
    private readonly RepeatedTexts _texts = new();

    [Fact]
    public void The_same_words_are_kept_once()
    {
        var first = _texts.Of(Made("contexte"));
        Assert.Same(first, _texts.Of(Made("contexte")));
    }

    [Fact]
    public void More_texts_than_it_remembers_still_come_back_as_they_are()
    {
        foreach (var text in Enumerable.Range(0, 50_000).Select(i => $"texte {i}"))
            Assert.Equal(text, _texts.Of(Made(text)));
    }

    /// <summary>A text of its own: a constant would be one anyway.</summary>
    private static string Made(string text) => new(text.AsSpan());
}
