namespace NecPublish.Model;

public sealed class AddressOrderTests
{
    [Theory]
    [InlineData("/nec/01/", "/nec/01/a/ /nec/01/b/")]
    [InlineData("/nec/01-suite/", "/nec/01-suite/a/")]
    [InlineData("/nec/02/", "/nec/02/z/")]
    [InlineData("/nec/00/", "")]
    [InlineData("/nec/03/", "")]
    [InlineData("/", "/a-propos/ /nec/01-suite/a/ /nec/01/a/ /nec/01/b/ /nec/02/z/")]
    public void Those_under_an_address_and_no_others_come_in_order(string parent, string expected) =>
        Assert.Equal(expected, string.Join(' ', AddressOrder.Under(["/a-propos/", "/nec/01-suite/a/", "/nec/01/a/", "/nec/01/b/", "/nec/02/z/"], static a => a, parent)));

    [Fact]
    public void Nothing_stands_under_an_address_of_an_empty_publication() => Assert.Empty(AddressOrder.Under<string>([], static a => a, "/nec/"));
}
