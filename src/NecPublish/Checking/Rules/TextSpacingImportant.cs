using NecPublish.Checking.Html;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Rules;

/// <summary>RGAA 10.12.1: a style attribute with !important is what no reader's own style can undo.</summary>
public sealed class TextSpacingImportant : ISourceRule
{
    public RuleInfo Info { get; } =
        new(
            "text-spacing-important",
            Severity.Warning,
            Sources.Html,
            "Espacement du texte figé trop serré",
            "Une personne dyslexique ou malvoyante ne peut pas écarter les lettres, les mots ou les lignes.",
            "Retirez\u202f!important, ou donnez au moins 0.12em aux lettres, 0.16em aux mots, 1.5 aux lignes."
        )
        {
            Rgaa = ["10.12.1"],
            Wcag = ["1.4.12"],
            Act = ["24afc2", "78fd32", "9e45ec"],
        };

    public NodeKinds Visits => NodeKinds.Element;

    private static readonly (string Property, double Least)[] Spacings = [("letter-spacing", 0.12), ("line-height", 1.5), ("word-spacing", 0.16)];

    public void Check(Node node, in RuleContext context)
    {
        var element = (HtmlNode)node;
        if (!element.Has("style"))
            return;
        foreach (var (property, least) in Spacings)
        {
            if (Css.Declared(element, property) is { IsImportant: true } declared && IsTight(context.Page.Page, element, property, declared.Value, least))
                context.Report(element.At, $"«\u202f{property}: {declared.Value} !important\u202f» est trop serré. {Info.Why}", subject: $"{property} {declared.Value}");
        }
    }

    private static bool IsTight(HtmlPage page, HtmlNode element, string property, string value, double least)
    {
        if (value is "inherit" or "unset" or "revert" or "revert-layer")
            return false;
        var size = Css.FontSize(page, element);
        foreach (var text in page.Descendants(element))
        {
            if (!text.IsText || !text.IsSeen || string.IsNullOrWhiteSpace(text.Text) || page.Parent(text) is not { } holder || IsOverridden(page, holder, element, property))
                continue;
            var own = Css.FontSize(page, holder);
            if (property == "line-height" && IsOneLine(page, text, own))
                continue;
            if (Spacing(value, property, size, own) is { } spacing && spacing < least * own - 0.01)
                return true;
        }
        return false;
    }

    private static double? Spacing(string value, string property, double size, double own)
    {
        if (value is "normal" or "initial")
            return property == "line-height" ? 1.2 * own : 0;
        // a line height without a unit is counted by each element's own letters
        if (property == "line-height" && double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var times))
            return times * own;
        return Css.Pixels(value, size);
    }

    private static bool IsOverridden(HtmlPage page, HtmlNode holder, HtmlNode element, string property)
    {
        for (var at = holder; at is not null && at != element; at = page.Parent(at))
        {
            if (at.Style.GetValueOrDefault(property) is { } own && own is not ("inherit" or "unset"))
                return true;
        }
        return false;
    }

    /// <summary>What is never broken has no space between lines.</summary>
    private static bool IsOneLine(HtmlPage page, HtmlNode text, double size)
    {
        foreach (var around in page.Ancestors(text))
        {
            if (around.Style.GetValueOrDefault("white-space") is "nowrap" or "pre")
                return true;
            if (around.Style.GetValueOrDefault("width") is { } width && !width.Contains('%', StringComparison.Ordinal) && Css.Pixels(width, size) is { } wide)
                return wide >= text.Text.Trim().Length * size * 0.6;
        }
        return false;
    }
}
