using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using NecPublish.Imaging;
using NecPublish.Importing.Office;
using NecPublish.Model;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>Reads slides one after the other: the title first, then the objects in the order that a screen reader meets them.</summary>
/// <param name="width">Of the slide, in the file's own unit; 0 when it is not said.</param>
internal sealed class SlideReading(ZipArchive zip, long width, long height, string? language)
{
    /// <summary>Under as many characters a slide says nothing itself: its picture does.</summary>
    private const int LittleText = 20;

    private readonly ImmutableDictionary<string, ReadOnlyMemory<byte>>.Builder _pictures = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
    private readonly ImmutableDictionary<Place, string>.Builder _names = ImmutableDictionary.CreateBuilder<Place, string>();
    private readonly ImmutableArray<Place>.Builder _outside = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _covered = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _lost = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<(Place, string)>.Builder _hidden = ImmutableArray.CreateBuilder<(Place, string)>();
    private readonly Dictionary<(string Target, ImageCrop Crop), string> _crops = [];
    private readonly SortedSet<string> _footers = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Place>.Builder _notes = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _media = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _withoutCaptions = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _doubtful = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<Place>.Builder _pictured = ImmutableArray.CreateBuilder<Place>();
    private readonly ImmutableArray<ColouredText>.Builder _coloured = ImmutableArray.CreateBuilder<ColouredText>();
    private readonly HashSet<(Colour, Colour, bool)> _pairs = [];
    private readonly SlideLayers _layers = new(zip);
    private SlideColours _colours = null!;
    private Place? _whole;
    private int _slide;
    private int _object;
    private HashSet<XElement> _under = [];
    private readonly Dictionary<string, bool> _opaque = new(StringComparer.Ordinal);
    private Dictionary<string, (string Kind, string Target, bool IsOutside)> _links = [];

    public string? Language => language;
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> Pictures => _pictures.ToImmutable();

    /// <summary>What is cut off the pictures that are cropped, by their target.</summary>
    public ImmutableDictionary<string, ImageCrop> Crops => _crops.ToImmutableDictionary(c => c.Value, c => c.Key.Crop, StringComparer.Ordinal);

    /// <summary>The words of the slides' footers and of what lies under all of them, which are not read.</summary>
    public string Footers => string.Join(" · ", _footers);

    /// <summary>Objects that the selection pane hides.</summary>
    public int HiddenObjects { get; private set; }

    public ImmutableDictionary<Place, string> Names => _names.ToImmutable();
    public OfficeFacts Facts =>
        new()
        {
            HiddenText = _hidden.ToImmutable(),
            OffSlideObjects = _outside.ToImmutable(),
            CoveredObjects = _covered.ToImmutable(),
            LostDrawings = [.. _lost.Distinct()],
            SpeakerNotes = _notes.ToImmutable(),
            EmbeddedMedia = _media.ToImmutable(),
            MediaWithoutCaptions = _withoutCaptions.ToImmutable(),
            DoubtfulOrders = _doubtful.ToImmutable(),
            SlidesOfPicture = _pictured.ToImmutable(),
            Colours = _coloured.ToImmutable(),
        };

    /// <summary>Counts a slide that is not shown.</summary>
    public void Skip() => _slide++;

    public Div Read(XElement slide, string part)
    {
        (_slide, _object, _whole) = (_slide + 1, 0, null);
        _links = Relationships(zip, part);
        var layers = _layers.Of(_links);
        _colours = SlideColours.Of(slide, layers);
        // what every slide of the deck shows is no slide's own
        if ((string?)slide.Attribute("showMasterSp") is not ("0" or "false"))
            _footers.UnionWith(layers.Words);
        var shapes = slide.Element(P + "cSld")?.Element(P + "spTree");
        var title = shapes?.Descendants(P + "sp").FirstOrDefault(s => Placeholder(s) is "title" or "ctrTitle" && SlideText.IsFilled(s));
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = new Place(_slide);
        // what moves over what is known when the deck is shown
        _under = shapes is null || slide.Element(P + "timing")?.Descendants().Any(e => e.Name.LocalName == "spTgt") == true ? [] : SlideCovers.Find(shapes, _links, IsOpaque);
        if (title is not null)
        {
            var place = Named(title);
            if (_under.Contains(title))
                _covered.Add(place);
            Colours(title, place);
            blocks.Add(new Header(place, 1, Attr.Empty, SlideText.Line(title.Element(P + "txBody")!, place, language, _links)));
        }
        if (shapes is not null)
            Shapes(shapes, title, blocks);
        if (shapes is not null && SlideOrder.IsDoubtful(shapes, title))
            _doubtful.Add(at);
        if (_whole is { } picture && PlainText.Of([.. blocks.Where(b => b is not Para { Content: [Image] })]).Length < LittleText)
            _pictured.Add(picture);
        if (Notes() is { IsEmpty: false } notes)
        {
            _notes.Add(at);
            blocks.Add(new Div(at, new("", ["notes"], []), notes));
        }
        return new(at, new("", ["slide"], []), blocks.ToImmutable());
    }

