using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>RGESN 2.10, 4.4, 6.7: nothing published calls a third party; a theme is the only way in.</summary>
internal sealed partial class ThirdParty : IStyleLint
{
    public RuleInfo Info { get; } =
        new(
            "eco-third-party",
            Severity.Error,
            Sources.Theme,
            "Le thème appelle un autre site",
            "Chaque visite serait connue de ce site, et paierait ses fichiers\u202f: les pages publiées n’appellent personne.",
            "Téléchargez le fichier dans theme/assets, et servez-vous de cette copie."
        )
        {
            Reason = "RGESN 2.10, 4.4 et 6.7.",
        };

    public IEnumerable<StyleFault> Check(ChangedTheme theme) => theme.Matches(Calls()).Select(m => new StyleFault(m.Path, m.Line, $"« {m.Found} » est chargé depuis un autre site.", m.Found));

    /// <summary>What a browser fetches by itself; a link that a person follows is none.</summary>
    [GeneratedRegex(@"(?:\bsrc(?:set)?\s*=\s*[""']?|url\(\s*[""']?|@import\s+[""']|<link\b[^>]*\brel\s*=\s*[""']?(?:stylesheet|preload|preconnect|dns-prefetch|icon|modulepreload|prefetch)\b[^>]*\bhref\s*=\s*[""']?|<link\b[^>]*\bhref\s*=\s*[""']?(?=[^>]*\brel\s*=\s*[""']?(?:stylesheet|preload|preconnect|icon))|\bfetch\(\s*[""'])(?:https?:)?//[^\s""'<>)]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Calls();
}
