using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Rendering.Theming;

/// <summary>The contrast of the colour tokens of assets/site.css, and of assets/jetons.css over it, light and dark (WCAG 2.1, 1.4.3 and 1.4.11).</summary>
internal static partial class TokenLint
{
    private static readonly string[] Paths = ["assets/site.css", "assets/jetons.css"];
    private const double TextRatio = 4.5;
    private const double EdgeRatio = 3;

    private static readonly (string Front, string Back, double Ratio)[] Pairs =
    [
        ("ink", "paper", TextRatio), ("ink-soft", "paper", TextRatio), ("link", "paper", TextRatio), ("visited", "paper", TextRatio),
        ("ink", "wall", TextRatio), ("ink-soft", "wall", TextRatio), ("link", "wall", TextRatio), ("visited", "wall", TextRatio),
        ("masthead-ink", "masthead", TextRatio), ("on-solid", "solid", TextRatio), ("ink", "mark", TextRatio), ("danger", "paper", EdgeRatio),
        ("ink", "sun", TextRatio), ("ink", "lagoon", TextRatio), ("ink", "leaf", TextRatio), ("ink", "hibiscus", TextRatio), ("ink", "bract", TextRatio),
        ("edge", "paper", EdgeRatio),
    ];

    public static void Check(SiteTheme theme, List<Diagnostic> findings)
    {
        if (!Paths.Any(theme.Files.IsShadowed))
            return;
        var (light, dark) = Tokens(theme);
        Check("clair", light, findings);
        if (dark is not null)
            Check("sombre", dark, findings);
    }

    /// <summary>The colours of the light scheme, and of the dark one if there is any, by the tokens' names.</summary>
    public static IEnumerable<Dictionary<string, string>> Schemes(SiteTheme theme)
    {
        var (light, dark) = Tokens(theme);
        return new[] { light, dark }.OfType<Dictionary<string, Declared>>().Select(s => s.ToDictionary(t => t.Key, t => t.Value.Colour, StringComparer.Ordinal));
    }

    private static (Dictionary<string, Declared> Light, Dictionary<string, Declared>? Dark) Tokens(SiteTheme theme)
    {
        var light = new Dictionary<string, Declared>(StringComparer.Ordinal);
        var dark = new Dictionary<string, Declared>(StringComparer.Ordinal);
        foreach (var path in Paths)
        {
            if (theme.Files.Read(path) is not { } bytes)
                continue;
            // what stands in comments, line breaks aside so that lines keep their numbers, declares nothing
            var css = Comment().Replace(Encoding.UTF8.GetString(bytes), m => new string('\n', m.Value.Count(c => c == '\n')));
            var turn = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
            Read(path, css, 0, turn < 0 ? css.Length : turn, light);
            if (turn >= 0)
                Read(path, css, turn, css.Length, dark);
        }
        // a token that the dark scheme does not redefine keeps its light value
        return (light, dark.Count > 0 ? light.Where(t => !dark.ContainsKey(t.Key)).Concat(dark).ToDictionary(StringComparer.Ordinal) : null);
    }

    /// <summary>A colour, and where it is declared.</summary>
    private sealed record Declared(string Colour, string Path, int Line);

    /// <summary>The contrast ratio of two #rrggbb colours, 1 to 21.</summary>
    internal static double Ratio(string first, string second) => Parsed(first).ContrastWith(Parsed(second));

    private static Colour Parsed(string colour) => Colour.Parse(colour) ?? Colour.Black;

    private static void Check(string scheme, Dictionary<string, Declared> tokens, List<Diagnostic> findings)
    {
        foreach (var (front, back, wanted) in Pairs)
        {
            if (!tokens.TryGetValue(front, out var text) || !tokens.TryGetValue(back, out var ground))
                continue;
            var ratio = Ratio(text.Colour, ground.Colour);
            if (ratio >= wanted)
                continue;
            var rule = wanted < TextRatio ? ThemeRules.LowEdgeContrast : ThemeRules.LowContrast;
            var subject = $"{scheme} --{front} --{back}";
            findings.Add(
                new Diagnostic(
                    rule,
                    rule.Severity,
                    $"theme/{text.Path}",
                    new SourceLocation.Text(text.Line, 1),
                    $"En mode {scheme}, --{front} ({text.Colour}) sur --{back} ({ground.Colour}) a un contraste de {French(ratio)} : il faut au moins {French(wanted)}.",
                    $"Essayez {Parsed(text.Colour).Nearest(Parsed(ground.Colour), wanted)} pour --{front}.",
                    subject
                )
            );
        }
    }

    private static void Read(string path, string css, int from, int to, Dictionary<string, Declared> tokens)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Token().Matches(css[from..to]))
        {
            if (met.Add(match.Groups["name"].Value))
                tokens[match.Groups["name"].Value] = new(Long(match.Groups["colour"].Value), path, css.AsSpan(0, from + match.Index).Count('\n') + 1);
        }
    }

    private static string Long(string colour) => colour.Length == 4 ? $"#{colour[1]}{colour[1]}{colour[2]}{colour[2]}{colour[3]}{colour[3]}" : colour;

    private static string French(double ratio) => ratio.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + ":1";

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"--(?<name>[a-z-]+)\s*:\s*(?<colour>#([0-9a-fA-F]{6}|[0-9a-fA-F]{3}))\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Token();
}
