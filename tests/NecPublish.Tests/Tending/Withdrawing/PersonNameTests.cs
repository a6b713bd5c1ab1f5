namespace NecPublish.Tending.Withdrawing;

public sealed class PersonNameTests
{
    private static readonly PersonName Lea = new("Léa Exemple");

    [Theory]
    [InlineData("Léa Exemple ouvre.", "Une personne ouvre.")]
    [InlineData("avec Léa Exemple", "avec une personne")]
    [InlineData("avec LEA EXEMPLE et lea exemple", "avec une personne et une personne")]
    [InlineData("avec Exemple Léa, EXEMPLE, Léa", "avec une personne, une personne")]
    [InlineData("merci à Mme Exemple et à M. L. Exemple", "merci à une personne et à une personne")]
    [InlineData("selon L. Exemple", "selon une personne")]
    [InlineData("> avec Léa\n> Exemple", "> avec une personne")]
    [InlineData("avec **Léa** Exemple", "avec **une personne")]
    [InlineData("Le\u0301a Exemple", "Une personne")]
    [InlineData("écrire à lea.exemple@exemple.org", "écrire à adresse retirée")]
    [InlineData("écrire à lexemple@exemple.org, leaexemple2@exemple.org", "écrire à adresse retirée, adresse retirée")]
    [InlineData("[voir](photos/lea-exemple.jpg)", "[voir](photos/une-personne.jpg)")]
    [InlineData("[voir](photos/L%C3%A9a%20Exemple.jpg)", "[voir](photos/une-personne.jpg)")]
    public void Every_way_of_naming_is_found(string text, string without) => Assert.Equal(without, Lea.Without(text));

    [Theory]
    [InlineData("par exemple, Léa parle")]
    [InlineData("Léa. Exemple : un atelier")]
    [InlineData("Léanne Exemple et Léa Exemplaire")]
    [InlineData("selon l’exemple donné, l. exemple")]
    [InlineData("contact@exemple.org")]
    [InlineData("Paul Exemple")]
    public void Nobody_else_is_taken_for_the_person(string text) => Assert.Equal(text, Lea.Without(text));

    [Fact]
    public void A_lone_name_is_said_and_left()
    {
        var matches = Lea.In("Léa Exemple parle. Léa rit, par exemple.").ToList();
        Assert.Equal([true, false], matches.Select(m => m.IsSure));
        Assert.Equal(19, matches[1].Start);
    }

    [Theory]
    [InlineData("Jean-Marc de La Tour", "avec Jean Marc de la Tour", "avec une personne")]
    [InlineData("Jean-Marc de La Tour", "jean-marc.delatour@exemple.org", "adresse retirée")]
    [InlineData("MODELE Anaïs", "avec Anais Modèle", "avec une personne")]
    [InlineData("Mme Zoé D’Essai", "avec Zoé D'Essai", "avec une personne")]
    public void Names_are_of_all_shapes(string name, string text, string without) => Assert.Equal(without, new PersonName(name).Without(text));
}
