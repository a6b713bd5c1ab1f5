using System.Text;
using UglyToad.PdfPig.Content;

namespace NecPublish.Importing.Pdf;

/// <summary>Letters in the order of the file, as words: the spaces that a layout leaves out are told from the gaps.</summary>
internal sealed class PdfLine
{
    private readonly StringBuilder _text = new();
    private Letter? _last;

    /// <summary>The sign before what is not yet taken; a space before the first.</summary>
    private char _before = ' ';

    public string Text => _text.ToString();

    /// <summary>The words so far; what comes goes on from them.</summary>
    public string Take()
    {
        var text = Text;
        if (text.Length > 0)
            _before = text[^1];
        _text.Clear();
        return text;
    }

    public void Add(IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Value))
            {
                Space();
                continue;
            }
            if (_last is { } last && IsApart(last, letter))
                Space();
            foreach (var c in letter.Value)
            {
                if (!char.IsControl(c))
                    _text.Append(c);
            }
            _last = letter;
        }
    }

    public void Add(string words)
    {
        _text.Append(words);
        _last = null;
    }

    private void Space()
    {
        var last = _text.Length == 0 ? _before : _text[^1];
        // a word cut at the end of a line
        if (last == '\u00AD' && _text.Length > 0)
            _text.Length--;
        else if (last is not (' ' or '-' or '\u00AD'))
            _text.Append(' ');
    }

    private static bool IsApart(Letter one, Letter other)
    {
        var size = System.Math.Max(System.Math.Abs(one.BoundingBox.Height), System.Math.Max(one.PointSize, 1));
        // raised signs share the line
        if (System.Math.Abs(one.StartBaseLine.Y - other.StartBaseLine.Y) > size * 0.7)
            return true;
        var gap = other.StartBaseLine.X - one.EndBaseLine.X;
        return gap > size * 0.2 || gap < -size * 2;
    }
}
