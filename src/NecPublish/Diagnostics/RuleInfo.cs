using System.Collections.Immutable;

namespace NecPublish.Diagnostics;

/// <summary>The kinds of source that a rule reads.</summary>
[Flags]
public enum Sources
{
    None = 0,
    Markdown = 1,
    Html = 2,
    Office = 4,
    Slides = 8,
    Pdf = 16,
    Data = 32,
    Image = 64,
    Site = 128,
    Theme = 256,
    Text = Markdown | Html | Office | Slides,
    All = 511,
}

/// <summary>Everything about a rule but its logic. Texts are French: they are what an author reads.</summary>
/// <param name="Id">English kebab-case, stable: it stands in decisions.csv.</param>
/// <param name="Title">What is wrong, in a few words, as a heading.</param>
/// <param name="Why">Whom it hinders and how, in one sentence.</param>
/// <param name="Fix">How to mend it, in one sentence, for the tool most in use (Markdown).</param>
public sealed record RuleInfo(string Id, Severity Severity, Sources Sources, string Title, string Why, string Fix)
{
    /// <summary>RGAA 4.1.2 tests, as "1.1.1".</summary>
    public ImmutableArray<string> Rgaa { get; init; } = [];

    /// <summary>WCAG 2.1 success criteria, as "1.1.1".</summary>
    public ImmutableArray<string> Wcag { get; init; } = [];

    /// <summary>W3C ACT rules that this rule implements, as "23a2a8".</summary>
    public ImmutableArray<string> Act { get; init; } = [];

    /// <summary>How to mend it in other tools: ("Word", "Clic droit sur l’image…").</summary>
    public ImmutableArray<(string Tool, string Fix)> Tools { get; init; } = [];

    /// <summary>How to mend it in what the source is written in.</summary>
    public string FixIn(Sources source) => source == Sources.Html && Tools.FirstOrDefault(t => t.Tool == "HTML").Fix is { } html ? html : Fix;

    /// <summary>Where RGAA and WCAG differ, or where the rule comes from (standard, section); null when the tests above say it all.</summary>
    public string? Reason { get; init; }

    /// <summary>True when an error of this rule may be lifted by a decision with a reason (decisions.csv).</summary>
    public bool CanBeLifted { get; init; }
}
