using System.Globalization;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>Advice only (WCAG 1.4.8, AAA): told once a text.</summary>
public sealed class TextJustified : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "text-justified",
            Severity.Advice,
            Sources.Html | Sources.Office,
            "Texte justifié",
            "Les blancs inégaux entre les mots gênent les personnes dyslexiques ou malvoyantes. La page publiée n’aligne le texte que d’un côté.",
            "Retirez la justification\u202f: alignez le texte d’un seul côté."
        )
        {
            Rgaa = [],
            Wcag = ["1.4.8"],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode)
            return;
        if (context.Document.Facts is OfficeFacts { JustifiedText: [var first, ..] all })
            context.Report(first, $"{all.Length.ToString(CultureInfo.InvariantCulture)} paragraphe(s) aligné(s) des deux côtés. {Info.Why}", subject: Info.Id);
        else if (context.Document.Facts is HtmlPage page && page.Elements.FirstOrDefault(e => Is(page, e)) is { } element)
            context.Report(element.At, subject: Info.Id);
    }

    private static bool Is(HtmlPage page, HtmlNode element) => element.Style.GetValueOrDefault("text-align") == "justify" && HoldsText(page, element);

    private static bool HoldsText(HtmlPage page, HtmlNode element) => page.Descendants(element).Any(d => d.IsText && d.IsSeen && !string.IsNullOrWhiteSpace(d.Text));
}
