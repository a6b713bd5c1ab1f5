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
        var line = _text;
        var at = _at;
        while (at < line.Length && !IsLetter(line[at]))
            at++;
        if (at == line.Length)
            return false;
        var (start, end) = (at, at);
        var letters = 0UL;
        var (isSmall, elision) = (true, -1);
        for (; at < line.Length; at++)
        {
            var c = line[at];
            if (SmallWord.LetterOf(c) is > 0 and var letter)
            {
                letters = letters << 8 | letter;
                end = at + 1;
                continue;
            }
            // few signs get this far: a word's end, an elision, a hyphen, a letter from elsewhere
            if (c is '’' or '\'')
                elision = elision < 0 ? at - start : elision;
            else if (IsLetter(c))
                end = at + 1;
            else if (c is not ('-' or '·'))
                break;
            isSmall &= c <= 0xff;
            letters = letters << 8 | (byte)c;
        }
        _at = at;
        Word = line[start..end];
        Elision = elision;
        // a sign that ends the word is none of its own
        Small = end < at ? SmallWord.Of(Word) : isSmall && at - start <= sizeof(ulong) ? new(0, letters) : default;
        return true;
    }

    private static bool IsLetter(char c) => c <= 0xff ? SmallWord.LetterOf(c) > 0 : char.IsLetter(c);
}
