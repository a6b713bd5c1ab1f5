using System.Globalization;
using System.Xml;

namespace NecPublish.Imaging;

/// <summary>
/// What of a drawing is drawn, element by element (SVG 2, 8.2, 13 and 5.4): not what has no box, is wholly transparent, has no paint, or lies
/// in store without being called.
/// </summary>
internal sealed class SvgSight(SvgRules rules)
{
    private static readonly string[] Stores = ["defs", "symbol", "clipPath", "mask", "marker", "pattern"];

    /// <summary>A shape has no part that could be shown by itself; what holds others may.</summary>
    private static readonly string[] Shapes = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "use", "desc"];

    private readonly Stack<Frame> _frames = [];

    private sealed record Frame(int Depth, string Name, string? Id, string[] Classes, Frame? Outer) : SvgRules.INamed
    {
        public bool IsInvisible { get; init; }
        public string Fill { get; init; } = "black";
        public string FillOpacity { get; init; } = "1";
        public string Stroke { get; init; } = "none";
        public string StrokeOpacity { get; init; } = "1";
        public string StrokeWidth { get; init; } = "1";
        public string Size { get; init; } = "";
        public bool IsStored { get; init; }
        public bool IsCalled { get; init; }
        public bool IsCutting { get; init; }

        public SvgRules.INamed? Around => Outer;

        public bool ShowsWords => !IsInvisible && !(IsNothing(Fill, FillOpacity) && (IsNothing(Stroke, StrokeOpacity) || IsZero(StrokeWidth))) && !IsZero(Size) && (!IsStored || IsCalled);
    }

    /// <summary>False when neither the element that begins here nor anything in it is drawn.</summary>
    public bool Enter(XmlReader reader)
    {
        Leave(reader.Depth);
        var outer = _frames.TryPeek(out var above) ? above : null;
        var id = reader.GetAttribute("id");
        var name = reader.LocalName;
        var frame = new Frame(reader.Depth, name, id, reader.GetAttribute("class")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [], outer);
        var said = rules.Of(frame, reader.GetAttribute("style"));
        string? Own(string property) => said?.GetValueOrDefault(property) ?? reader.GetAttribute(property)?.Trim().ToLowerInvariant();
        string Inherited(string property, string? from, string otherwise) => Own(property) is { Length: > 0 } own and not "inherit" ? own : from ?? otherwise;
        frame = frame with
        {
            IsInvisible = Inherited("visibility", outer?.IsInvisible == true ? "hidden" : null, "visible") is "hidden" or "collapse",
            Fill = Inherited("fill", outer?.Fill, "black"),
            FillOpacity = Inherited("fill-opacity", outer?.FillOpacity, "1"),
            Stroke = Inherited("stroke", outer?.Stroke, "none"),
            StrokeOpacity = Inherited("stroke-opacity", outer?.StrokeOpacity, "1"),
            StrokeWidth = Inherited("stroke-width", outer?.StrokeWidth, "1"),
            Size = Inherited("font-size", outer?.Size, ""),
            IsStored = outer?.IsStored == true || Stores.Contains(name, StringComparer.Ordinal),
            IsCalled = outer?.IsCalled == true || rules.IsCalled(id),
            IsCutting = outer?.IsCutting == true || name is "clipPath" or "mask",
        };
        // the drawing itself is never off
        if (reader.Depth > 0 && IsOff(frame))
            return false;
        if (!reader.IsEmptyElement)
            _frames.Push(frame);
        return true;

        bool IsOff(Frame it) =>
            Own("display") == "none"
            || !it.IsCutting && IsZero(Own("opacity") ?? "1") && Own("animation") is null && Own("animation-name") is null
            || it.IsInvisible && (Shapes.Contains(name, StringComparer.Ordinal) || name == "title" && reader.Depth > 1);
    }

    /// <summary>Whether the words that stand here are drawn.</summary>
    public bool ShowsWords(XmlReader reader)
    {
        Leave(reader.Depth);
        return !_frames.TryPeek(out var frame) || frame.ShowsWords || IsName(frame);
    }

    /// <summary>The name of the drawing, or of one of its parts that is drawn.</summary>
    private static bool IsName(Frame frame) => frame.Name is "title" or "desc" && (frame.Depth <= 1 || !frame.IsInvisible && (!frame.IsStored || frame.IsCalled));

    private void Leave(int depth)
    {
        while (_frames.TryPeek(out var frame) && frame.Depth >= depth)
            _frames.Pop();
    }

    private static bool IsNothing(string paint, string opacity) => paint is "none" or "transparent" || IsZero(opacity);

    /// <summary>"0", "0%", "0px", ".0".</summary>
    private static bool IsZero(string length)
    {
        var end = 0;
        while (end < length.Length && (char.IsAsciiDigit(length[end]) || length[end] is '.' or '-' or '+'))
            end++;
        return double.TryParse(length.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number <= 0;
    }
}
