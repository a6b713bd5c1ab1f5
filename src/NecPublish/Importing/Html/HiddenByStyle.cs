using System.Globalization;
using AngleSharp.Dom;

namespace NecPublish.Importing.Html;

/// <summary>What takes an element's words off the screen: HTML's own attribute, then style (CSS 2.1, 9.2.4 and 11.2; CSS Color 3, 3.2).</summary>
internal static class HiddenByStyle
{
    private static readonly string[] Telling = ["display", "visibility", "opacity", "mso-hide", "font-size", "animation", "animation-name"];

    /// <param name="value">What the style says of a property; null for nothing.</param>
    public static bool Is(Func<string, string?> value) =>
        value("display")?.Equals("none", StringComparison.OrdinalIgnoreCase) == true
        || value("visibility")?.ToLowerInvariant() is "hidden" or "collapse"
        || value("opacity") is { } opacity && double.TryParse(opacity.TrimEnd('%'), CultureInfo.InvariantCulture, out var seen) && seen <= 0 && value("animation") is null && value("animation-name") is null
        || value("mso-hide")?.Equals("all", StringComparison.OrdinalIgnoreCase) == true
        || value("font-size") is ['0', not ('.' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9'), ..] or "0";

    /// <summary>By its own attributes alone.</summary>
    public static bool Is(IElement element)
    {
        if (element.HasAttribute("hidden"))
            return true;
        if (element.GetAttribute("style") is not { Length: > 0 } style)
            return false;
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in PageStyles.Declarations(style))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && declaration[..colon].Trim().ToLowerInvariant() is var name && Telling.Contains(name, StringComparer.Ordinal))
                said[name] = declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim();
        }
        return said.Count > 0 && Is(said.GetValueOrDefault);
    }
}