    private void Shapes(XElement group, XElement? title, ImmutableArray<Block>.Builder blocks)
    {
        foreach (var shape in group.Elements())
        {
            if (shape == title)
                continue;
            if (shape.Name == Mc + "AlternateContent")
            {
                // the newer form where there is one that is read; its fallback is the same thing again
                if ((shape.Elements(Mc + "Choice").FirstOrDefault(c => c.Elements().Any(e => e.Name != P + "contentPart")) ?? shape.Element(Mc + "Fallback")) is { } chosen)
                    Shapes(chosen, title, blocks);
            }
            else if (shape.Name == P + "grpSp" && !IsLeftOut(shape))
                Shapes(shape, title, blocks);
            else if (shape.Name == P + "sp" || shape.Name == P + "pic" || shape.Name == P + "graphicFrame")
                Shape(shape, blocks);
        }
    }

    private void Shape(XElement shape, ImmutableArray<Block>.Builder blocks)
    {
        var at = Named(shape);
        var properties = shape.Elements().FirstOrDefault(e => e.Name.LocalName is "nvSpPr" or "nvPicPr" or "nvGraphicFramePr")?.Element(P + "cNvPr");
        if (IsLeftOut(shape, at))
            return;
        if (_under.Contains(shape))
            _covered.Add(at);
        if (shape.Name == P + "pic")
            Picture(shape, properties, at, blocks);
        else if (shape.Name == P + "graphicFrame")
            Frame(shape, properties, at, blocks);
        else if (Placeholder(shape) == "ftr" && shape.Element(P + "txBody") is { } footer && PlainText.Of(SlideText.Line(footer, at, language, _links)).Trim() is { Length: > 0 } words)
            _footers.Add(words);
        else if (Placeholder(shape) is not ("ftr" or "dt" or "sldNum") && shape.Element(P + "txBody") is { } text)
        {
            Colours(shape, at);
            if (SlideText.HasFormula(text))
                _lost.Add(at);
            if (shape.Element(P + "spPr")?.Element(A + "blipFill") is not null)
                Picture(shape, properties, at, blocks);
            blocks.AddRange(SlideText.Blocks(text, at, Placeholder(shape) is "body" or "obj" or "", language, _links));
        }
    }

    /// <summary>A hidden object, or one that lies beside the slide: noted, and left out.</summary>
    private bool IsLeftOut(XElement shape, Place? named = null)
    {
        if (HiddenShapes.Is(shape))
        {
            HiddenObjects++;
            return true;
        }
        if (!IsOutside(shape))
            return false;
        if (shape.Name != P + "sp" && shape.Name != P + "grpSp" || SlideText.IsFilled(shape) || shape.Descendants(A + "blip").Any())
            _outside.Add(named ?? Named(shape));
        return true;
    }

    /// <summary>A table, a chart, a diagram; else the picture that an embedded object shows of itself.</summary>
    private void Frame(XElement frame, XElement? properties, Place at, ImmutableArray<Block>.Builder blocks)
    {
        var read = SlideFrames.Read(frame, at, language, _links, zip);
        var before = blocks.Count;
        blocks.AddRange(read);
        if (read.IsEmpty && frame.Descendants(P + "pic").FirstOrDefault() is { } shown)
            Picture(shown, properties, at, blocks);
        if (blocks.Count == before)
            _lost.Add(at);
    }

    private void Colours(XElement shape, Place at)
    {
        foreach (var run in _colours.Unseen(shape).ToList())
        {
            _hidden.Add((at, run.Element(A + "t")!.Value.Trim()));
            run.Remove();
        }
        foreach (var pair in _colours.Read(shape).Where(_pairs.Add))
            _coloured.Add(new(at, pair.Front, pair.Ground, pair.IsLarge));
    }

