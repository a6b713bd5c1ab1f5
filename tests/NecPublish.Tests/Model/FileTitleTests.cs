namespace NecPublish.Model;

public class FileTitleTests
{
    private const string Mark = "4f3c2a1b9d8e4c7fa0b1c2d3e4f5a6b7";

    [Theory]
    [InlineData("02-mediation_numerique", "Mediation numerique")]
    [InlineData("2025", "2025")]
    [InlineData("--", "--")]
    [InlineData($"Atelier inclusion {Mark}", "Atelier inclusion")]
    [InlineData($"a-{Mark}", $"A {Mark}")]
    [InlineData($"Atelier {Mark}0", $"Atelier {Mark}0")]
    public void A_title_is_what_a_person_wrote(string name, string title) => Assert.Equal(title, FileTitle.Of(name));

    [Fact]
    public void A_slug_has_no_identifier_of_a_tool()
    {
        Assert.Equal("budget-previsionnel", FileTitle.Slug($"Budget prévisionnel {Mark}.csv"));
        Assert.Equal("", FileTitle.Slug("….csv"));
    }
}
