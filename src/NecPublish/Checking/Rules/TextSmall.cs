using System.Globalization;
using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>Outside RGAA: text under nine points, told once a text.</summary>
public sealed class TextSmall : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "text-small",
            Severity.Advice,
            Sources.Html | Sources.Office,
            "Texte très petit",
            "Sous neuf points, il faut une loupe pour lire. La page publiée lui rend sa taille.",
            "Donnez au texte neuf points au moins ; douze pour le corps du texte."
        )
        {
            Rgaa = [],
            Wcag = ["1.4.4"],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element;

    public void Check(Node node, in RuleContext context)
    {
        if (node is HtmlNode)
            return;
        if (context.Document.Facts is OfficeFacts { SmallText: [var first, ..] all })
            context.Report(first, $"{all.Length.ToString(CultureInfo.InvariantCulture)} paragraphe(s) en lettres de moins de neuf points. {Info.Why}", subject: Info.Id);
        else if (context.Document.Facts is HtmlPage page && page.Elements.FirstOrDefault(e => Is(page, e)) is { } element)
            context.Report(element.At, subject: Info.Id);
    }

    /// <summary>Nine points, in pixels.</summary>
    private const double Smallest = 12;

    private static bool Is(HtmlPage page, HtmlNode element) =>
        element.Style.ContainsKey("font-size") && Css.FontSize(page, element) < Smallest && page.Children(element).Any(d => d.IsText && d.IsSeen && d.Text.Any(char.IsLetter));
}
