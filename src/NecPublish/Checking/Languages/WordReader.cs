namespace NecPublish.Checking.Languages;

/// <summary>The words of a text one after the other, with their elisions and hyphens. Every note is read so: each sign is looked at once.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The word itself.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>The word as a number; none for one of more than eight letters, or not in Latin-1: no small word of a sentence is longer.</summary>
    public SmallWord Small { get; private set; }

    /// <summary>Where the first apostrophe stands in the word; -1 for none.</summary>
    public int Elision { get; private set; }

    /// <summary>False at the end.</summary>
    public bool Next()
    {
        var at = _at;
        while (at < _text.Length && !IsLetter(_text[at]))
            at++;
        if (at == _text.Length)
            return false;
        var (start, end) = (at, at);
        var (letters, highest) = (0UL, 0);
        var elision = -1;
        for (; at < _text.Length; at++)
        {
            var c = _text[at];
            if (IsLetter(c))
                end = at + 1;
            else if (c is not ('’' or '\'' or '-' or '·'))
                break;
            else if (elision < 0 && c is '’' or '\'')
                elision = at - start;
            highest |= c;
            letters = letters << 8 | SmallWord.LowerOf(c);
        }
        _at = at;
        Word = _text[start..end];
        Elision = elision;
        // a sign that ends the word is none of its own
        Small = end < at ? SmallWord.Of(Word) : highest <= 0xff && at - start <= sizeof(ulong) ? new(0, letters) : default;
        return true;
    }

    private static bool IsLetter(char c) => c <= 0xff ? SmallWord.IsLetter(c) : char.IsLetter(c);
}
