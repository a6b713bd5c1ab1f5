using System.Xml.Linq;
using NecPublish.Model;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>What the names of a theme stand for (ECMA-376 part 1, 20.1.2.3.29, 20.1.6.2), by way of the map that the master or the slide gives.</summary>
internal sealed class SchemeColours(XElement? scheme, XElement? map)
{
    /// <summary>The colour inside a fill or a reference; null for none, and for one changed in a way that is not worked out here.</summary>
    public Colour? Parse(XElement? holder)
    {
        if (holder?.Elements().FirstOrDefault(e => e.Name.LocalName.EndsWith("Clr", StringComparison.Ordinal)) is not { } written || Plain(written) is not { } colour)
            return null;
        var (factor, offset) = (1.0, 0.0);
        foreach (var change in written.Elements())
        {
            var amount = (DeckReader.Whole(change, "val") ?? 0) / 100_000.0;
            if (change.Name == A + "lumMod")
                (factor, offset) = (factor * amount, offset * amount);
            else if (change.Name == A + "lumOff")
                offset += amount;
            else
                return null;
        }
        return factor == 1 && offset == 0 ? colour : Lit(colour, factor, offset);
    }

    private Colour? Plain(XElement written)
    {
        var value = (string?)written.Attribute("val") ?? "";
        return written.Name.LocalName switch
        {
            "srgbClr" => Colour.Parse("#" + value),
            "sysClr" => Colour.Parse("#" + ((string?)written.Attribute("lastClr") ?? "")),
            "prstClr" => Colour.Parse(value),
            "schemeClr" => scheme?.Element(A + ((string?)map?.Attribute(value) ?? value))?.Elements().FirstOrDefault() is { } named && named.Name.LocalName != "schemeClr" ? Plain(named) : null,
            _ => null,
        };
    }

    /// <summary>Lighter or darker: the same hue and saturation, another lightness.</summary>
    private static Colour Lit(Colour colour, double factor, double offset)
    {
        var (r, g, b) = (colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        var (most, least) = (System.Math.Max(r, System.Math.Max(g, b)), System.Math.Min(r, System.Math.Min(g, b)));
        var light = (most + least) / 2;
        var span = most - least;
        var saturation = span == 0 ? 0 : span / (1 - System.Math.Abs((2 * light) - 1));
        var lit = System.Math.Clamp((light * factor) + offset, 0, 1);
        var chroma = saturation * (1 - System.Math.Abs((2 * lit) - 1));
        // each channel keeps its share of the span
        byte Channel(double c) => (byte)System.Math.Round(System.Math.Clamp(lit - (chroma / 2) + (span == 0 ? 0 : (c - least) / span * chroma), 0, 1) * 255);
        return new(Channel(r), Channel(g), Channel(b));
    }
}
