using System.Text.RegularExpressions;

namespace NecPublish.Importing.Markdown;

/// <summary>
/// A hidden element of a note's raw HTML that stays open past its own piece: a blank line ends a piece (CommonMark 0.31, 4.6), and what the
/// element hides goes on to its closing tag.
/// </summary>
internal sealed partial class HiddenStretch
{
    private string? _element;
    private int _open;

    public bool IsOpen => _element is not null;

    /// <summary>A piece that begins outside: opens the stretch when it leaves a hidden element open.</summary>
    public void Begin(string html)
    {
        if (!html.Contains("hidden", StringComparison.OrdinalIgnoreCase) && !html.Contains("style", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (Match tag in Tags().Matches(html))
        {
            var (name, isEnd) = (tag.Groups[2].Value.ToLowerInvariant(), tag.Groups[1].Length > 0);
            if (_element is null && !isEnd && !RawHtml.IsEmptyElement(name) && RawHtml.IsHidden(tag.Value))
                (_element, _open) = (name, 1);
            else if (name == _element)
                Count(isEnd);
        }
    }

    /// <summary>A piece that begins inside: what of it stands after the stretch; null when all of it is hidden.</summary>
    public string? After(string html)
    {
        foreach (Match tag in Tags().Matches(html))
        {
            if (tag.Groups[2].Value.Equals(_element, StringComparison.OrdinalIgnoreCase))
                Count(tag.Groups[1].Length > 0);
            if (!IsOpen)
                return html[(tag.Index + tag.Length)..];
        }
        return null;
    }

    private void Count(bool isEnd)
    {
        _open += isEnd ? -1 : 1;
        if (_open <= 0)
            _element = null;
    }

    [GeneratedRegex("""<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>""", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tags();
}
