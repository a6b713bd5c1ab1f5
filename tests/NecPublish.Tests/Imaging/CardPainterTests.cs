namespace NecPublish.Imaging;

public sealed class CardPainterTests
{
    [Theory]
    [InlineData("Co-organiser un NEC local", "13 décembre 2024, Le Lamentin")]
    [InlineData("Titre <b>&amp;", "")]
    public void A_card_has_the_size_that_networks_ask_and_is_always_the_same(string title, string line)
    {
        var text = new CardText(title, line, "Archive · CC BY-SA 4.0");
        if (CardPainter.Draw(text) is not { } card)
            return; // a machine without a single font
        var info = ImageCodec.Identify(card);
        Assert.Equal((CardPainter.Width, CardPainter.Height), (info!.Width, info.Height));
        Assert.True(card.Length < 60_000, $"{card.Length} bytes");
        Assert.Equal(card, CardPainter.Draw(text));
        Assert.NotEqual(card, CardPainter.Draw(text with { Title = "Autre chose" }));
    }

    [Fact]
    public void A_title_that_is_too_long_stays_on_the_card() =>
        Assert.Equal(CardPainter.Height, CardPainter.Draw(new CardText(string.Join(' ', Enumerable.Repeat("mot", 400)), "", "Pied")) is { } card ? ImageCodec.Identify(card)!.Height : CardPainter.Height);
}
