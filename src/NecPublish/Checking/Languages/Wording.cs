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
        var (words, names, french, shared, foreign) = (0, 0, 0, 0, 0);
        for (var word = new WordReader(sentence); word.Next(); )
        {
            if (char.IsUpper(word.Word[0]) && words + names > 0)
            {
                names++;
                continue;
            }
            words++;
            switch (FrenchWords.Of(word))
            {
                case WordOrigin.French:
                    french++;
                    break;
                case WordOrigin.Shared:
                    shared++;
                    break;
                case WordOrigin.Foreign:
                    foreign++;
                    break;
            }
        }
        if (names >= words)
            return default;
        if (french > 0 && foreign == 0 && french + shared >= words * Doubtless)
            french += shared;
        return new(words, french, french >= words * Doubtless ? 0 : CreoleShare(sentence, words));
    }

    private static double CreoleShare(ReadOnlySpan<char> sentence, int words)
    {
        var weight = 0.0;
        var isFirst = true;
        for (var word = new WordReader(sentence); word.Next(); isFirst = false)
        {
            if (isFirst || !char.IsUpper(word.Word[0]))
                weight += CreoleProfile.Weight(word.Word);
        }
        return System.Math.Min(1, weight / words);
    }
}
