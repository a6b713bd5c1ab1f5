using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>RGAA 10.5: a colour of text without its ground, or the other way round.</summary>
internal sealed class ColorPairs : IStyleLint
{
    public RuleInfo Info { get; } =
        new(
            "css-color-pairs",
            Severity.Warning,
            Sources.Theme,
            "Couleur de texte ou de fond déclarée seule",
            "Avec les réglages de couleurs de son navigateur, une personne malvoyante peut obtenir un texte invisible.",
            "Déclarez les deux ensemble\u202f: color et background-color, ou servez-vous des jetons (var(--ink), var(--paper))."
        )
        {
            Rgaa = ["10.5.1", "10.5.2", "10.5.3"],
            Wcag = ["1.4.3"],
        };

    public IEnumerable<StyleFault> Check(ChangedTheme theme) =>
        from sheet in theme.Sheets
        from rule in sheet.Rules
        let alone = Alone(rule)
        where alone is not null
        select new StyleFault(sheet.Path, rule.Line, $"« {rule.Selector} » déclare {alone}.", rule.Selector);

    /// <summary>What is declared without its other half; tokens go by pairs, and are measured.</summary>
    private static string? Alone(StyleRule rule)
    {
        var (text, ground) = (IsColour(rule["color"]), IsColour(rule["background-color"]) || IsColour(rule["background"]));
        if (text && !ground && rule["background"] is null && rule["background-color"] is null)
            return "une couleur de texte sans fond";
        if (ground && !text && rule["color"] is null)
            return "un fond sans couleur de texte";
        return rule["background-image"]?.Contains("url(", StringComparison.Ordinal) == true && rule["background-color"] is null ? "une image de fond sans couleur de fond" : null;
    }

    private static bool IsColour(string? value) =>
        value is not null && (value.StartsWith('#') || value.StartsWith("rgb", StringComparison.Ordinal) || value.StartsWith("hsl", StringComparison.Ordinal) || Names.Contains(value.Split(' ')[0]));

    private static readonly ImmutableHashSet<string> Names = ["black", "white", "red", "green", "blue", "yellow", "orange", "purple", "pink", "gray", "grey", "navy", "teal", "maroon", "olive", "silver", "brown", "gold", "crimson", "tomato"];
}
