using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>A rule on the style sheets and templates that somebody changed. One file each; ThemeLint lists them.</summary>
internal interface IStyleLint
{
    RuleInfo Info { get; }

    /// <summary>What is wrong, with the place in the changed file.</summary>
    IEnumerable<StyleFault> Check(ChangedTheme theme);
}

/// <param name="Path">In the theme.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
internal readonly record struct StyleFault(string Path, int Line, string What, string Subject);

/// <summary>What of a theme is not as it was shipped.</summary>
/// <param name="Sheets">The style sheets of pages; books that are printed have their own.</param>
/// <param name="Templates">The templates, by their path.</param>
internal sealed record ChangedTheme(SiteTheme Theme, IReadOnlyList<StyleSheet> Sheets, IReadOnlyList<KeyValuePair<string, string>> Templates)
{
    public static ChangedTheme Of(SiteTheme theme)
    {
        var changed = theme.Files.Paths.Where(theme.Files.IsShadowed).Order(StringComparer.Ordinal).ToList();
        return new(
            theme,
            [.. changed.Where(p => p.StartsWith("assets/", StringComparison.Ordinal) && p.EndsWith(".css", StringComparison.Ordinal)).Select(p => StyleSheet.Read(p, theme.Files.Read(p) ?? []))],
            [.. changed.Where(p => p.EndsWith(".liquid", StringComparison.Ordinal)).Select(p => KeyValuePair.Create(p, System.Text.Encoding.UTF8.GetString(theme.Files.Read(p) ?? [])))]
        );
    }

    /// <summary>Every match of a pattern in the changed style sheets and templates.</summary>
    public IEnumerable<(string Path, int Line, string Found)> Matches(System.Text.RegularExpressions.Regex pattern) =>
        Sheets
            .Select(s => KeyValuePair.Create(s.Path, s.Text))
            .Concat(Templates)
            .SelectMany(f => pattern.Matches(f.Value).Select(m => (f.Key, f.Value.AsSpan(0, m.Index).Count('\n') + 1, m.Value)));
}
