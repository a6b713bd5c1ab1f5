using System.Globalization;
using System.Text;
using CsCheck;

namespace NecPublish.Model;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Médiation & compétences", "mediation competences", "mediation-competences")]
    [InlineData("  L’ŒUVRE, ça va ?  ", "l oeuvre ca va", "l-oeuvre-ca-va")]
    [InlineData("Ænima ß Ø", "aenima ss o", "aenima-ss-o")]
    [InlineData("Žižek Łódź", "zizek łodz", "zizek-odz")]
    [InlineData("e\u0301te\u0301", "ete", "ete")]
    [InlineData("Αθήνα 2024", "αθηνα 2024", "2024")]
    [InlineData("mé\u00addia\u200btion", "mediation", "mediation")]
    [InlineData("***", "", "")]
    public void Folds(string text, string folded, string slug)
    {
        Assert.Equal(folded, Folding.Fold(text));
        Assert.Equal(slug, Folding.Slug(text));
    }

    /// <summary>The short way for Latin letters says what Unicode's decomposition says (UAX #15).</summary>
    [Fact]
    public void Folds_as_the_decomposition_does() =>
        Gen.Char['\0', '\u024f'].Array[0, 20].Select(c => new string(c)).Sample(text => Assert.Equal(Slowly(text), Folding.Fold(text)), iter: 5_000);

    private static string Slowly(string text)
    {
        var result = new StringBuilder();
        var plain = text.Normalize(NormalizationForm.FormD).Replace("œ", "oe").Replace("Œ", "oe").Replace("æ", "ae").Replace("Æ", "ae").Replace("ß", "ss").Replace('ø', 'o').Replace('Ø', 'o');
        foreach (var c in plain)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                continue;
            result.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }
        return string.Join(' ', result.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
