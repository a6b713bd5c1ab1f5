using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Importing.Office;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>What lies under slides: their layout, its master, its theme. Each is read once for all the slides that share it.</summary>
internal sealed class SlideLayers(ZipArchive zip)
{
    private readonly Dictionary<string, Under> _known = new(StringComparer.Ordinal);

    /// <param name="Layers">The layout, then the master.</param>
    /// <param name="Scheme">The theme's colours.</param>
    /// <param name="Drawn">What layouts and masters show on every slide.</param>
    /// <param name="Places">What they keep for the slide's own texts.</param>
    internal sealed record Under(ImmutableArray<XElement> Layers, XElement? Scheme, ImmutableArray<XElement> Drawn, ImmutableArray<XElement> Places)
    {
        /// <summary>What they say on every slide: a funder, a mention, « confidentiel ».</summary>
        public ImmutableArray<string> Words { get; } = [.. Drawn.Where(d => !HiddenShapes.Is(d)).SelectMany(d => d.DescendantsAndSelf(A + "p")).Select(p => string.Concat(p.Elements(A + "r").Elements(A + "t").Select(t => t.Value)).Trim()).Where(w => w.Any(char.IsLetter)).Distinct(StringComparer.Ordinal)];
    }


    public Under Of(Dictionary<string, (string Kind, string Target, bool IsOutside)> ofSlide)
    {
        var layout = ofSlide.Values.FirstOrDefault(r => r.Kind == "slideLayout").Target ?? "";
        if (!_known.TryGetValue(layout, out var under))
            _known.Add(layout, under = Read(layout));
        return under;
    }

    /// <summary>A damaged layer hides nothing of the slide's own: it is left out.</summary>
    private Under Read(string layout)
    {
        var layers = ImmutableArray.CreateBuilder<XElement>();
        XElement? scheme = null;
        try
        {
            var part = layout;
            foreach (var next in (string[])["slideMaster", "theme", ""])
            {
                if (WordFile.Part(zip, part)?.Root is not { } root)
                    break;
                if (next.Length == 0)
                    scheme = root.Descendants(A + "clrScheme").FirstOrDefault();
                else
                    layers.Add(root);
                part = next.Length == 0 ? "" : Relationships(zip, part).Values.FirstOrDefault(r => r.Kind == next).Target ?? "";
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            scheme = null;
        }
        var shapes = layers.SelectMany(SlideColours.Shapes).ToLookup(s => s.Descendants(P + "ph").Any());
        return new(layers.ToImmutable(), scheme, [.. shapes[false]], [.. shapes[true]]);
    }
}
