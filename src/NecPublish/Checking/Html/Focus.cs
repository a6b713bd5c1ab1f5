using System.Globalization;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>What the keyboard reaches: HTML, "Focusable areas" and tabindex.</summary>
internal static class Focus
{
    /// <summary>True when an element can be focused at all, by a script too.</summary>
    public static bool CanTake(HtmlPage page, HtmlNode node) => node.IsRendered && !IsDisabled(page, node) && (Natively(page, node) || TabIndex(node) is not null);

    /// <summary>True when the Tab key stops there.</summary>
    public static bool IsInTabOrder(HtmlPage page, HtmlNode node) =>
        CanTake(page, node) && (TabIndex(node) ?? 0) >= 0 && !node.States.HasFlag(HtmlStates.Inert);

    public static int? TabIndex(HtmlNode node) =>
        node["tabindex"] is { } written && int.TryParse(written.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static bool Natively(HtmlPage page, HtmlNode node) =>
        node.Name switch
        {
            "a" or "area" => node.Has("href"),
            "button" or "select" or "textarea" or "iframe" or "embed" => true,
            "input" => node.Value("type").ToLowerInvariant() != "hidden",
            "audio" or "video" => node.Has("controls"),
            "summary" => page.Parent(node)?.Name == "details",
            _ => node["contenteditable"]?.ToLowerInvariant() is "" or "true" or "plaintext-only",
        };

    public static bool IsDisabled(HtmlPage page, HtmlNode node)
    {
        if (node.Name is not ("button" or "input" or "select" or "textarea" or "fieldset" or "option" or "optgroup"))
            return false;
        if (node.Has("disabled"))
            return true;
        for (var (inner, outer) = (node, page.Parent(node)); outer is not null; (inner, outer) = (outer, page.Parent(outer)))
        {
            if (outer.Name == "fieldset" && outer.Has("disabled") && !(inner.Name == "legend" && page.Children(outer).FirstOrDefault(c => c.Name == "legend") == inner))
                return true;
        }
        return false;
    }
}
