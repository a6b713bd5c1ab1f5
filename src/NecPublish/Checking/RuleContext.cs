using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>What a rule sees beside its node.</summary>
public readonly ref struct RuleContext
{
    public required Publication Publication { get; init; }
    public required Resource Resource { get; init; }
    public required Document Document { get; init; }

    /// <summary>From the document down to the node's parent.</summary>
    public required ReadOnlySpan<Node> Ancestors { get; init; }

    /// <summary>The blocks or inlines that stand beside the node, itself included; empty for table cells' text and the document.</summary>
    public required ReadOnlySpan<Node> Siblings { get; init; }

    /// <summary>The node's position among its siblings.</summary>
    public required int Index { get; init; }

    public required IFindings Findings { get; init; }

    public required TextMemo Texts { get; init; }

    /// <summary>The node's plain text, computed once for all the rules that ask.</summary>
    public string Text(Node node) => Texts.Of(node);

    /// <summary>The picture of the content that an image or a link publishes with the text, sought once for all the rules that ask; null for none.</summary>
    internal SourceFile? Shown(Node node) => Texts.Shown(node, this);

    /// <summary>True where a run of text may hold such a sign: the cheap question before a long one.</summary>
    internal bool May(string run, RareSigns signs) => (Texts.Signs(run) & signs) != RareSigns.None;

    /// <summary>What assistive technologies are told of a whole page's elements.</summary>
    internal PageReading Page => Texts.Page(Document);

    /// <summary>A part of a run of text; the whole run where what was written and what it says differ (an entity, raw HTML, an office file).</summary>
    public Place Within(Str run, int start, int length) =>
        Document.Places == PlaceKind.Text && run.At.A >= 0 && run.At.B == run.Text.Length ? new Place(run.At.A + start, length) : run.At;

    /// <summary>BCP 47: what the nearest passage around the node says, else the resource.</summary>
    public string Language
    {
        get
        {
            for (var i = Ancestors.Length - 1; i >= 0; i--)
            {
                if (LanguageOf(Ancestors[i]) is { Length: > 0 } language)
                    return language;
            }
            return Resource.Language;
        }
    }

    /// <summary>The language that a node itself declares, or null.</summary>
    public static string? LanguageOf(Node node) =>
        node switch
        {
            Span s => s.Attr["lang"],
            Div d => d.Attr["lang"],
            Link l => l.Attr["lang"],
            Header h => h.Attr["lang"],
            _ => null,
        };

    /// <summary>Reports a finding at a place of the document.</summary>
    /// <param name="message">What is wrong here, a full French sentence; null for the rule's title and reason.</param>
    /// <param name="fix">A remedy for this very case; null for the rule's own.</param>
    /// <param name="subject">The words meant; null for the quoted line.</param>
    public void Report(Place at, string? message = null, string? fix = null, string? subject = null, Severity? severity = null) =>
        Findings.Add(at, message, fix, subject, severity);
}

/// <summary>Where a rule's findings go: bound to the rule and the document by the engine.</summary>
public interface IFindings
{
    void Add(Place at, string? message, string? fix, string? subject, Severity? severity);

    /// <summary>A finding in a header or a sidecar: a line from 1, 0 for the file as a whole.</summary>
    void AddAtLine(int line, string? message, string? fix, string? subject);
}
