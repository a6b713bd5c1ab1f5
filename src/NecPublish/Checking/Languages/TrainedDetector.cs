using Lingua;

namespace NecPublish.Checking.Languages;

/// <summary>Lingua, among the languages that are met beside French.</summary>
internal sealed class TrainedDetector
{
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

    private readonly LanguageDetector? _detector = Load();

    /// <summary>BCP 47; null when it cannot tell.</summary>
    public string? Of(string sentence)
    {
        if (_detector is null)
            return null;
        // the port keeps caches that it does not guard
        lock (_detector)
        {
            var best = _detector.ComputeLanguageConfidenceValues(sentence).MaxBy(v => v.Value);
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
