namespace NecPublish.Checking.Languages;

/// <summary>
/// The language of a sentence: small words settle French, a profile of ours settles Martinican Creole, and only what is left goes to the
/// trained detector, whose library and models are then loaded once.
/// </summary>
internal sealed class SentenceLanguages
{
    private const double FrenchShare = 0.12;
    private const double CreoleShare = 0.45;

    private readonly Lazy<TrainedDetector> _detector = new(static () => new TrainedDetector());

    /// <summary>BCP 47; null when nobody can tell.</summary>
    public string? Of(string sentence) => Of(Wording.Of(sentence), sentence);

    public string? Of(Wording wording, ReadOnlySpan<char> sentence)
    {
        if (wording.Creole >= CreoleShare)
            return "gcf";
        return wording.French >= wording.Words * FrenchShare ? "fr" : _detector.Value.Of(sentence.Trim().ToString());
    }
}
