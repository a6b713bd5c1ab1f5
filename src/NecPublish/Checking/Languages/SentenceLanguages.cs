using Lingua;

namespace NecPublish.Checking.Languages;

/// <summary>
/// The language of a sentence: small words settle French, a profile of ours settles Martinican Creole, and only what is left goes to Lingua,
/// whose models are then loaded once.
/// </summary>
internal sealed class SentenceLanguages
{
    private const double FrenchShare = 0.12;
    private const double CreoleShare = 0.45;
    private const double Sure = 0.9;

    private static readonly (Language Language, string Tag)[] Spoken =
    [
        (Language.French, "fr"),
        (Language.English, "en"),
        (Language.Spanish, "es"),
        (Language.Portuguese, "pt"),
        (Language.Italian, "it"),
        (Language.German, "de"),
        (Language.Dutch, "nl"),
    ];

    private readonly Lazy<LanguageDetector?> _detector = new(Load);

    /// <summary>BCP 47; null when nobody can tell.</summary>
    /// <param name="words">The sentence's words, proper nouns left out.</param>
    public string? Of(string sentence, IReadOnlyList<string> words)
    {
        var french = words.Count(w => FrenchWords.Has(w));
        if (french >= words.Count * FrenchShare && CreoleProfile.Score(words) < CreoleShare)
            return "fr";
        if (CreoleProfile.Score(words) >= CreoleShare)
            return "gcf";
        if (_detector.Value is not { } detector)
            return null;
        // the port keeps caches that it does not guard
        lock (detector)
        {
            var best = detector.ComputeLanguageConfidenceValues(sentence).MaxBy(v => v.Value);
            return best.Value >= Sure ? Spoken.FirstOrDefault(s => s.Language == best.Key).Tag : null;
        }
    }

    /// <summary>Null where the models do not stand beside the program: passages are then left to people.</summary>
    private static LanguageDetector? Load()
    {
        try
        {
            return LanguageDetectorBuilder.FromLanguages([.. Spoken.Select(s => s.Language)]).WithLowAccuracyMode().Build();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
