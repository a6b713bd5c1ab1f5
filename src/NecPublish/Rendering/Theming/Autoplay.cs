using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>RGESN 4.1: nothing plays by itself. What texts bring in is MediaAutoplay’s.</summary>
internal sealed partial class Autoplay : IStyleLint
{
    public RuleInfo Info { get; } =
        new(
            "eco-autoplay",
            Severity.Warning,
            Sources.Theme,
            "Le thème lance un son ou un film tout seul",
            "Il couvre la voix de synthèse, distrait, et consomme le forfait de qui ne l’a pas demandé.",
            "Retirez autoplay\u202f: chacun lance la lecture quand il veut."
        )
        {
            Rgaa = ["4.10.1"],
            Wcag = ["1.4.2"],
            Reason = "RGESN 4.1.",
        };

    public IEnumerable<StyleFault> Check(ChangedTheme theme) => theme.Matches(Plays()).Select(m => new StyleFault(m.Path, m.Line, "autoplay lance la lecture.", m.Found));

    [GeneratedRegex(@"<(?:video|audio)\b[^>]*\bautoplay\b|[?&]autoplay=1", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Plays();
}
