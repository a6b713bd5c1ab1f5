namespace NecPublish.Rendering;

public class FrenchTests
{
    [Theory]
    [InlineData(0, "0 octet")]
    [InlineData(1, "1 octet")]
    [InlineData(370, "370 octets")]
    [InlineData(9800, "9,8\u202FKo")]
    [InlineData(42_000, "42\u202FKo")]
    [InlineData(1_240_000, "1,2\u202FMo")]
    public void Weights_read_as_in_a_file_manager(long bytes, string expected) => Assert.Equal(expected, French.Size(bytes));

    [Theory]
    [InlineData(2024, 1, 1, "lundi 1er\u00A0janvier 2024")]
    [InlineData(2024, 12, 13, "vendredi 13\u00A0décembre 2024")]
    public void Dates_read_in_full(int year, int month, int day, string expected) => Assert.Equal(expected, French.LongDate(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(999, "999")]
    [InlineData(1240, "1\u202F240")]
    [InlineData(1_234_567, "1\u202F234\u202F567")]
    [InlineData(-1240, "-1\u202F240")]
    [InlineData(-240, "-240")]
    public void Thousands_are_apart(long value, string expected) => Assert.Equal(expected, French.Number(value));

    [Fact]
    public void Lists_end_in_et()
    {
        Assert.Equal("a, b et c", French.Join(["a", "b", "c"]));
        Assert.Equal("a", French.Join(["a"]));
        Assert.Equal("", French.Join([]));
    }
}
