using System.Text;

namespace NecPublish.Discovering;

public sealed class AddressRegisterTests
{
    private const string Text = """
        {"adresses":[{"adresse":"/nec/a/","identifiant":"nec/a","titre":"Café","publie_le":"2024-01-02","modifie_le":"2024-01-03","empreinte":"ab","retire_le":null}]}
        """;

    [Fact]
    public void A_damaged_letter_is_one_letter_lost_and_no_more()
    {
        // "é" is C3 A9: without its second half it is no letter
        var damaged = Encoding.UTF8.GetBytes(Text).Where(b => b != 0xA9).ToArray();

        Assert.Equal("Caf\uFFFD", AddressRegister.Read(damaged)?.Entries["/nec/a/"].Title);
        Assert.Equal("Café", AddressRegister.Read(Encoding.UTF8.GetBytes(Text))?.Entries["/nec/a/"].Title);
    }

    [Fact]
    public void What_is_no_register_is_left_alone() => Assert.Null(AddressRegister.Read("{\"adresses\":[1]}"u8.ToArray()));

    [Theory]
    [InlineData("/../../x/")]
    [InlineData("/api/v1/resources.json/")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("nec/a")]
    [InlineData("/nec//a/")]
    [InlineData("/Nec/é/")]
    public void What_holds_no_address_is_no_register(string address) => Assert.Null(AddressRegister.Read(Text.Replace("/nec/a/", address, StringComparison.Ordinal)));

    [Fact]
    public void Of_two_entries_of_one_address_the_later_one_counts_and_the_earlier_day()
    {
        const string Other = """{"adresse":"/nec/a/","identifiant":"nec/a","titre":"Thé","publie_le":"2024-01-01","modifie_le":"2024-01-02","empreinte":"cd","retire_le":"2024-01-02"},""";

        var entry = AddressRegister.Read(Text.Replace("[{", "[" + Other + "{", StringComparison.Ordinal))?.Entries["/nec/a/"];

        Assert.Equal(("Café", new DateOnly(2024, 1, 1), null), (entry?.Title, entry?.Issued ?? default, entry?.Deleted));
    }
}
