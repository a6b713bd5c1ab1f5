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
}
