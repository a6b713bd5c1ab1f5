using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Model;

namespace NecPublish.Rendering.Html;

/// <summary>Elements, attributes, identifiers, escaping, typography.</summary>
internal sealed partial class HtmlWalk
{
    private void Element(string name, ImmutableArray<Inline> content)
    {
        _html.Append('<').Append(name).Append('>');
        Inlines(content);
        _html.Append("</").Append(name).Append(">\n");
    }

    private void Container(string name, string attributes, ImmutableArray<Block> content)
    {
        Open(name, attributes);
        Blocks(content);
        _html.Append("</").Append(name).Append(">\n");
    }

    private void List(string name, string attributes, ImmutableArray<ImmutableArray<Block>> items)
    {
        Open(name, attributes);
        foreach (var item in items)
            Container("li", "", item is [Para only] ? [new Plain(only.At, only.Content)] : item);
        _html.Append("</").Append(name).Append(">\n");
    }

    private void Open(string name, string attributes) => _html.Append('<').Append(name).Append(attributes).Append('>');

    private void Language(Attr attr)
    {
        if (attr["lang"] is { } language)
            _html.Append(CultureInfo.InvariantCulture, $" lang=\"{Escape(language)}\"");
    }

    /// <summary>Goes into a passage; what comes back is to be put back after it.</summary>
    private bool Enter(Attr attr)
    {
        var outer = _isFrench;
        if (attr["lang"] is { } language)
            _isFrench = IsFrench(language);
        return outer;
    }

    private static bool IsFrench(string language) => language.Length == 2 ? language is "fr" or "FR" : language.StartsWith("fr-", StringComparison.OrdinalIgnoreCase);

    private string Typeset(string text) => _isFrench ? FrenchTypography.Apply(text) : text;

    private string Unique(string id)
    {
        var free = id;
        for (var i = 2; !_ids.Add(free); i++)
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}");
        _anchors.Add(free);
        return free;
    }

    /// <summary>A run of text, set as print is. Where something is to be escaped it is set first: « &amp;amp; » is no word before a semicolon.</summary>
    private void Run(string text)
    {
        if (_isFrench && !text.AsSpan().ContainsAny(Reserved))
            FrenchTypography.AppendTo(_html, text);
        else
            Text(Typeset(text));
    }

    private const string Reserved = "&<>\"";

    private void Text(string text) => _html.Append(Escape(text));

    private static string Escape(string text) =>
        text.AsSpan().ContainsAny(Reserved)
            ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            : text;
}
