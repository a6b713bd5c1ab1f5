namespace NecPublish.Checking.Languages;

/// <summary>What is known of some small words. Every word of every note is asked for: no text is compared.</summary>
/// <typeparam name="T">What is known of a word; its default for one that is not in the table.</typeparam>
internal sealed class SmallWords<T>
    where T : struct, Enum
{
    private readonly SmallWord[] _keys;
    private readonly T[] _values;
    private readonly int _shift;

    /// <summary>Words parted by spaces; one that stands twice keeps its first meaning.</summary>
    public SmallWords(params ReadOnlySpan<(string Words, T Meaning)> meanings)
    {
        var count = 0;
        foreach (var (words, _) in meanings)
            count += words.AsSpan().Count(' ') + 1;
        var bits = System.Numerics.BitOperations.Log2((uint)count) + 2;
        (_keys, _values, _shift) = (new SmallWord[1 << bits], new T[1 << bits], 64 - bits);
        foreach (var (words, meaning) in meanings)
        {
            foreach (var range in words.AsSpan().Split(' '))
            {
                var key = SmallWord.Of(words.AsSpan(range));
                var slot = Slot(key);
                if (_keys[slot] != key)
                    (_keys[slot], _values[slot]) = (key, meaning);
            }
        }
    }

    public T this[SmallWord word] => _values[Slot(word)];

    public T this[ReadOnlySpan<char> word] => this[SmallWord.Of(word)];

    /// <summary>Where a key stands, or the free place that it would take.</summary>
    private int Slot(SmallWord key)
    {
        var keys = _keys;
        var slot = (int)((key.Last ^ (key.First * 31)) * 0x9E3779B97F4A7C15 >> _shift);
        // « & »: one question, nearly always answered alike, where two would be guessed wrong at every other word
        while ((keys[slot] != key) & !keys[slot].IsNone)
            slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}
