using System.Text;
using System.Xml;
using NecPublish.Model;

namespace NecPublish.Imaging;

/// <summary>
/// What the style sheets inside a drawing say of its elements (SVG 2, 6; CSS 2.1, 5 and 6.4): names, classes and identifiers, one inside the
/// other, with their importance, specificity and order. Also which parts of it the drawing calls by their name.
/// </summary>
internal sealed class SvgRules
{
    private const int MostCss = 1 << 20;
    private const int MostRules = 5000;

    /// <summary>Of rules held against elements: a hostile drawing has thousands of each.</summary>
    private const int MostSteps = 20_000_000;

    private static readonly string[] Telling = ["display", "visibility", "opacity", "fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "font-size", "animation", "animation-name"];

    private readonly Dictionary<string, List<Rule>> _byLast = new(StringComparer.Ordinal);
    private readonly HashSet<string> _called = new(StringComparer.Ordinal);
    private int _count;
    private int _steps;

    /// <summary>One part of a selector; each of its names is wanted.</summary>
    private sealed record Part(string? Name, string? Id, string[] Classes, bool IsChild);

    private sealed record Rule(Part[] Parts, List<(string Name, string Value, bool IsImportant)> Said, long Weight);

    /// <summary>An element and those around it, as far as selectors see them.</summary>
    internal interface INamed
    {
        string Name { get; }
        string? Id { get; }
        string[] Classes { get; }
        INamed? Around { get; }
    }

    public static SvgRules Of(XmlReader drawing)
    {
        var rules = new SvgRules();
        var css = new StringBuilder();
        var isStyle = false;
        while (drawing.Read())
        {
            if (drawing.NodeType == XmlNodeType.Element)
            {
                isStyle = drawing is { LocalName: "style", IsEmptyElement: false };
                while (drawing.MoveToNextAttribute())
                    rules.Calls(drawing.LocalName == "href" ? drawing.Value : "", drawing.Value);
                drawing.MoveToElement();
            }
            else if (drawing.NodeType == XmlNodeType.EndElement)
                isStyle = false;
            else if (isStyle && drawing.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && css.Length < MostCss)
                css.Append(drawing.Value.AsSpan(0, System.Math.Min(drawing.Value.Length, MostCss)));
        }
        if (css.Length > 0)
        {
            var written = css.ToString();
            rules.Calls("", written);
            rules.Read(WithoutComments(written));
        }
        return rules;
    }

    /// <summary>Whether a use, a fill, a path of words names it.</summary>
    public bool IsCalled(string? id) => id is not null && _called.Contains(id);

    /// <summary>What applies to an element, of the properties that can hide it. The element's own style is weighed last.</summary>
    public Dictionary<string, string>? Of(INamed element, string? ownStyle)
    {
        Dictionary<string, (string Value, long Weight)>? found = null;
        if (_byLast.Count > 0)
        {
            foreach (var key in element.Classes.Select(c => "." + c).Append("#" + element.Id).Append(element.Name).Append("*"))
            {
                foreach (var rule in _byLast.GetValueOrDefault(key) ?? [])
                {
                    if (++_steps < MostSteps && Matches(rule.Parts, rule.Parts.Length - 1, element))
                        Weigh(rule.Said, rule.Weight);
                }
            }
        }
        if (ownStyle is not null)
            Weigh(Declarations(ownStyle), 1L << 50);
        return found?.ToDictionary(f => f.Key, f => f.Value.Value, StringComparer.Ordinal);

        void Weigh(List<(string Name, string Value, bool IsImportant)> said, long weight)
        {
            foreach (var (name, value, isImportant) in said)
            {
                var own = isImportant ? weight + (1L << 60) : weight;
                found ??= new(StringComparer.Ordinal);
                if (!found.TryGetValue(name, out var before) || before.Weight <= own)
                    found[name] = (value, own);
            }
        }
    }

    private bool Matches(Part[] parts, int at, INamed? element)
    {
        if (element is null || !IsIt(parts[at], element))
            return false;
        if (at == 0)
            return true;
        for (var around = element.Around; around is not null && ++_steps < MostSteps; around = around.Around)
        {
            if (Matches(parts, at - 1, around))
                return true;
            if (parts[at].IsChild)
                return false;
        }
        return false;
    }

    private static bool IsIt(Part part, INamed element) => (part.Name is null || part.Name == element.Name) && (part.Id is null || part.Id == element.Id) && Array.TrueForAll(part.Classes, c => element.Classes.Contains(c, StringComparer.Ordinal));

    private void Read(string css)
    {
        foreach (var (head, body) in StyleBlocks.Of(css))
        {
            if (!head.StartsWith('@'))
                Add(head, body);
            else if (StyleBlocks.IsForScreens(head) && !body.Contains('@', StringComparison.Ordinal))
                Read(body);
        }
    }

    private void Add(string selectors, string body)
    {
        if (Declarations(body) is not { Count: > 0 } said)
            return;
        foreach (var selector in selectors.Split(','))
        {
            if (_count < MostRules && Parts(selector) is { Length: > 0 } parts)
            {
                var last = parts[^1];
                var key = last.Id is { } id ? "#" + id : last.Classes is [var first, ..] ? "." + first : last.Name ?? "*";
                if (!_byLast.TryGetValue(key, out var rules))
                    _byLast[key] = rules = [];
                var specificity = parts.Sum(p => (p.Id is null ? 0 : 1_000_000L) + (p.Classes.Length * 1000L) + (p.Name is null ? 0 : 1));
                rules.Add(new(parts, said, (specificity * MostRules) + _count++));
            }
        }
    }

    /// <summary>Null for what depends on a pointer, on neighbours or on attributes.</summary>
    private static Part[]? Parts(string selector)
    {
        if (selector.AsSpan().ContainsAny(":[+~\\\""))
            return null;
        var parts = new List<Part>();
        var isChild = false;
        foreach (var word in selector.Replace(">", " > ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(20))
        {
            if (word == ">")
            {
                isChild = true;
                continue;
            }
            var marks = word.AsSpan().IndexOfAny('.', '#') is >= 0 and var first ? first : word.Length;
            var (classes, id) = (new List<string>(), (string?)null);
            for (var at = marks; at < word.Length; )
            {
                var end = word.AsSpan(at + 1).IndexOfAny('.', '#') is >= 0 and var next ? at + 1 + next : word.Length;
                if (word[at] == '#')
                    id = word[(at + 1)..end];
                else
                    classes.Add(word[(at + 1)..end]);
                at = end;
            }
            parts.Add(new(marks == 0 || word[..marks] == "*" ? null : word[..marks], id, [.. classes], isChild));
            isChild = false;
        }
        return [.. parts];
    }

    private static List<(string Name, string Value, bool IsImportant)> Declarations(string body)
    {
        var said = new List<(string, string, bool)>();
        foreach (var declaration in body.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : declaration[..colon].Trim().ToLowerInvariant();
            if (!Telling.Contains(name, StringComparer.Ordinal))
                continue;
            var value = declaration[(colon + 1)..].Trim().ToLowerInvariant();
            var mark = value.IndexOf('!', StringComparison.Ordinal);
            said.Add((name, mark < 0 ? value : value[..mark].TrimEnd(), mark >= 0));
        }
        return said;
    }

    private void Calls(string href, string value)
    {
        if (href.StartsWith('#'))
            _called.Add(href[1..]);
        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var close = value.IndexOf(')', at);
            if (close > 0)
                _called.Add(value[(at + 4)..close].Trim(' ', '\'', '"', '#'));
        }
    }

    private static string WithoutComments(string css)
    {
        var text = new StringBuilder(css.Length);
        var at = 0;
        for (var open = css.IndexOf("/*", StringComparison.Ordinal); open >= 0; open = css.IndexOf("/*", at, StringComparison.Ordinal))
        {
            text.Append(css, at, open - at).Append(' ');
            at = css.IndexOf("*/", open + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : css.Length;
        }
        return text.Append(css, at, css.Length - at).ToString();
    }
}
