using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace NecPublish.Rendering.Theming;

/// <summary>A rule of a style sheet: what it speaks of, and what it declares.</summary>
/// <param name="Line">From 1.</param>
internal sealed record StyleRule(string Selector, ImmutableArray<(string Property, string Value)> Declarations, int Line)
{
    public string? this[string property] => Declarations.LastOrDefault(d => d.Property == property).Value;

    public bool Declares(params ReadOnlySpan<string> prefixes)
    {
        foreach (var (property, _) in Declarations)
        {
            foreach (var prefix in prefixes)
            {
                if (property == prefix || property.StartsWith(prefix + "-", StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }
}

/// <summary>The rules of a style sheet of the theme, those inside @media too, in order. Reading never fails: what is no rule is passed.</summary>
internal sealed partial record StyleSheet(string Path, string Text, ImmutableArray<StyleRule> Rules)
{
    public static StyleSheet Read(string path, byte[] content)
    {
        // comments go, their line ends stay, so that lines keep their numbers
        var css = Comment().Replace(Encoding.UTF8.GetString(content), m => new string('\n', m.Value.Count(c => c == '\n')));
        return new(path, css, [.. Rule().Matches(css).Select(m => Of(m, css))]);
    }

    private static StyleRule Of(Match rule, string css)
    {
        var selector = rule.Groups["selector"];
        var lead = selector.Value.Length - selector.Value.TrimStart().Length;
        var declarations =
            from declaration in rule.Groups["body"].Value.Split(';')
            let colon = declaration.IndexOf(':', StringComparison.Ordinal)
            where colon > 0
            select (declaration[..colon].Trim().ToLowerInvariant(), declaration[(colon + 1)..].Trim().ToLowerInvariant());
        return new(selector.Value.Trim(), [.. declarations], css.AsSpan(0, selector.Index + lead).Count('\n') + 1);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 10_000)]
    private static partial Regex Comment();

    /// <summary>What stands before an opening brace, and a body that holds no other.</summary>
    [GeneratedRegex(@"(?<selector>[^{};]*)\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rule();
}
