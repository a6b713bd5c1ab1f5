using System.Text.RegularExpressions;
using CsCheck;
using NecPublish.Checking.Languages;

namespace NecPublish.Checking;

/// <summary>What is read many letters at a time says what is read word by word.</summary>
public sealed class WordReaderTests
{
    /// <summary>Letters, joints and signs of every kind in turn; words as long as several windows, texts that end anywhere in one.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.OneOf(Gen.Char["aeésnL  "], Gen.Char["  .,;«\u00a0\u202f…—’'-·×÷ªµºßÿÞÀZA@[`{œŒŸΩж\0"]), 0, 120],
        Gen.String[Gen.Frequency((30, Gen.Char["aeésnLœ"]), (1, Gen.Char[" ’'-·."])), 0, 150],
        Gen.String[Gen.Frequency((8, Gen.Char["-·’'"]), (1, Gen.Char["aé "])), 0, 150]
    );

    [Fact]
    public void Each_word_is_read_as_letter_by_letter() =>
        Texts.Sample(text =>
        {
            var reader = new WordReader(text);
            foreach (Match word in Regex.Matches(text, @"\p{L}[\p{L}’'\-·]*", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)))
            {
                Assert.True(reader.Next(), text);
                var own = word.Value.TrimEnd('’', '\'', '-', '·');
                Assert.Equal(own, reader.Word.ToString());
                Assert.Equal(own[0], reader.First);
                Assert.True(reader.Small == (own.Length <= 8 && own.All(c => c <= 0xff) ? SmallWord.Of(own) : default), own);
                Assert.Equal(word.Value.IndexOfAny(['’', '\'']) is 1 or 2, reader.IsElided);
            }
            Assert.False(reader.Next(), text);
        });
}
