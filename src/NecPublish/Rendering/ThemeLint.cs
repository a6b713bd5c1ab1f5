using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Diagnostics;
using NecPublish.Rendering.Theming;

namespace NecPublish.Rendering;

/// <summary>
/// What a theme of the content folder gets wrong without breaking: variables and filters that do not exist, missing landmarks,
/// colours that cannot be read. The embedded theme is held to the same by a test.
/// </summary>
internal static partial class ThemeLint
{
    private static readonly (string Pattern, string What, string Fix)[] Landmarks =
    [
        ("<main\\b[^>]*id=\"contenu\"", "le contenu principal", "Entourez le contenu de <main id=\"contenu\" role=\"main\">."),
        ("href=\"#contenu\"", "le lien « Aller au contenu »", "Commencez la page par <a class=\"skip\" href=\"#contenu\">Aller au contenu</a>."),
        ("<header\\b[^>]*role=\"banner\"", "l’en-tête", "Entourez l’en-tête de <header role=\"banner\">."),
        ("<nav\\b[^>]*role=\"navigation\"", "le menu", "Entourez le menu de <nav role=\"navigation\">."),
        ("<footer\\b[^>]*role=\"contentinfo\"", "le pied de page", "Entourez le pied de page de <footer role=\"contentinfo\">."),
        ("<h1\\b", "le titre de la page (h1)", "Écrivez le titre dans <h1>{{ page.title }}</h1>."),
        ("<html\\b[^>]*lang=", "la langue de la page", "Écrivez <html lang=\"{{ page.language }}\">."),
        ("page\\.metadata", "les balises pour les machines, dont la licence", "Écrivez {{ page.metadata }} dans l’élément head."),
        ("rel=\"license\"", "le lien visible vers la licence", "Écrivez un lien <a rel=\"license\" href=\"{{ site.licence.deed }}\">."),
    ];

    private static readonly ImmutableArray<IStyleLint> Lints = [new Autoplay(), new ColorPairs(), new FocusVisible(), new Fonts(), new JustifiedStyle(), new LinkColorOnly(), new TextSpacing(), new Theming.ThirdParty(), new TwoNavigations()];

    public static ImmutableArray<Diagnostic> Check(SiteTheme theme)
    {
        if (theme.Files.Shadows.IsEmpty)
            return [];
        var findings = new List<Diagnostic>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var schema = new ModelSchema();
        var layouts = theme.Files.Paths.Where(p => p.StartsWith("layouts/", StringComparison.Ordinal) && p.EndsWith(".liquid", StringComparison.Ordinal)).ToList();
        foreach (var layout in layouts)
            TemplateLint.Check(theme, schema, layout, seen, findings);
        foreach (var layout in layouts.Where(l => l != "layouts/base.liquid"))
            CheckLandmarks(theme, layout, seen, findings);
        TokenLint.Check(theme, findings);
        var changed = ChangedTheme.Of(theme);
        foreach (var lint in Lints)
        {
            foreach (var fault in lint.Check(changed))
                findings.Add(new Diagnostic(lint.Info, lint.Info.Severity, $"theme/{fault.Path}", fault.Line > 0 ? new SourceLocation.Text(fault.Line, 1) : null, $"{fault.What} {lint.Info.Why}", lint.Info.Fix, fault.Subject));
        }
        return [.. findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal)];
    }

    private static void CheckLandmarks(SiteTheme theme, string layout, HashSet<string> seen, List<Diagnostic> findings)
    {
        var files = new List<string>();
        foreach (var path in new[] { layout, "layouts/base.liquid", "partials/header.liquid", "partials/footer.liquid" })
            Collect(theme, path, files);
        var text = string.Concat(files.Select(theme.Templates.SourceOf));
        var shadow = files.FirstOrDefault(theme.Files.IsShadowed);
        if (shadow is null)
            return;
        foreach (var (pattern, what, fix) in Landmarks)
        {
            if (Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
                continue;
            // the file that lost it: the changed one whose original had it
            var guilty = files.FirstOrDefault(f => theme.Files.IsShadowed(f) && theme.Files.ReadEmbedded(f) is { } original && Regex.IsMatch(Encoding.UTF8.GetString(original), pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) ?? shadow;
            if (seen.Add($"landmark\n{guilty}\n{pattern}"))
                findings.Add(new Diagnostic(ThemeRules.MissingLandmark, ThemeRules.MissingLandmark.Severity, $"theme/{guilty}", null, $"Il manque {what} sur les pages que produit ce gabarit. {ThemeRules.MissingLandmark.Why}", fix, pattern));
        }
    }

    private static void Collect(SiteTheme theme, string path, List<string> files)
    {
        if (files.Contains(path) || theme.Templates.SourceOf(path) is not { } text)
            return;
        files.Add(path);
        foreach (Match match in Rendered().Matches(text))
            Collect(theme, $"partials/{match.Groups["name"].Value}.liquid", files);
    }

    [GeneratedRegex("""\{%-?\s*render\s+['"](?<name>[^'"]+)['"]""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rendered();
}
