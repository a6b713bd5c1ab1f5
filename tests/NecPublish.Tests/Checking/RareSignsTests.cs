using CsCheck;
using NecPublish.Checking.Languages;

namespace NecPublish.Checking;

/// <summary>What is read many letters at a time says what is read letter by letter.</summary>
public sealed class RareSignsTests
{
    /// <summary>Signs that rules look for among those that all texts are made of, so that each stands beside each.</summary>
    private static readonly Gen<string> Texts = Gen.String[Gen.OneOf(Gen.Char["  aeétx.,’…"], Gen.Char["  \t\u00a0\u202f:/.xDAZÀÞ×Œ@[œé¯─ツ\ud835\udc00ߖßΩ(-·•‧⋅09"]), 0, 90];

    [Fact]
    public void No_sign_is_missed() =>
        Texts.Sample(text =>
        {
            var signs = RareSignsReader.Of(text);
            bool Has(RareSigns sign) => (signs & sign) != RareSigns.None;
            Assert.True(Has(RareSigns.Capitals) || !Capitals.Neighbour(text), text);
            Assert.Equal(Pairs(text).Any(p => p is "  " or "\t\t" or "\u00a0\u00a0"), Has(RareSigns.Spaces));
            Assert.Equal(Enumerable.Range(0, System.Math.Max(0, text.Length - 4)).Any(i => text[i] == ' ' && text[i + 2] == ' ' && text[i + 4] == ' '), Has(RareSigns.Spread));
            Assert.Equal(text.Contains("://", StringComparison.Ordinal), Has(RareSigns.Address));
            Assert.Equal(text.Any(c => char.IsAsciiDigit(c) || c == '@'), Has(RareSigns.Identity));
            Assert.True(Has(RareSigns.Cut) || !Enumerable.Range(0, System.Math.Max(0, text.Length - 2)).Any(i => char.IsLetter(text[i]) && "·•‧⋅(-.".Contains(text[i + 1], StringComparison.Ordinal) && char.IsLetter(text[i + 2])), text);
            Assert.Equal(text.Any(c => c is >= '\u2500' or '¯') || Pairs(text).Any(p => p is ".." or "xD"), Has(RareSigns.Drawn));
        });

    [Fact]
    public void Each_letter_of_Latin_1_is_known()
    {
        for (var c = '\0'; c <= 0x17f; c++)
            Assert.Equal(c > 0xff || !char.IsLetter(c) ? 0 : char.ToLowerInvariant(c), SmallWord.LetterOf(c));
    }

    private static IEnumerable<string> Pairs(string text) => Enumerable.Range(0, System.Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2));
}
