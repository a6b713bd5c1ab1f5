using NecPublish.Diagnostics;

namespace NecPublish.Reporting;

public sealed class QuotationTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(119, 7, 0)]
    [InlineData(120, 80, 0)]
    [InlineData(121, 80, 1)]
    [InlineData(5000, 0, 1)]
    [InlineData(5000, 81, 2)]
    [InlineData(5000, 4999, 1)]
    [InlineData(5000, 5000, 1)]
    public void A_column_less_the_quotations_own_is_an_index_into_it(int length, int index, int cuts)
    {
        var line = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));

        var quotation = Quotation.Of(line, index);

        Assert.Equal(cuts, quotation.Text.Count(c => c == '…'));
        Assert.True(quotation.Text.Length <= 122);
        if (index < length)
            Assert.Equal(line[index], quotation.Text[index + 1 - quotation.Column]);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var line = new string('a', shift) + string.Concat(Enumerable.Repeat("🎉", 300));
            for (var index = 0; index <= line.Length; index++)
                Assert.Equal(-1, Lone(Quotation.Of(line, index).Text));
        }
    }

    /// <summary>Index of half a character; -1 when all are whole.</summary>
    private static int Lone(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return i;
        }
        return -1;
    }
}