    private void Picture(XElement shape, XElement? properties, Place at, ImmutableArray<Block>.Builder blocks)
    {
        if (shape.Descendants().Any(e => e.Name == A + "videoFile" || e.Name == A + "audioFile"))
        {
            _media.Add(at);
            if (!shape.Descendants().Any(e => e.Name.LocalName == "track"))
                _withoutCaptions.Add(at);
        }
        else if (Fills(shape))
            _whole ??= at;
        if (!_links.TryGetValue((string?)shape.Descendants(A + "blip").FirstOrDefault()?.Attribute(R + "embed") ?? "", out var image) || image.IsOutside || zip.GetEntry(image.Target) is not { } entry)
            return;
        var target = image.Target;
        if (shape.Descendants().FirstOrDefault(e => e.Name.LocalName == "blipFill") is { } fill && PictureCrops.Of(fill) is { } crop && !_crops.TryGetValue((image.Target, crop), out target!))
            _crops[(image.Target, crop)] = target = string.Create(CultureInfo.InvariantCulture, $"ppt/media/recadrage-{_crops.Count + 1}{Path.GetExtension(image.Target)}");
        if (!_pictures.ContainsKey(target))
            _pictures[target] = Bytes(entry);
        var words = ((string?)properties?.Attribute("descr"))?.Trim() ?? "";
        var isDecorative = properties?.Descendants(Decorative + "decorative").Any(d => (string?)d.Attribute("val") is "1" or "true") == true;
        blocks.Add(new Para(at, [new Image(at, isDecorative ? new("", ["decorative"], []) : Attr.Empty, words.Length > 0 ? [new Str(at, words)] : [], target, "")]));
    }

    private ImmutableArray<Block> Notes()
    {
        if (_links.Values.FirstOrDefault(l => l.Kind == "notesSlide") is not { Target: { } part } || WordFile.Part(zip, part)?.Root is not { } notes)
            return [];
        var body = notes.Descendants(P + "sp").FirstOrDefault(s => Placeholder(s) == "body")?.Element(P + "txBody");
        return body is null ? [] : SlideText.Blocks(body, new(_slide), isList: false, language, Relationships(zip, part));
    }

    /// <summary>Wholly beside the slide: a draft or a remark that nobody sees when it is shown.</summary>
    private bool IsOutside(XElement shape)
    {
        if (width == 0 || height == 0 || shape.Parent?.Name == P + "grpSp")
            return false;
        var frame = (shape.Element(P + "spPr") ?? shape.Element(P + "grpSpPr"))?.Element(A + "xfrm") ?? shape.Element(P + "xfrm");
        if (frame?.Element(A + "off") is not { } corner || frame.Element(A + "ext") is not { } size)
            return false;
        var (x, y, w, h) = (DeckReader.Number(corner, "x"), DeckReader.Number(corner, "y"), DeckReader.Number(size, "cx"), DeckReader.Number(size, "cy"));
        return x >= width || y >= height || x + w <= 0 || y + h <= 0;
    }

    /// <summary>Four fifths of the slide or more.</summary>
    private bool Fills(XElement shape) =>
        width > 0 && shape.Element(P + "spPr")?.Element(A + "xfrm")?.Element(A + "ext") is { } size && DeckReader.Number(size, "cx") / (double)width * (DeckReader.Number(size, "cy") / (double)height) >= 0.8;

    private Place Named(XElement shape)
    {
        var at = new Place(_slide, ++_object);
        _names[at] = (string?)shape.Descendants(P + "cNvPr").FirstOrDefault()?.Attribute("name") ?? _object.ToString(CultureInfo.InvariantCulture);
        return at;
    }

    /// <summary>The kind of place that the layout gives the shape: "" when it is one of no special kind, null when it is none.</summary>
    private static string? Placeholder(XElement shape) =>
        shape.Element(P + "nvSpPr")?.Element(P + "nvPr")?.Element(P + "ph") is { } place ? (string?)place.Attribute("type") ?? "" : null;

    private bool IsOpaque(string target)
    {
        if (!_opaque.TryGetValue(target, out var isOpaque))
            _opaque[target] = isOpaque = zip.GetEntry(target) is { } entry && ImageCodec.IsOpaque(Bytes(entry));
        return isOpaque;
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
