using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>RGESN 4.8: two families and four files at most.</summary>
internal sealed class Fonts : IStyleLint
{
    public RuleInfo Info { get; } =
        new(
            "eco-fonts",
            Severity.Advice,
            Sources.Theme,
            "Beaucoup de polices à télécharger",
            "Chaque police pèse autant qu’une image, et le texte attend son arrivée.",
            "Gardez deux familles et quatre fichiers au plus, ou les polices de chaque système."
        )
        {
            Reason = "RGESN 4.8.",
        };

    private const int MostFamilies = 2;
    private const int MostFiles = 4;

    public IEnumerable<StyleFault> Check(ChangedTheme theme)
    {
        foreach (var sheet in theme.Sheets)
        {
            var fonts = sheet.Rules.Where(r => r.Selector.EndsWith("@font-face", StringComparison.OrdinalIgnoreCase)).ToList();
            var families = fonts.Select(f => f["font-family"]?.Trim('"', '\'') ?? "").Distinct(StringComparer.Ordinal).Count();
            if (families > MostFamilies || fonts.Count > MostFiles)
                yield return new StyleFault(sheet.Path, fonts[0].Line, $"{families} familles et {fonts.Count} fichiers de police.", "polices");
        }
    }
}
