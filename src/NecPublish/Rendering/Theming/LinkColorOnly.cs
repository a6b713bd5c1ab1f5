using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>RGAA 10.6.1: links of the text that nothing but their colour tells from it.</summary>
internal sealed class LinkColorOnly : IStyleLint
{
    public RuleInfo Info { get; } =
        new(
            "link-color-only",
            Severity.Error,
            Sources.Theme,
            "Liens du texte reconnaissables à leur seule couleur",
            "Une personne daltonienne ne distingue pas un lien du texte qui l’entoure.",
            "Gardez les liens du texte soulignés\u202f: text-decoration: underline."
        )
        {
            Rgaa = ["10.6.1"],
            Wcag = ["1.4.1"],
        };

    /// <summary>From this ratio between link and text on, colour may tell them apart (WCAG, G183).</summary>
    private const double EnoughRatio = 3;

    public IEnumerable<StyleFault> Check(ChangedTheme theme)
    {
        if (Ratio(theme) >= EnoughRatio)
            return [];
        return from sheet in theme.Sheets
            from rule in sheet.Rules
            where rule.Selector.Split(',').Any(IsOfText) && (rule["text-decoration"] ?? rule["text-decoration-line"])?.StartsWith("none", StringComparison.Ordinal) == true && !rule.Declares("border-bottom", "border-block-end", "background-image", "font-weight")
            select new StyleFault(sheet.Path, rule.Line, $"« {rule.Selector} » retire le soulignement.", rule.Selector);
    }

    /// <summary>« a », « p a », « main a:link »: a link with no class of its own, which may stand in a text.</summary>
    private static bool IsOfText(string selector)
    {
        var parts = selector.Trim().Split([' ', '>'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0
            && parts[^1] is "a" or "a:link" or "a:visited" or "a[href]"
            && !parts[..^1].Any(p => p.Contains("nav", StringComparison.Ordinal) || p.Contains("header", StringComparison.Ordinal) || p.Contains("footer", StringComparison.Ordinal) || p.StartsWith('h'));
    }

    /// <summary>The lower of both schemes; 1 when the colours are not said.</summary>
    private static double Ratio(ChangedTheme theme) =>
        TokenLint.Schemes(theme.Theme).Select(tokens => tokens.TryGetValue("link", out var link) && tokens.TryGetValue("ink", out var ink) ? TokenLint.Ratio(link, ink) : 1).DefaultIfEmpty(1).Min();
}
