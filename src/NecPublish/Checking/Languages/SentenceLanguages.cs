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
    public string? Of(Sentence sentence) => Of(sentence.Wording, static s => s.Text, sentence);

    public string? Of(string sentence) => Of(Wording.Of(sentence), static s => s, sentence);

    private string? Of<T>(Wording wording, Func<T, string> text, T sentence)
    {
        if (wording.Creole >= CreoleShare)
            return "gcf";
        if (wording.French >= wording.Words * FrenchShare)
            return "fr";
        if (_detector.Value is not { } detector)
            return null;
        // the port keeps caches that it does not guard
        lock (detector)
        {
            var best = detector.ComputeLanguageConfidenceValues(text(sentence)).MaxBy(v => v.Value);
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
