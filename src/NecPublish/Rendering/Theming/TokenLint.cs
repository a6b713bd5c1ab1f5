using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;

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
        Check("clair", light, findings);
        // a token that the dark scheme does not redefine keeps its light value
        if (dark.Count > 0)
            Check("sombre", light.Where(t => !dark.ContainsKey(t.Key)).Concat(dark).ToDictionary(StringComparer.Ordinal), findings);
    }

    /// <summary>A colour, and where it is declared.</summary>
    private sealed record Declared(string Colour, string Path, int Line);

    /// <summary>The contrast ratio of two #rrggbb colours, 1 to 21 (WCAG 2.1, relative luminance).</summary>
    internal static double Ratio(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (System.Math.Max(a, b) + 0.05) / (System.Math.Min(a, b) + 0.05);
    }

    private static void Check(string scheme, Dictionary<string, Declared> tokens, List<Diagnostic> findings)
    {
        foreach (var (front, back, wanted) in Pairs)
        {
            if (!tokens.TryGetValue(front, out var text) || !tokens.TryGetValue(back, out var ground))
                continue;
            var ratio = Ratio(text.Colour, ground.Colour);
            if (ratio >= wanted)
                continue;
            var subject = $"{scheme} --{front} --{back}";
            findings.Add(
                new Diagnostic(
                    ThemeRules.LowContrast,
                    ThemeRules.LowContrast.Severity,
                    $"theme/{text.Path}",
                    new SourceLocation.Text(text.Line, 1),
                    $"En mode {scheme}, --{front} ({text.Colour}) sur --{back} ({ground.Colour}) a un contraste de {French(ratio)} : il faut au moins {French(wanted)}.",
                    $"Essayez {Nearest(text.Colour, ground.Colour, wanted)} pour --{front}.",
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

    /// <summary>The same colour, darkened or lightened step by step until it passes.</summary>
    private static string Nearest(string colour, string ground, double wanted)
    {
        var target = Luminance(ground) > 0.18 ? 0 : 255;
        for (var step = 1; step <= 100; step++)
        {
            var tried = "#" + string.Concat(Channels(colour).Select(c => ((int)System.Math.Round(c + (target - c) * step / 100.0)).ToString("x2", CultureInfo.InvariantCulture)));
            if (Ratio(tried, ground) >= wanted)
                return tried;
        }
        return target == 0 ? "#000000" : "#ffffff";
    }

    private static double Luminance(string colour)
    {
        var c = Channels(colour).Select(v => v / 255.0 is var s && s <= 0.03928 ? s / 12.92 : System.Math.Pow((s + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }

    private static int[] Channels(string colour) => [Channel(colour, 1), Channel(colour, 3), Channel(colour, 5)];

    private static int Channel(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string French(double ratio) => ratio.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + ":1";

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"--(?<name>[a-z-]+)\s*:\s*(?<colour>#([0-9a-fA-F]{6}|[0-9a-fA-F]{3}))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
