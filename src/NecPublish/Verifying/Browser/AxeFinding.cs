using System.Collections.Immutable;
using System.Globalization;
using NecPublish.Diagnostics;

namespace NecPublish.Verifying.Browser;

/// <summary>A defect that axe-core saw on an element of a page.</summary>
/// <param name="Offset">Where the element's start tag stands in the source; -1 when the source has none.</param>
/// <param name="Id">axe-core's own name of the rule.</param>
/// <param name="Help">What the rule wants, in French.</param>
/// <param name="Remedy">What would mend it, in French, on one line.</param>
public sealed record AxeFinding(int Offset, string Id, string Help, string Remedy, ImmutableArray<string> Tags)
{
    /// <summary>As a rule of ours: what WCAG asks is an error, what RGAA alone asks a warning, the rest advice.</summary>
    public RuleInfo Rule =>
        new($"axe-{Id}", Wcag.IsEmpty ? Rgaa.IsEmpty ? Severity.Advice : Severity.Warning : Severity.Error, Sources.Html, Help, "Vu dans un navigateur par axe-core.", "Corrigez cet élément dans la page.")
        {
            Rgaa = Rgaa,
            Wcag = Wcag,
        };

    public ImmutableArray<string> Rgaa => [.. Tags.Where(t => t.StartsWith("RGAA-", StringComparison.Ordinal)).Select(t => t[5..])];

    /// <summary>From "wcag1410" to "1.4.10"; levels and versions ("wcag2a", "wcag21aa") left out.</summary>
    public ImmutableArray<string> Wcag =>
        [.. Tags.Where(t => t.Length >= 7 && t.StartsWith("wcag", StringComparison.Ordinal) && t.AsSpan(4).ContainsAnyExceptInRange('0', '9') is false).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t[4]}.{t[5]}.{t[6..]}"))];
}
