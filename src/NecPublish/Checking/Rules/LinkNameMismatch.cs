using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 6.1.5, 11.9.2: the name that is heard holds the words that are seen, in their order (ACT 2ee8b8, "label in name").</summary>
public sealed partial class LinkNameMismatch : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "link-name-mismatch",
            Severity.Error,
            Sources.Html,
            "Nom annoncé différent du texte affiché",
            "Une personne qui commande à la voix dit ce qu’elle lit\u202f: rien ne se passe.",
            "Dans aria-label, reprenez d’abord le texte affiché, mot pour mot\u202f; ou retirez aria-label."
        )
        {
            Rgaa = ["6.1.5", "11.9.2"],
            Wcag = ["2.5.3"],
            Act = ["2ee8b8"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    private static readonly System.Collections.Frozen.FrozenSet<string> Widgets = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["button", "checkbox", "gridcell", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "radio", "switch", "tab", "treeitem"],
        StringComparer.Ordinal
    );

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        var page = context.Page;
        if (!element.Has("aria-label") && !element.Has("aria-labelledby") || !element.IsExposed || !Widgets.Contains(page.Role(element)))
            return;
        var seen = Seen(page.Page, element);
        var name = page.Name(element);
        if (name.Length == 0 || seen.Length == 0 || IsSign(seen) || Says(name, seen) || Says(name, Bracketed().Replace(seen, " ")))
            return;
        context.Report(element.At, $"On lit «\u202f{seen}\u202f» et l’on entend «\u202f{name}\u202f». {Info.Why}", subject: $"{seen} {name}");
    }

    /// <summary>The words shown, without those that a font of icons draws.</summary>
    private static string Seen(HtmlPage page, HtmlNode element) =>
        page.Ancestors(element).Prepend(element).Concat(page.Descendants(element)).Any(a => a.Style.GetValueOrDefault("font-family") is { } font && Icons().IsMatch(font)) ? "" : AccessibleName.Visible(page, element);

    /// <summary>A lone sign or letter (x to close) is a drawing, not words.</summary>
    private static bool IsSign(string seen) => !seen.Any(char.IsLetterOrDigit) || seen.Length == 1 && !char.IsDigit(seen[0]);

    private static bool Says(string name, string seen)
    {
        var (said, read) = (Words(name), Words(seen));
        if (read.Length == 0 || $" {said} ".Contains($" {read} ", StringComparison.Ordinal))
            return true;
        // « e-mail » and « email » are said alike
        return name.Contains('-', StringComparison.Ordinal) != seen.Contains('-', StringComparison.Ordinal) && Words(name.Replace("-", "", StringComparison.Ordinal)) == Words(seen.Replace("-", "", StringComparison.Ordinal));
    }

    private static string Words(string text) =>
        string.Join(' ', Word().Matches(text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant()).Select(m => m.Value));

    [System.Text.RegularExpressions.GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|[\p{Sm}\p{Sc}]", System.Text.RegularExpressions.RegexOptions.CultureInvariant, 10_000)]
    private static partial System.Text.RegularExpressions.Regex Word();

    [System.Text.RegularExpressions.GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]", System.Text.RegularExpressions.RegexOptions.CultureInvariant, 10_000)]
    private static partial System.Text.RegularExpressions.Regex Bracketed();

    [System.Text.RegularExpressions.GeneratedRegex(@"icon|symbol|awesome|glyph|dingbat", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant, 10_000)]
    private static partial System.Text.RegularExpressions.Regex Icons();
}
