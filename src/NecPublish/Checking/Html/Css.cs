using System.Globalization;
using NecPublish.Model.Html;

namespace NecPublish.Checking.Html;

/// <summary>The few CSS values that rules compare: lengths in pixels, sizes of letters.</summary>
internal static class Css
{
    private const double Medium = 16;

    /// <summary>The declaration of a style attribute that wins (importance, then order), and whether it is important; null when there is none.</summary>
    public static (string Value, bool IsImportant)? Declared(HtmlNode element, string property)
    {
        (string Value, bool IsImportant)? found = null;
        foreach (var declaration in (element["style"] ?? "").Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                continue;
            var value = declaration[(colon + 1)..].Trim().ToLowerInvariant();
            var isImportant = value.EndsWith("important", StringComparison.Ordinal) && value.Contains('!', StringComparison.Ordinal);
            if (isImportant)
                value = value[..value.LastIndexOf('!')].Trim();
            if (found is not { IsImportant: true } || isImportant)
                found = (value, isImportant);
        }
        return found;
    }

    /// <summary>Pixels; null for what is no length (normal, auto, calc…).</summary>
    /// <param name="em">The size of the letters that em counts by.</param>
    public static double? Pixels(string value, double em)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '-' or '+' or '.'))
            end++;
        if (end == 0 || !double.TryParse(value[..end], CultureInfo.InvariantCulture, out var number))
            return null;
        return value[end..].Trim().ToLowerInvariant() switch
        {
            "px" => number,
            "em" => number * em,
            "rem" => number * Medium,
            "ex" or "ch" => number * em / 2,
            "pt" => number * 4 / 3,
            "pc" => number * 16,
            "cm" => number * 96 / 2.54,
            "mm" => number * 96 / 25.4,
            "in" => number * 96,
            "%" => number * em / 100,
            "" when number == 0 => 0,
            _ => null,
        };
    }

    /// <summary>The size of an element's letters, in pixels: what it and those around it declare.</summary>
    public static double FontSize(HtmlPage page, HtmlNode element)
    {
        var chain = page.Ancestors(element).Prepend(element).Reverse();
        var size = Medium;
        foreach (var at in chain)
        {
            size = at.Style.GetValueOrDefault("font-size") is { } declared ? Size(declared.ToLowerInvariant(), size) ?? size : at.Name switch
            {
                "h1" => size * 2,
                "h2" => size * 1.5,
                "h3" => size * 1.17,
                "small" or "sub" or "sup" => size * 0.83,
                _ => size,
            };
        }
        return size;
    }

    private static double? Size(string value, double around) =>
        value switch
        {
            "xx-small" => 9,
            "x-small" => 10,
            "small" => 13,
            "medium" => Medium,
            "large" => 18,
            "x-large" => 24,
            "xx-large" => 32,
            "smaller" => around / 1.2,
            "larger" => around * 1.2,
            _ => Pixels(value, around),
        };
}
