using System.Xml;
using NecPublish.Model;

namespace NecPublish.Tables;

/// <summary>
/// The colours that an OpenDocument sheet's cells and their words are written in and stand on (ODF 1.3 part 3, 16.2, 20.183): a style's own,
/// else those of the one that it comes from.
/// </summary>
internal sealed class OpenCellStyles
{
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private const int MaxSteps = 20;

    private readonly Dictionary<(string? Family, string Name), Named> _styles = [];
    private readonly Dictionary<string, Look> _looks = new(StringComparer.Ordinal);

    /// <param name="Font">Null for a colour that suits its ground by itself, and for one that is not known.</param>
    /// <param name="Ground">Null where it depends on the value.</param>
    internal readonly record struct Look(Colour? Font, Colour? Ground);

    /// <summary>What a style says by itself.</summary>
    /// <param name="Font">"" for the window's own.</param>
    internal readonly record struct Named(string? Family, string Name, string? Parent, string? Font, string? Ground, bool IsConditional);

    /// <summary>The styles of a part that holds nothing else.</summary>
    public void ReadAll(XmlReader part)
    {
        while (part.Read())
        {
            if (part is { NodeType: XmlNodeType.Element, NamespaceURI: Style, LocalName: "style" or "default-style" })
            {
                var style = Begin(part);
                using var inside = part.ReadSubtree();
                while (inside.Read())
                    style = Next(style, inside);
                End(style);
            }
        }
    }

    /// <summary>A style as its element begins.</summary>
    public static Named Begin(XmlReader xml) =>
        new(xml.GetAttribute("family", Style), xml.GetAttribute("name", Style) ?? "", xml.GetAttribute("parent-style-name", Style), null, null, false);

    /// <summary>What an element inside of it adds.</summary>
    public static Named Next(Named style, XmlReader xml) =>
        xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Style } ? style
        : xml.LocalName switch
        {
            "table-cell-properties" => style with { Ground = xml.GetAttribute("background-color", Fo) ?? style.Ground },
            "text-properties" => style with { Font = xml.GetAttribute("use-window-font-color", Style) == "true" ? "" : xml.GetAttribute("color", Fo) ?? style.Font },
            "map" => style with { IsConditional = true },
            _ => style,
        };

    public void End(Named style)
    {
        if (style.Family is "table-cell" or "text")
            _styles[(style.Family, style.Name)] = style;
    }

    public Look Of(string? cellStyle)
    {
        var name = cellStyle ?? "Default";
        if (!_looks.TryGetValue(name, out var look))
            _looks[name] = look = Resolved(name);
        return look;
    }

    /// <summary>The colour of a stretch of words; the one around it when its style has none.</summary>
    public Colour? Of(string? textStyle, Colour? around) => First("text", textStyle, s => s.Font) is { } font ? Colour.Parse(font) : around;

    private Look Resolved(string name)
    {
        var ground = First("table-cell", name, s => s.Ground);
        var isConditional = First("table-cell", name, s => s.IsConditional ? "" : null) is not null;
        return new(
            First("table-cell", name, s => s.Font) is { } font ? Colour.Parse(font) : null,
            isConditional ? null : ground is null or "transparent" ? Colour.White : Colour.Parse(ground)
        );
    }

    /// <summary>What a style says, itself or by those that it comes from; a circle of styles ends.</summary>
    private string? First(string family, string? name, Func<Named, string?> said)
    {
        for (var steps = 0; steps < MaxSteps && name is not null && _styles.TryGetValue((family, name), out var style); steps++)
        {
            if (said(style) is { } found)
                return found;
            name = style.Parent;
        }
        return _styles.TryGetValue((family, ""), out var common) ? said(common) : null;
    }
}
