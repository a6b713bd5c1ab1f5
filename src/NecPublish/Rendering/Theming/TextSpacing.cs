using System.Globalization;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>RGAA 10.12.1: a spacing that is !important and under what a reader may ask for cannot be widened.</summary>
internal sealed class TextSpacing : IStyleLint
{
    private static readonly (string Property, double Least)[] Spacings = [("letter-spacing", 0.12), ("line-height", 1.5), ("word-spacing", 0.16)];

    public RuleInfo Info { get; } =
        new(
            "text-spacing-important",
            Severity.Warning,
            Sources.Theme,
            "Espacement du texte figé trop serré",
            "Une personne dyslexique ou malvoyante ne peut pas écarter les lettres, les mots ou les lignes.",
            "Retirez\u202f!important, ou donnez au moins 0.12em aux lettres, 0.16em aux mots, 1.5 aux lignes."
        )
        {
            Rgaa = ["10.12.1"],
            Wcag = ["1.4.12"],
        };

    public IEnumerable<StyleFault> Check(ChangedTheme theme) =>
        from sheet in theme.Sheets
        from rule in sheet.Rules
        from spacing in Spacings
        where IsTight(rule[spacing.Property], spacing.Least)
        select new StyleFault(sheet.Path, rule.Line, $"« {rule.Selector} » fige « {spacing.Property}\u202f: {rule[spacing.Property]} ».", $"{rule.Selector} {spacing.Property}");

    /// <summary>In letters' own size; another unit is left to a browser.</summary>
    private static bool IsTight(string? value, double least)
    {
        if (value is null || !value.EndsWith("!important", StringComparison.OrdinalIgnoreCase))
            return false;
        var number = value[..value.LastIndexOf('!')].Trim();
        if (number.EndsWith("em", StringComparison.OrdinalIgnoreCase) && !number.EndsWith("rem", StringComparison.OrdinalIgnoreCase))
            number = number[..^2];
        return double.TryParse(number, CultureInfo.InvariantCulture, out var times) && times < least;
    }
}
