using CsCheck;

namespace NecPublish.Describing;

public class PeriodTests
{
    [Theory]
    [InlineData("2018 à 2024", "2018-01-01/2024-12-31")]
    [InlineData("2018-2024", "2018-01-01/2024-12-31")]
    [InlineData("30 mai 2024", "2024-05-30/2024-05-30")]
    [InlineData("1er août 2023", "2023-08-01/2023-08-01")]
    [InlineData("Décembre 2024", "2024-12-01/2024-12-31")]
    [InlineData("février 2024", "2024-02-01/2024-02-29")]
    [InlineData("2024-05-30/2024-06-02", "2024-05-30/2024-06-02")]
    [InlineData("du 13/12/2024 au 14/12/2024", "2024-12-13/2024-12-14")]
    [InlineData("2024", "2024-01-01/2024-12-31")]
    public void What_an_author_writes_becomes_an_interval(string text, string interval) => Assert.Equal(interval, Period.Parse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("tout le temps")]
    [InlineData("31/02/2024")]
    [InlineData("0000")]
    public void What_is_no_date_is_not_guessed(string? text) => Assert.Null(Period.Parse(text));

    [Fact]
    public void Any_text_is_read_without_an_exception() => Gen.String.Sample(text => Period.Parse(text));
}
