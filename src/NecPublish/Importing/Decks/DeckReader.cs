using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using NecPublish.Imaging;
using NecPublish.Importing.Office;
using NecPublish.Model;
using static NecPublish.Importing.Decks.DeckXml;

namespace NecPublish.Importing.Decks;

/// <summary>A deck as a tree: one Div of class "slide" each, speaker's notes as a Div of class "notes" inside, and what is not shown.</summary>
/// <param name="Names">The name that the deck's tool gives each object, by its place.</param>
internal sealed record Deck(ImmutableArray<Block> Slides, ImmutableDictionary<string, ReadOnlyMemory<byte>> Pictures, OfficeFacts Facts, ImmutableDictionary<Place, string> Names, string? Title, string? Language)
{
    /// <summary>What is cut off the pictures that are cropped, by their target.</summary>
    public ImmutableDictionary<string, ImageCrop> Crops { get; init; } = ImmutableDictionary<string, ImageCrop>.Empty;

    /// <summary>The words of the footers, which are not read.</summary>
    public string Footers { get; init; } = "";

    /// <summary>Objects that the selection pane hides, on slides that are shown.</summary>
    public int HiddenObjects { get; init; }
}

/// <summary>Reads a pptx.</summary>
internal static class DeckReader
{
    private const long MaxUnpacked = 2L << 30;
    private const int MostSlides = 2000;

    /// <exception cref="InvalidDataException">It is no pptx, is encrypted or damaged, or unpacks to more than two gigabytes.</exception>
    public static Deck Read(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.Entries.Sum(e => e.Length) > MaxUnpacked)
                throw new InvalidDataException("a bomb");
            var presentation = WordFile.Part(zip, "ppt/presentation.xml")?.Root ?? throw new InvalidDataException("no presentation");
            var parts = Relationships(zip, "ppt/presentation.xml");
            var size = presentation.Element(P + "sldSz");
            var reading = new SlideReading(zip, Number(size, "cx"), Number(size, "cy"), DeckLanguage.Of(zip));
            var slides = ImmutableArray.CreateBuilder<Block>();
            var hidden = 0;
            foreach (var id in presentation.Element(P + "sldIdLst")?.Elements(P + "sldId").Take(MostSlides) ?? [])
            {
                if (!parts.TryGetValue((string?)id.Attribute(R + "id") ?? "", out var part) || WordFile.Part(zip, part.Target)?.Root is not { } slide)
                    continue;
                // numbered as the tool does, those that it does not show included
                if ((string?)slide.Attribute("show") is "0" or "false")
                {
                    reading.Skip();
                    hidden++;
                }
                else
                    slides.Add(reading.Read(slide, part.Target));
            }
            var core = WordFile.Part(zip, "docProps/core.xml");
            return new(
                slides.ToImmutable(),
                reading.Pictures,
                reading.Facts with
                {
                    HiddenSlides = hidden,
                    Comments = zip.Entries.Where(e => e.FullName.StartsWith("ppt/comments/", StringComparison.Ordinal)).Sum(e => WordFile.Part(zip, e.FullName)?.Descendants().Count(d => d.Name.LocalName is "cm") ?? 0),
                    EmbeddedFiles = zip.Entries.Count(e => e.FullName.StartsWith("ppt/embeddings/", StringComparison.Ordinal)),
                },
                reading.Names,
                CoreProperties.Title(core),
                reading.Language ?? CoreProperties.Language(core)
            )
            {
                Crops = reading.Crops,
                Footers = reading.Footers,
                HiddenObjects = reading.HiddenObjects,
            };
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException or NotSupportedException or FormatException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    internal static long Number(XElement? element, string name) => long.TryParse((string?)element?.Attribute(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Null for none, and for what is no whole number.</summary>
    internal static int? Whole(XElement? element, string name) => int.TryParse((string?)element?.Attribute(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
