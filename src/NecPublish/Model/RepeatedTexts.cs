namespace NecPublish.Model;

/// <summary>
/// Texts that many pages say alike, as the headings of notes that follow one template: each is kept once. It remembers a bounded
/// number of them, and of two that want the same place the last: a text may be kept twice, never wrongly. Safe for parallel use.
/// </summary>
public sealed class RepeatedTexts
{
    /// <summary>Places; a power of two.</summary>
    private const int Most = 4096;

    private readonly string?[] _known = new string?[Most];

    /// <summary>The same text: the copy that is kept already, where there is one.</summary>
    public string Of(string text)
    {
        // a reference is written at one stroke: who reads beside sees the old text or the new one
        ref var known = ref _known[StringComparer.Ordinal.GetHashCode(text) & (Most - 1)];
        if (known is { } same && same == text)
            return same;
        known = text;
        return text;
    }
}
