using System.Collections.Immutable;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>RGAA 12.1.1: two at least of a menu, a site map and a search, on every page.</summary>
internal sealed class TwoNavigations : IStyleLint
{
    public RuleInfo Info { get; } =
        new(
            "nav-two-systems",
            Severity.Error,
            Sources.Theme,
            "Un seul moyen de trouver une page",
            "Qui ne se sert pas bien du menu doit pouvoir passer par le plan du site ou par la recherche.",
            "Gardez dans l’en-tête ou le pied de page le menu, et un lien vers le plan du site ou la recherche."
        )
        {
            Rgaa = ["12.1.1"],
            Wcag = ["2.4.5"],
        };

    private static readonly string[] Frame = ["layouts/base.liquid", "partials/header.liquid", "partials/footer.liquid"];

    public IEnumerable<StyleFault> Check(ChangedTheme theme)
    {
        if (Frame.FirstOrDefault(theme.Theme.Files.IsShadowed) is not { } changed)
            yield break;
        var text = string.Concat(Frame.Select(theme.Theme.Templates.SourceOf));
        string[] marks = ["<nav", "plan-du-site/", "recherche/"];
        if (marks.Count(m => text.Contains(m, StringComparison.Ordinal)) < 2)
            yield return new StyleFault(changed, 0, "Les pages n’offrent pas deux moyens parmi le menu, le plan du site et la recherche.", "navigation");
    }
}
