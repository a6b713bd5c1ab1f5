using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>Advice only (WCAG 1.4.8, AAA).</summary>
internal sealed class JustifiedStyle : IStyleLint
{
    public RuleInfo Info { get; } =
        new(
            "text-justified",
            Severity.Advice,
            Sources.Theme,
            "Texte justifié",
            "Les blancs inégaux entre les mots gênent les personnes dyslexiques ou malvoyantes.",
            "Retirez la justification\u202f: text-align: start."
        )
        {
            Wcag = ["1.4.8"],
        };

    public IEnumerable<StyleFault> Check(ChangedTheme theme) =>
        from sheet in theme.Sheets
        from rule in sheet.Rules
        where rule["text-align"]?.StartsWith("justify", StringComparison.Ordinal) == true
        select new StyleFault(sheet.Path, rule.Line, $"« {rule.Selector} » justifie le texte.", rule.Selector);
}
