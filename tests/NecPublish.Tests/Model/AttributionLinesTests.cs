using CsCheck;

namespace NecPublish.Model;

public class AttributionLinesTests
{
    [Fact]
    public void Title_author_source_and_licence_stand_in_every_form()
    {
        var lines = AttributionLines.For("Cartes & <médiation>", ["MILCEM", "CTM", "CAP Nord"], Licences.CcBySa4, "https://archive.example/a/");
        Assert.Equal("«\u202FCartes & <médiation>\u202F», par MILCEM, CTM et CAP Nord, https://archive.example/a/, sous licence CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/deed.fr)", lines.Text);
        Assert.Equal("«\u202F<a href=\"https://archive.example/a/\">Cartes &amp; &lt;médiation&gt;</a>\u202F», par MILCEM, CTM et CAP Nord, sous licence <a rel=\"license\" href=\"https://creativecommons.org/licenses/by-sa/4.0/deed.fr\">CC BY-SA 4.0</a>", lines.Html);
        Assert.Equal("«\u202F[Cartes & \\<médiation\\>](<https://archive.example/a/>)\u202F», par MILCEM, CTM et CAP Nord, sous licence [CC BY-SA 4.0](<https://creativecommons.org/licenses/by-sa/4.0/deed.fr>)", lines.Markdown);
        Assert.Equal("«\u202FCartes & <médiation>\u202F», par MILCEM, CTM et CAP Nord, CC BY-SA 4.0, https://archive.example/a/", lines.Short);
    }

    [Fact]
    public void The_short_form_never_exceeds_280_characters_nor_splits_a_character() =>
        Gen.Select(Gen.String[0, 600], Gen.String[0, 200].Array[0, 5], Gen.Char.AlphaNumeric.Array[0, 400], Gen.Int[0, Licences.All.Length - 1].Select(i => Licences.All[i]))
            .Sample((title, creators, path, licence) =>
            {
                var text = AttributionLines.For(title, creators, licence, "https://a.example/" + new string(path)).Short;
                Assert.InRange(text.Length, 1, 280);
                Assert.Contains(licence.Name, text, StringComparison.Ordinal);
            });

    [Fact]
    public void A_long_title_with_an_emoji_at_the_cut_stays_valid_text()
    {
        foreach (var length in Enumerable.Range(200, 60))
        {
            var text = AttributionLines.For(new string('a', length) + string.Concat(Enumerable.Repeat("🌊", 60)), [], Licences.CcBySa4, "https://a.example/").Short;
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void A_work_outside_the_licence_is_not_said_to_be_licensed() =>
        Assert.DoesNotContain("sous licence", AttributionLines.For("Logo", ["CTM"], Licences.AllRightsReserved, "https://a.example/").Text, StringComparison.Ordinal);
}
