namespace NecPublish.Checking.Languages;

/// <summary>What the words of a sentence say of its language. Proper nouns (capitals inside it) are left out.</summary>
/// <param name="Words">How many there are; 0 when names rule: a title.</param>
/// <param name="French">Those that only French has; with those that it shares with its neighbours where no word of theirs is met.</param>
/// <param name="Creole">From 0 to 1 (<see cref="CreoleProfile.Weight"/>); not worked out, and 0, for a sentence that is French without a doubt.</param>
internal readonly record struct Wording(int Words, int French, double Creole)
{
    /// <summary>From this share of small French words on, no other language is possible.</summary>
    private const double Doubtless = 0.3;

    public static Wording Of(ReadOnlySpan<char> sentence)
    {
        var (words, names) = (0, 0);
        // counted without asking which it is: that the processor could not foresee
        Span<int> origins = stackalloc int[(int)WordOrigin.Foreign + 1];
        origins.Clear();
        for (var word = new WordReader(sentence); word.Next(); )
        {
            if (char.IsUpper(word.First) && words + names > 0)
            {
                names++;
                continue;
            }
            words++;
            origins[(int)FrenchWords.Of(word)]++;
        }
        if (names >= words)
            return default;
        var (french, shared) = (origins[(int)WordOrigin.French], origins[(int)WordOrigin.Shared]);
        if (french > 0 && origins[(int)WordOrigin.Foreign] == 0 && french + shared >= words * Doubtless)
            french += shared;
        return new(words, french, french >= words * Doubtless ? 0 : CreoleShare(sentence, words));
    }

    private static double CreoleShare(ReadOnlySpan<char> sentence, int words)
    {
        var weight = 0.0;
        var isFirst = true;
        for (var word = new WordReader(sentence); word.Next(); isFirst = false)
        {
            if (isFirst || !char.IsUpper(word.First))
                weight += CreoleProfile.Weight(word.Word);
        }
        return System.Math.Min(1, weight / words);
    }
}
