using System.Numerics;

namespace NecPublish.Checking.Languages;

/// <summary>The words of a text one after the other, with their elisions and hyphens. Every note is read so: many signs are looked at together.</summary>
internal ref struct WordReader
{
    private readonly ReadOnlySpan<char> _text;
    private SignWindow _window;
    private int _windowAt;

    /// <summary>The letters of the window that no word has been made of.</summary>
    private uint _letters;
    private int _start;
    private int _end;

    public WordReader(ReadOnlySpan<char> text)
    {
        _text = text;
        Read(0);
    }

    /// <summary>The word itself.</summary>
    public readonly ReadOnlySpan<char> Word => _text[_start.._end].TrimEnd("’'-·");

    public readonly char First => _text[_start];

    /// <summary>The word as a number; none for one of more than eight letters, or not in Latin-1: no small word of a sentence is longer.</summary>
    public SmallWord Small { get; private set; }

    /// <summary>True where one or two signs stand before the first apostrophe.</summary>
    public bool IsElided { get; private set; }

    /// <summary>False at the end.</summary>
    public bool Next()
    {
        while (_letters == 0)
        {
            if (_windowAt + SignWindow.Width >= _text.Length)
                return false;
            Read(_windowAt + SignWindow.Width);
        }
        var start = BitOperations.TrailingZeroCount(_letters);
        if (End(start) == SignWindow.Width && start > 0)
        {
            // its end may stand in the next window: the word is looked at whole
            Read(_windowAt + start);
            start = 0;
        }
        var end = End(start);
        _start = _windowAt + start;
        _end = _windowAt + end;
        if (end == SignWindow.Width)
        {
            ReadLong();
            return true;
        }
        var behind = uint.MaxValue << end;
        IsElided = ((_window.Apostrophes & ~behind) >> start & 0b110) != 0;
        // a sign that ends the word is none of its own
        var last = SignWindow.Width - BitOperations.LeadingZeroCount(_window.Letters & ~behind);
        var small = _window.Small(start, last);
        var isSmall = (last - start <= sizeof(ulong)) & ((_window.Wide & ~(uint.MaxValue << last)) >> start == 0);
        Small = new(0, isSmall ? small : 0);
        _letters &= behind;
        return true;
    }

    /// <summary>A word that fills a window, or more than one.</summary>
    private void ReadLong()
    {
        IsElided = (_window.Apostrophes & 0b110) != 0;
        do
        {
            Read(_end);
            _end += End(0);
        } while (_end == _windowAt + SignWindow.Width);
        // a small word that a line of hyphens ends
        Small = Word.Length <= sizeof(ulong) ? SmallWord.Of(Word) : default;
        _letters &= uint.MaxValue << End(0);
    }

    private void Read(int at)
    {
        _windowAt = at;
        _window.Read(_text[at..]);
        _letters = _window.Letters;
    }

    /// <summary>Where the word that begins at a bit has its end, as far as the window shows it.</summary>
    private readonly int End(int start) => BitOperations.TrailingZeroCount(~_window.Inside & (uint.MaxValue << start));
}
