using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using NecPublish.Model.Html;

namespace NecPublish.Importing.Html;

/// <summary>What hides an element: HTML's own words first, then style.</summary>
internal static class Visibility
{
    /// <summary>Pixels past which a thing is out of every screen.</summary>
    private const double Far = 500;

    public static HtmlStates Of(IElement element, ImmutableDictionary<string, string> style, HtmlStates above)
    {
        // visibility alone may be given back by a descendant
        var states = above & ~HtmlStates.Invisible;
        if (style.GetValueOrDefault("visibility")?.ToLowerInvariant() is { } visibility ? visibility is "hidden" or "collapse" : above.HasFlag(HtmlStates.Invisible))
            states |= HtmlStates.Invisible;
        if (IsNotRendered(element, style))
            states |= HtmlStates.NotRendered;
        if (element.GetAttribute("aria-hidden")?.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) == true)
            states |= HtmlStates.AriaHidden;
        if (element.HasAttribute("inert"))
            states |= HtmlStates.Inert;
        if (IsOffScreen(style))
            states |= HtmlStates.OffScreen;
        return states;
    }

    private static bool IsNotRendered(IElement element, ImmutableDictionary<string, string> style)
    {
        if (style.GetValueOrDefault("display") is { } display)
            return display.Equals("none", StringComparison.OrdinalIgnoreCase);
        return element.LocalName switch
        {
            "head" or "script" or "style" or "template" or "noscript" or "datalist" or "param" or "source" or "track" or "link" or "meta" => true,
            "title" => element.ParentElement?.LocalName == "head",
            "dialog" => !element.HasAttribute("open"),
            "input" => element.GetAttribute("type")?.Equals("hidden", StringComparison.OrdinalIgnoreCase) == true,
            "area" => false,
            _ => element.HasAttribute("hidden") || IsInClosedDetails(element),
        };
    }

    private static bool IsInClosedDetails(IElement element) =>
        element.ParentElement is { LocalName: "details" } details
        && !details.HasAttribute("open")
        && details.Children.FirstOrDefault(c => c.LocalName == "summary") != element;

    private static bool IsOffScreen(ImmutableDictionary<string, string> style)
    {
        if (style.IsEmpty)
            return false;
        if (style.GetValueOrDefault("position") is "absolute" or "fixed")
        {
            if (new[] { "left", "top", "right", "bottom" }.Any(side => Pixels(style.GetValueOrDefault(side)) < -Far))
                return true;
            if (style.ContainsKey("clip") && Pixels(style.GetValueOrDefault("width")) <= 1)
                return true;
        }
        if (Pixels(style.GetValueOrDefault("text-indent")) < -Far || Pixels(style.GetValueOrDefault("margin-left")) < -Far)
            return true;
        if (style.GetValueOrDefault("overflow") is "hidden" or "clip" && (Pixels(style.GetValueOrDefault("width")) <= 1 || Pixels(style.GetValueOrDefault("height")) <= 1))
            return true;
        return style.GetValueOrDefault("opacity") is { } opacity && double.TryParse(opacity.TrimEnd('%'), CultureInfo.InvariantCulture, out var o) && o <= 0;
    }

    private static double? Pixels(string? length)
    {
        if (length is null)
            return null;
        var end = 0;
        while (end < length.Length && (char.IsAsciiDigit(length[end]) || length[end] is '-' or '+' or '.'))
            end++;
        if (!double.TryParse(length[..end], CultureInfo.InvariantCulture, out var number))
            return null;
        return length[end..].Trim().ToLowerInvariant() switch
        {
            "em" or "rem" => number * 16,
            "vw" or "vh" or "%" => number == 0 ? 0 : number < -50 ? number * 10 : null,
            "" or "px" => number,
            _ => number == 0 ? 0 : null,
        };
    }
}
