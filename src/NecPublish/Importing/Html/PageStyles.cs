using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NecPublish.Model;

namespace NecPublish.Importing.Html;

/// <summary>
/// What the style sheets written inside a page say of each element: enough of the cascade (importance, specificity, order) to know
/// what is hidden and what ::before adds. So do those saved beside it (<see cref="LinkedSheets"/>); nothing is fetched.
/// </summary>
internal sealed partial class PageStyles
{
    private const int MostSelectors = 3000;

    /// <summary>@media inside @media: nobody writes more than two.</summary>
    private const int MostDepth = 8;

    /// <summary>What a sheet beside the page is read for: it may dress a whole site.</summary>
    private static readonly string[] Telling = ["display", "visibility", "opacity", "mso-hide", "font-size", "color", "background", "background-color", "background-image", "position", "animation", "animation-name"];

    private readonly Dictionary<(IElement, string Pseudo), Dictionary<string, (long Weight, string Value)>> _declared = [];
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;
    private int _order;
    private int _own;
    private int _linked;

    /// <summary>The classes and identifiers of the page, while a sheet beside it is read.</summary>
    private HashSet<string>? _names;

    public PageStyles(IDocument page, LinkedSheets? sheets = null)
    {
        foreach (var sheet in page.QuerySelectorAll("style, link[rel][href]"))
        {
            if (sheet.LocalName == "style")
                Read(Comment().Replace(sheet.TextContent, " "), page);
            else if (sheets?.Read(sheet) is { } css)
            {
                _names = [.. page.All.SelectMany(e => e.ClassList.Select(c => "." + c).Append("#" + e.Id))];
                Read(Comment().Replace(css, " "), page);
                _names = null;
            }
        }
        foreach (var element in page.QuerySelectorAll("[style]"))
            Declare(element, "", Comment().Replace(element.GetAttribute("style")!, " "), 1_000_000_000);
    }

    /// <summary>Whether any element says this of itself.</summary>
    public bool Says(string property) => _declared.Values.Any(d => d.ContainsKey(property));

    public ImmutableDictionary<string, string> Of(IElement element, string pseudo = "") =>
        _declared.TryGetValue((element, pseudo), out var found) ? found.ToImmutableDictionary(f => f.Key, f => f.Value.Value, StringComparer.Ordinal) : None;

    private void Read(string css, IDocument page, int depth = 0)
    {
        foreach (var (head, body) in StyleBlocks.Of(css))
        {
            if (!head.StartsWith('@'))
                Rule(head, body, page);
            else if (depth < MostDepth && StyleBlocks.IsForScreens(head))
                Read(body, page, depth + 1);
        }
    }

    private void Rule(string selectors, string body, IDocument page)
    {
        if (_names is not null && !Array.Exists(Telling, t => body.Contains(t, StringComparison.OrdinalIgnoreCase)))
            return;
        foreach (var written in selectors.Split(','))
        {
            var selector = written.Trim();
            if (_names is not null && (selector.Length == 0 || !selector.AsSpan().ContainsAny(":[\\") && Names().Matches(selector).Any(n => !_names.Contains(n.Value))))
                continue;
            _order++;
            if ((_names is null ? _own++ : _linked++) > MostSelectors)
                return;
            var pseudo = Pseudo().Match(selector);
            if (pseudo.Success && _names is not null)
                continue;
            if (pseudo.Success)
                selector = selector[..pseudo.Index] is { Length: > 0 } rest ? rest : "*";
            if (selector.Length == 0 || Dynamic().IsMatch(selector))
                continue;
            try
            {
                foreach (var element in page.QuerySelectorAll(selector))
                    Declare(element, pseudo.Success ? pseudo.Groups[1].Value.ToLowerInvariant() : "", body, Specificity(selector));
            }
            catch (DomException)
            {
                // a selector that nobody knows applies to nothing
            }
        }
    }

    private void Declare(IElement element, string pseudo, string body, long specificity)
    {
        if (!_declared.TryGetValue((element, pseudo), out var known))
            _declared[(element, pseudo)] = known = new(StringComparer.Ordinal);
        foreach (var declaration in Declarations(body))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                continue;
            var name = declaration[..colon].Trim().ToLowerInvariant();
            if (_names is not null && !Telling.Contains(name, StringComparer.Ordinal))
                continue;
            var value = declaration[(colon + 1)..].Trim();
            var weight = specificity * 10_000 + _order;
            if (value.EndsWith("!important", StringComparison.OrdinalIgnoreCase))
            {
                value = value[..^"!important".Length].Trim();
                weight += 1L << 60;
            }
            if (!known.TryGetValue(name, out var before) || before.Weight <= weight)
                known[name] = (weight, value);
        }
    }

    /// <summary>Split at semicolons that stand outside quotes and brackets.</summary>
    internal static IEnumerable<string> Declarations(string body)
    {
        var from = 0;
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < body.Length; i++)
        {
            var c = body[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c is '(')
                depth++;
            else if (c is ')')
                depth--;
            else if (c == ';' && depth <= 0)
            {
                yield return body[from..i];
                from = i + 1;
            }
        }
        yield return body[from..];
    }

    private static long Specificity(string selector) =>
        Ids().Count(selector) * 10_000L + Classes().Count(selector) * 100L + Types().Count(selector);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex("::?(before|after)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Pseudo();

    [GeneratedRegex(":(hover|focus|active|visited|focus-within|focus-visible|target)|::", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Dynamic();

    [GeneratedRegex(@"[.#][\w-]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Names();

    [GeneratedRegex(@"#[\w-]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\.[\w-]+|\[[^\]]*\]|:[\w-]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Classes();

    [GeneratedRegex(@"(?<![\w.#:\[-])[a-zA-Z][\w-]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Types();
}
