using NecPublish.Checking.Html;
using NecPublish.Model;

namespace NecPublish.Checking;

/// <summary>The colours that a note gives its words in HTML: a style attribute, or the font element of old.</summary>
internal static class RawColours
{
    private const double Medium = 16;

    /// <summary>
    /// The pair that holds for words under these nodes, at the place of the one that chose the colour; null where nothing is chosen, where a
    /// link's own colour comes first, or where a ground is not one plain colour.
    /// </summary>
    /// <param name="ancestors">From the document down.</param>
    public static ColouredText? Of(ReadOnlySpan<Node> ancestors)
    {
        (Place At, string Value)? front = null;
        (Place At, Colour Value)? ground = null;
        double? size = null;
        var isBold = false;
        for (var i = ancestors.Length - 1; i >= 0; i--)
        {
            var node = ancestors[i];
            isBold |= node is Strong or Header;
            size ??= node is Header { Level: <= 2 } ? 24 : null;
            if (node is Link)
                return null;
            if (node.Facts is not RawHtmlFacts facts)
                continue;
            if (front is null && (Declared(facts, "color") ?? (facts.Element == "font" ? facts["color"] : null)) is { } colour)
                front = (node.At, colour);
            if (ground is null && (Declared(facts, "background-color") ?? Declared(facts, "background") ?? facts["bgcolor"]) is { } written and not ("transparent" or "none" or "inherit"))
            {
                if (Colour.Parse(written) is not { } known)
                    return null;
                ground = (node.At, known);
            }
            if (Declared(facts, "opacity") is not null || Declared(facts, "background-image") is not null)
                return null;
            size ??= Declared(facts, "font-size") is { } declared ? Css.Pixels(declared, Medium) : null;
            isBold |= Declared(facts, "font-weight") is "bold" or "bolder" or "700" or "800" or "900";
        }
        if (front is null && ground is null)
            return null;
        return (front is { } chosen ? Colour.Parse(chosen.Value) : Colour.Black) is { } text
            ? new ColouredText(front?.At ?? ground!.Value.At, text, ground?.Value ?? Colour.White, size >= 24 || size >= 18.5 && isBold)
            : null;
    }

    /// <summary>What the style attribute says last.</summary>
    private static string? Declared(RawHtmlFacts facts, string property)
    {
        string? found = null;
        foreach (var declaration in (facts["style"] ?? "").Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
                found = declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
        }
        return found;
    }
}
