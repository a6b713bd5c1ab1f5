using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>RGAA 10.7.1: an outline taken away, and nothing drawn in its place.</summary>
internal sealed class FocusVisible : IStyleLint
{
    public RuleInfo Info { get; } =
        new(
            "focus-visible",
            Severity.Error,
            Sources.Theme,
            "Contour de la prise de focus retiré",
            "Qui se déplace au clavier ne sait plus où il est dans la page.",
            "Gardez le contour, ou remplacez-le dans la même règle\u202f: outline: 3px solid; ou box-shadow."
        )
        {
            Rgaa = ["10.7.1"],
            Wcag = ["2.4.7"],
        };

    public IEnumerable<StyleFault> Check(ChangedTheme theme) =>
        from sheet in theme.Sheets
        from rule in sheet.Rules
        where HidesOutline(rule) && !rule.Declares("box-shadow", "border", "background", "text-decoration") && !IsReplaced(sheet, rule)
        select new StyleFault(sheet.Path, rule.Line, $"« {rule.Selector} » retire le contour.", rule.Selector);

    private static bool HidesOutline(StyleRule rule) =>
        (rule["outline"] ?? rule["outline-width"] ?? rule["outline-style"]) is { } outline && Without(outline) is "none" or "0" or "0px" or "unset" && !rule.Selector.Contains(":not(:focus-visible)", StringComparison.Ordinal);

    /// <summary>Another rule draws something for the same elements when they have the focus.</summary>
    private static bool IsReplaced(StyleSheet sheet, StyleRule hidden) =>
        sheet.Rules.Any(r => r != hidden && r.Selector.Contains(":focus", StringComparison.Ordinal) && Base(r.Selector) is var other && (other.Length == 0 || other == Base(hidden.Selector)) && !HidesOutline(r) && r.Declares("outline", "box-shadow", "border", "background"));

    private static string Base(string selector) => selector.Replace(":focus-visible", "", StringComparison.Ordinal).Replace(":focus", "", StringComparison.Ordinal).TrimStart('*').Trim();

    private static string Without(string value) => value.Replace("!important", "", StringComparison.Ordinal).Trim();
}
