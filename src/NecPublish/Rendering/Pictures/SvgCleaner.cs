using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;

namespace NecPublish.Rendering.Pictures;

/// <summary>A drawing without anything that runs, loads or tells who drew it.</summary>
internal sealed record CleanSvg(byte[] Content, int Width, int Height);

/// <summary>
/// Rewrites an SVG with known elements and attributes only: no script, no handler, no foreign content, no address outside the file,
/// no editor's metadata. Reading stops at 20 MB and at 100 levels; entities are not expanded.
/// </summary>
internal static class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const int MaxDepth = 100;

    private static readonly FrozenSet<string> Elements = new[]
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
        "tspan", "textPath", "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "image", "filter",
        "feBlend", "feColorMatrix", "feComposite", "feFlood", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset", "feTile", "switch", "style",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The clean drawing; null when the bytes are not a readable SVG.</summary>
    public static CleanSvg? Clean(ReadOnlyMemory<byte> source)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = 20_000_000,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var output = new MemoryStream(source.Length);
        try
        {
            using var input = new MemoryStream(source.ToArray(), writable: false);
            using var reader = XmlReader.Create(input, settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg")
                return null;
            var (width, height) = SizeOf(reader);
            using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineChars = "\n" }))
                Copy(reader, writer);
            return new CleanSvg(output.ToArray(), width, height);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Copy(XmlReader reader, XmlWriter writer)
    {
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !Elements.Contains(reader.LocalName) || reader.NamespaceURI != Svg || reader.Depth > MaxDepth:
                    reader.Skip();
                    continue;
                case XmlNodeType.Element when reader.LocalName == "style":
                    var css = reader.ReadElementContentAsString();
                    if (IsInnerCss(css))
                        writer.WriteElementString("style", Svg, css);
                    continue;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    writer.WriteStartElement(reader.LocalName, Svg);
                    Attributes(reader, writer);
                    if (isEmpty)
                        writer.WriteEndElement();
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (reader.Depth > 0)
                        writer.WriteString(reader.Value);
                    break;
            }
            reader.Read();
        }
    }

    private static void Attributes(XmlReader reader, XmlWriter writer)
    {
        if (!reader.HasAttributes)
            return;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
                continue;
            var isHref = reader.LocalName == "href" && reader.NamespaceURI is "" or XLink;
            if (isHref ? IsInner(reader.Value) : reader.NamespaceURI.Length == 0 && IsHarmless(reader.LocalName, reader.Value))
                writer.WriteAttributeString(reader.LocalName, reader.Value);
        }
        reader.MoveToElement();
    }

    private static bool IsInner(string href) =>
        href.StartsWith('#') || href.StartsWith("data:image/png;base64,", StringComparison.Ordinal) || href.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal);

    private static bool IsHarmless(string name, string value) => !name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && IsInnerCss(value);

    /// <summary>url(#a) stays inside; anything else that loads does not. Escapes could hide one.</summary>
    private static bool IsInnerCss(string css)
    {
        if (css.Contains('\\', StringComparison.Ordinal) || css.Contains("@import", StringComparison.OrdinalIgnoreCase) || css.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
            return false;
        for (var i = css.IndexOf("url(", StringComparison.OrdinalIgnoreCase); i >= 0; i = css.IndexOf("url(", i + 4, StringComparison.OrdinalIgnoreCase))
        {
            var target = css.AsSpan(i + 4).TrimStart(" \t\n'\"");
            if (!target.StartsWith("#"))
                return false;
        }
        return true;
    }

    private static (int Width, int Height) SizeOf(XmlReader reader)
    {
        var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (box.Length == 4 && Number(box[2]) is > 0 and var w && Number(box[3]) is > 0 and var h)
            return (w, h);
        return (Number(reader.GetAttribute("width")) is > 0 and var width ? width : 300, Number(reader.GetAttribute("height")) is > 0 and var height ? height : 150);
    }

    private static int Number(string? text) =>
        text is not null
        && !text.EndsWith('%')
        && double.TryParse(text.AsSpan().TrimEnd("px "), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 100_000
            ? (int)Math.Round(number)
            : 0;
}
