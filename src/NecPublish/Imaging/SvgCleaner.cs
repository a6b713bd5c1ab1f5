using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;

namespace NecPublish.Imaging;

/// <summary>A drawing without anything that runs, loads or tells who drew it. Pixels of its view box.</summary>
/// <param name="WasUnsafe">A script, a handler or an address outside the file was taken out.</param>
public sealed record CleanSvg(byte[] Content, int Width, int Height, bool WasUnsafe)
{
    /// <summary>A layer that is not shown was taken out.</summary>
    public bool HadHiddenLayers { get; init; }

    /// <summary>The drawing's own &lt;title&gt;, or null.</summary>
    public string? Title { get; init; }
}

/// <summary>
/// Rewrites an SVG with known elements and attributes only: no script, no handler, no foreign content, no address outside the file,
/// no editor's metadata; embedded pictures are encoded again without theirs. Reading stops at 20 million characters and at 100
/// levels; entities are not expanded.
/// </summary>
public static class SvgCleaner
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const int MaxDepth = 100;

    private static readonly FrozenSet<string> Elements = (
        "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient "
        + "radialGradient stop pattern clipPath mask marker image switch style filter feBlend feColorMatrix feComponentTransfer feComposite "
        + "feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

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
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI != Svg)
                return null;
            var (width, height) = SizeOf(reader);
            using var first = new MemoryStream(source.ToArray(), writable: false);
            using var styled = XmlReader.Create(first, settings);
            var copy = new Copy(reader, new(SvgRules.Of(styled)));
            using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineChars = "\n" }))
                copy.Run(writer);
            return new(output.ToArray(), width, height, copy.WasUnsafe) { Title = copy.Title, HadHiddenLayers = copy.HadHiddenLayers };
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException or ArgumentException)
        {
            return null; // markup that no reader accepts, or that cannot be written again
        }
    }

    private sealed class Copy(XmlReader reader, SvgSight sight)
    {
        public bool WasUnsafe { get; private set; }
        public bool HadHiddenLayers { get; private set; }
        public string? Title { get; private set; }

        public void Run(XmlWriter writer)
        {
            var links = 0;
            while (!reader.EOF)
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when reader.LocalName == "style" && reader.NamespaceURI == Svg && reader.Depth <= MaxDepth:
                        Style(writer);
                        continue;
                    case XmlNodeType.Element when reader is { LocalName: "a", NamespaceURI: Svg, IsEmptyElement: false } && sight.Enter(reader):
                        links++; // what a link holds is drawn, without the link
                        break;
                    case XmlNodeType.EndElement when reader is { LocalName: "a", NamespaceURI: Svg } && links-- > 0:
                        break;
                    case XmlNodeType.Element when !Elements.Contains(reader.LocalName) && reader.LocalName != "a" || reader.NamespaceURI != Svg || reader.Depth > MaxDepth:
                        WasUnsafe |= reader.LocalName is "script" or "foreignObject" or "iframe" or "handler";
                        reader.Skip();
                        continue;
                    // a layer that its author switched off stays whole in the file
                    case XmlNodeType.Element when reader.LocalName == "a" || !sight.Enter(reader):
                        HadHiddenLayers |= !reader.IsEmptyElement || reader.LocalName != "a";
                        reader.Skip();
                        continue;
                    case XmlNodeType.Element:
                        Start(writer);
                        break;
                    case XmlNodeType.EndElement:
                        writer.WriteFullEndElement();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA when !sight.ShowsWords(reader):
                        HadHiddenLayers |= !string.IsNullOrWhiteSpace(reader.Value);
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when reader.Depth > 0:
                        writer.WriteString(reader.Value);
                        break;
                }
                reader.Read();
            }
        }

        private void Style(XmlWriter writer)
        {
            var depth = reader.Depth;
            var css = new StringBuilder();
            if (!reader.IsEmptyElement)
            {
                while (reader.Read() && reader.Depth > depth)
                {
                    if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                        css.Append(reader.Value);
                }
            }
            reader.Read();
            if (IsInnerCss(css.ToString()))
                writer.WriteElementString("style", Svg, css.ToString());
            else
                WasUnsafe = true;
        }

        private void Start(XmlWriter writer)
        {
            var isEmpty = reader.IsEmptyElement;
            var isRootTitle = reader is { LocalName: "title", Depth: 1 } && !isEmpty && Title is null;
            writer.WriteStartElement(reader.LocalName, Svg);
            if (reader.HasAttributes)
            {
                while (reader.MoveToNextAttribute())
                    Attribute(writer);
                reader.MoveToElement();
            }
            if (isEmpty)
                writer.WriteEndElement();
            else if (isRootTitle && reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Title = reader.Value.Trim();
                writer.WriteString(reader.Value);
            }
            else if (isRootTitle && reader.NodeType == XmlNodeType.EndElement)
                writer.WriteFullEndElement();
        }

        private void Attribute(XmlWriter writer)
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
                return;
            if (reader.LocalName == "href" && reader.NamespaceURI is "" or XLink)
            {
                if (InnerAddress(reader.Value) is { } address)
                    writer.WriteAttributeString("href", address);
                else
                    WasUnsafe = true;
            }
            else if (reader.NamespaceURI == Xml && reader.LocalName is "lang" or "space")
                writer.WriteAttributeString("xml", reader.LocalName, Xml, reader.Value);
            else if (reader.NamespaceURI.Length == 0 && !reader.LocalName.StartsWith("data-", StringComparison.Ordinal))
            {
                if (!reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && IsInnerCss(reader.Value))
                    writer.WriteAttributeString(reader.LocalName, reader.Value);
                else
                    WasUnsafe = true;
            }
        }
    }

    /// <summary>A fragment, or an embedded picture encoded again; null for any other address.</summary>
    private static string? InnerAddress(string href)
    {
        if (href.StartsWith('#'))
            return href;
        var comma = href.IndexOf(";base64,", StringComparison.Ordinal);
        if (!href.StartsWith("data:image/", StringComparison.Ordinal) || comma < 0)
            return null;
        try
        {
            var bytes = Convert.FromBase64String(href[(comma + 8)..]);
            var format = ImageCodec.Identify(bytes)?.MediaType == "image/jpeg" ? "jpeg" : "png";
            return ImageCodec.Derive(bytes, [int.MaxValue], [format], CancellationToken.None) is [var image]
                ? $"data:{image.MediaType};base64,{Convert.ToBase64String(image.Content.Span)}"
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>url(#a) stays inside; anything else that loads does not. Escapes could hide one.</summary>
    private static bool IsInnerCss(string css)
    {
        if (
            css.Contains('\\', StringComparison.Ordinal)
            || css.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || css.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || css.Contains("image-set(", StringComparison.OrdinalIgnoreCase)
            || css.Contains("src(", StringComparison.OrdinalIgnoreCase)
        )
            return false;
        for (var i = css.IndexOf("url(", StringComparison.OrdinalIgnoreCase); i >= 0; i = css.IndexOf("url(", i + 4, StringComparison.OrdinalIgnoreCase))
        {
            if (css.AsSpan(i + 4).TrimStart(" \t\n\r\f'\"") is not ['#', ..])
                return false;
        }
        return true;
    }

    private static (int Width, int Height) SizeOf(XmlReader reader)
    {
        var box = (reader.GetAttribute("viewBox") ?? "").Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (box.Length == 4 && Number(box[2]) is > 0 and var w && Number(box[3]) is > 0 and var h)
            return (w, h);
        return (Number(reader.GetAttribute("width")) is > 0 and var width ? width : 300, Number(reader.GetAttribute("height")) is > 0 and var height ? height : 150);
    }

    private static int Number(string? text) =>
        text is not null
        && !text.EndsWith('%')
        && double.TryParse(text.AsSpan().TrimEnd("px "), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 100_000
            ? (int)System.Math.Round(number)
            : 0;
}
