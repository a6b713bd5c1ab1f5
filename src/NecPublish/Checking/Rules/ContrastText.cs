using System.Globalization;
using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>
/// RGAA 3.2: the colours that a source writes for its text and its ground. Said once for each pair, and only where both are known: a picture,
/// a gradient, a transparency or a layer between them is left to a browser.
/// </summary>
public sealed class ContrastText : ISourceRule
{
    private const double Wanted = 4.5;
    private const double WantedLarge = 3;

    public RuleInfo Info { get; } =
        new(
            "contrast-text",
            Severity.Warning,
            Sources.Text,
            "Contraste trop faible",
            "Ce texte se lit mal sur son fond pour les personnes malvoyantes, et pour tout le monde au soleil.",
            "Assombrissez le texte ou éclaircissez le fond."
        )
        {
            Rgaa = ["3.2.1", "3.2.2", "3.2.3", "3.2.4"],
            Wcag = ["1.4.3"],
            Act = ["afw4f7"],
            Tools =
            [
                ("Word", "Accueil, Couleur de police\u202f: choisissez « Automatique » ou une couleur bien plus foncée que le fond."),
                ("PowerPoint", "Accueil, Couleur de police\u202f: choisissez une couleur bien plus foncée, ou bien plus claire, que le fond."),
                ("LibreOffice", "Format, Caractère, Effets de caractère\u202f: choisissez « Automatique » ou une couleur bien plus foncée que le fond."),
            ],
        };

    public NodeKinds Visits => NodeKinds.Document | NodeKinds.Element | NodeKinds.Str;

    public void Check(Node node, in RuleContext context)
    {
        if (node is Str run)
            Written(run, context);
        else if (node is Document && context.Document.Facts is HtmlPage page)
            Styled(page, context);
        else if (node is Document && context.Document.Facts is OfficeFacts office)
        {
            foreach (var text in office.Colours)
                Judge(text, context);
        }
    }

    /// <summary>What a note writes in HTML around its words, or on them.</summary>
    private void Written(Str run, in RuleContext context)
    {
        if (RawColours.Of(context.Ancestors) is { } found && run.Text.Any(char.IsLetterOrDigit))
            Judge(found, context);
    }

    private void Judge(ColouredText text, in RuleContext context)
    {
        var wanted = text.IsLarge ? WantedLarge : Wanted;
        var ratio = text.Front.ContrastWith(text.Ground);
        if (ratio < wanted)
            Report(text.At, text.Front, text.Ground, ratio, wanted, context, "La page publiée n’en garde pas les couleurs.");
    }

    private void Report(Place at, Colour front, Colour ground, double ratio, double wanted, in RuleContext context, string more = "") =>
        context.Report(
            at,
            $"{front} sur {ground} a un contraste de {French(ratio)}\u202f: il faut au moins {French(wanted)}. {Info.Why} {more}".TrimEnd(),
            $"essayez {front.Nearest(ground, wanted)} pour le texte",
            $"{front} {ground}"
        );

    private void Styled(HtmlPage page, in RuleContext context)
    {
        var said = new HashSet<(Colour, Colour)>();
        foreach (var text in page.Nodes)
        {
            if (!text.IsText || !text.IsSeen || !text.Text.Any(char.IsLetterOrDigit) || page.Parent(text) is not { } holder || Colours(page, holder) is not var (front, ground))
                continue;
            var wanted = IsLarge(page, holder) ? WantedLarge : Wanted;
            var ratio = front.ContrastWith(ground);
            if (ratio >= wanted || !said.Add((front, ground)))
                continue;
            Report(holder.At, front, ground, ratio, wanted, context);
        }
    }

    /// <summary>Of the text and of what is behind it; null where either cannot be known, or where nothing was chosen.</summary>
    private static (Colour Front, Colour Ground)? Colours(HtmlPage page, HtmlNode holder)
    {
        string? front = null;
        Colour? ground = null;
        foreach (var element in page.Ancestors(holder).Prepend(holder))
        {
            // inactive controls are exempt; links and controls have colours of the browser's own
            if (element.Has("disabled") || element.Name is "a" or "button" or "input" or "select" or "textarea" or "mark" && front is null && !element.Style.ContainsKey("color"))
                return null;
            var style = element.Style;
            if (IsBeyond(style.GetValueOrDefault("opacity"), "1") || IsBeyond(style.GetValueOrDefault("background-image"), "none") || IsBeyond(style.GetValueOrDefault("text-shadow"), "none") || IsBeyond(style.GetValueOrDefault("filter"), "none"))
                return null;
            front ??= style.GetValueOrDefault("color") is "inherit" ? null : style.GetValueOrDefault("color");
            if (ground is null && (style.GetValueOrDefault("background-color") ?? style.GetValueOrDefault("background")) is { } declared and not ("transparent" or "none" or "inherit"))
            {
                if (Colour.Parse(declared) is not { } known)
                    return null;
                ground = known;
            }
            if (ground is null && style.GetValueOrDefault("position") is "absolute" or "fixed" or "sticky" || style.ContainsKey("color-scheme"))
                return null;
        }
        if (front is null && ground is null)
            return null;
        return (front is null ? Colour.Black : Colour.Parse(front)) is { } text ? (text, ground ?? Colour.White) : null;
    }

    private static bool IsBeyond(string? value, string usual) => value is not null && value != usual;

    /// <summary>24 pixels, or 18.5 in bold.</summary>
    private static bool IsLarge(HtmlPage page, HtmlNode holder)
    {
        var size = Css.FontSize(page, holder);
        return size >= 24 || size >= 18.5 && page.Ancestors(holder).Prepend(holder).Any(e => e.Name is "b" or "strong" or "th" or "h1" or "h2" or "h3" || e.Style.GetValueOrDefault("font-weight") is "bold" or "bolder" or "700" or "800" or "900");
    }

    private static string French(double ratio) => ratio.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',') + ":1";
}
