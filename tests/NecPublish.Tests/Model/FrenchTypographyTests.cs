using System.Text;
using CsCheck;

namespace NecPublish.Model;

public sealed class FrenchTypographyTests
{
    [Theory]
    [InlineData("Bonjour !", "Bonjour\u202F!")]
    [InlineData("Qui ? Quoi ; où : là", "Qui\u202F? Quoi\u202F; où\u00A0: là")]
    [InlineData("« mot »", "«\u202Fmot\u202F»")]
    [InlineData("l'atelier d'ici", "l’atelier d’ici")]
    [InlineData("dit \"oui\" puis \"non\"", "dit «\u202Foui\u202F» puis «\u202Fnon\u202F»")]
    [InlineData("un écran de 24\" et un autre", "un écran de 24\" et un autre")]
    [InlineData("et puis...", "et puis…")]
    [InlineData("10 000 personnes, n° 5", "10\u202F000 personnes, n°\u00A05")]
    [InlineData("20 % et 5 € à 14 h 30, fin 17h 15, 3 hommes", "20\u202F% et 5\u202F€ à 14\u00A0h\u00A030, fin 17h\u00A015, 3 hommes")]
    [InlineData("en 2024 300 personnes", "en 2024 300 personnes")]
    [InlineData("à 10:30, ratio 3:1 :)", "à 10:30, ratio 3:1 :)")]
    [InlineData("rien à changer", "rien à changer")]
    public void Typed_text_becomes_French(string typed, string expected) => Assert.Equal(expected, FrenchTypography.Apply(typed));

    [Fact]
    public void Doing_it_twice_changes_nothing_more() =>
        Gen.String[Gen.Char["ab éh%€'\"!?;:«».°012\u00A0\u202F"], 0, 40].Sample(text => FrenchTypography.Apply(FrenchTypography.Apply(text)) == FrenchTypography.Apply(text), iter: 20_000);

    [Fact]
    public void No_word_is_changed() =>
        Gen.String.Sample(text => Letters(FrenchTypography.Apply(text)) == Letters(text), iter: 20_000);

    [Fact]
    public void What_is_written_into_a_page_is_the_same() =>
        Gen.String[Gen.Char["ab éh%€'\"!?;:«».°012\u00A0\u202F"], 0, 40].Sample(text =>
        {
            var page = new StringBuilder("avant ");
            FrenchTypography.AppendTo(page, text);
            return page.ToString() == "avant " + FrenchTypography.Apply(text);
        }, iter: 20_000);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
