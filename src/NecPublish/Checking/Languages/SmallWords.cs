namespace NecPublish.Checking.Languages;

/// <summary>
/// A table of words of sixteen letters at most, in Latin-1, capitals or not: a word is two numbers, and asking for it compares no text.
/// Every word of every note is asked for.
/// </summary>
/// <typeparam name="T">What is known of a word; its default for one that is not in the table.</typeparam>
internal sealed class SmallWords<T>
    where T : struct, Enum
{
    private const int Longest = 16;

    private readonly Key[] _keys;
    private readonly T[] _values;
    private readonly int _shift;

    /// <summary>Words parted by spaces; one that stands twice keeps its first meaning.</summary>
    public SmallWords(params ReadOnlySpan<(string Words, T Meaning)> meanings)
    {
        var count = 0;
        foreach (var (words, _) in meanings)
            count += words.AsSpan().Count(' ') + 1;
        var bits = System.Numerics.BitOperations.Log2((uint)count) + 2;
        (_keys, _values, _shift) = (new Key[1 << bits], new T[1 << bits], 64 - bits);
        foreach (var (words, meaning) in meanings)
        {
            foreach (var range in words.AsSpan().Split(' '))
            {
                var key = Key.Of(words.AsSpan(range));
                var slot = Slot(key);
                if (_keys[slot] != key)
                    (_keys[slot], _values[slot]) = (key, meaning);
            }
        }
    }

    public T this[ReadOnlySpan<char> word] => Key.Of(word) is { Last: not 0 } key && Slot(key) is var slot && _keys[slot] == key ? _values[slot] : default;

    /// <summary>Where a key stands, or the free place that it would take.</summary>
    private int Slot(Key key)
    {
        var slot = (int)((key.Last ^ (key.First * 31)) * 0x9E3779B97F4A7C15 >> _shift);
        while (_keys[slot].Last != 0 && _keys[slot] != key)
            slot = (slot + 1) & (_keys.Length - 1);
        return slot;
    }

    /// <summary>A byte for each letter; nothing but zeros for what the table cannot hold.</summary>
    private readonly record struct Key(ulong First, ulong Last)
    {
        public static Key Of(ReadOnlySpan<char> word)
        {
            var (first, last) = (0ul, 0ul);
            if (word.Length > Longest)
                return default;
            for (var i = 0; i < word.Length; i++)
            {
                var c = word[i];
                if (c > 0xff)
                    return default;
                if (i == 8)
                    (first, last) = (last, 0);
                last = last << 8 | (c is (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') ? c | 0x20u : c);
            }
            return new(first, last);
        }
    }
}
