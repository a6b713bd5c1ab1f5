using NecPublish.Model.LesBases;

namespace NecPublish.Model;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("Données", "Donnees")]
    [InlineData("donnees", "Donnees")]
    [InlineData("Emploi & entrepreunariat", "EmploiEtEntrepreunariat")]
    [InlineData("Numérique au service de l'environnement", "NumeriqueAuServiceDeLEnvironnement")]
    [InlineData("SobrieteNumerique", "SobrieteNumerique")]
    public void Understands_a_word_however_it_is_written(string written, string code) => Assert.Equal(code, Vocabularies.Themes.Find(written)?.Code);

    [Fact]
    public void Knows_no_word_of_its_own() => Assert.Null(Vocabularies.Themes.Find("Blockchain"));

    [Fact]
    public void Has_every_word_of_the_site() => Assert.Equal([29, 9, 4, 10], Vocabularies.All.Select(v => v.Terms.Length));

    [Fact]
    public void Suggests_only_words_that_exist()
    {
        string[] themes = ["donnees-territoire", "mediation-competences", "ecologie-soutenabilite", "communs-souverainete", "ethique-emancipation"];
        Assert.All(themes.SelectMany(t => Vocabularies.ThemesFor(t)), code => Assert.NotNull(Vocabularies.Themes.Find(code)));
        Assert.All(Enum.GetValues<ResourceKind>(), kind => Assert.NotNull(Vocabularies.Types.Find(Vocabularies.TypeFor(kind))));
    }

    [Theory]
    [InlineData("court", 50, "court")]
    [InlineData("un titre bien trop long pour la place", 20, "un titre bien trop…")]
    [InlineData("anticonstitutionnellement", 10, "anticonst…")]
    public void Shortens_at_a_word(string text, int length, string expected) => Assert.Equal(expected, Limits.Shorten(text, length));
}
