using System.IO.Compression;
using System.Xml;
using NecPublish.Diagnostics;
using NecPublish.Engines;
using NecPublish.Importing.Office;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Decks;

/// <summary>Decks of PowerPoint: titles, levels, tables, pictures, charts' figures. Hidden slides and what lies beside a slide are left out.</summary>
public sealed class PowerPointImporter : IImporter
{
    public string Id => "pptx";

    public bool Accepts(SourceFile file) => file.Extension is ".pptx";

    public Description Describe(SourceFile file, ISourceTree tree)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(tree.ReadAllBytes(file.Path), writable: false));
            return new(CoreProperties.Title(WordFile.Part(zip, "docProps/core.xml")), DeckLanguage.Of(zip));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or NotSupportedException)
        {
            return new();
        }
    }

    public Imported Import(SourceFile file, ImportContext context) => Read(file, context.Tree.ReadAllBytes(file.Path), context);

    /// <summary>A deck of another format, by way of LibreOffice.</summary>
    internal static Imported ByLibreOffice(SourceFile file, ImportContext context)
    {
        var (converted, outcome) = context.Conversions.Get(file, "pptx", context.Tree, context.Cancellation);
        return converted is null ? new(Document.Empty) { Diagnostics = [OfficeRules.Of(outcome, Engine.LibreOffice, file)] } : Read(file, converted, context);
    }

    private static Imported Read(SourceFile file, byte[] content, ImportContext context)
    {
        try
        {
            var deck = DeckReader.Read(content);
            var document = new Document(PlaceKind.Slide, deck.Slides)
            {
                Source = Sources.Slides,
                Title = deck.Title ?? (deck.Slides.FirstOrDefault() is Div { Content: [Header first, ..] } ? PlainText.Of(first.Content) : null),
                Language = file.Metadata.Language ?? deck.Language,
                Facts = deck.Facts,
                Locate = place => place.A < 1 ? null : new SourceLocation.Slide(place.A, deck.Names.GetValueOrDefault(place)),
            };
            var (pictures, lost) = OldPictures.Renew(deck.Pictures, file, context);
            (pictures, var uncropped) = PictureCrops.Apply(pictures, deck.Crops, file, context);
            return new(document) { Pictures = pictures, Diagnostics = [.. lost, .. uncropped, .. DeckFindings.Of(deck, document, file)] };
        }
        catch (InvalidDataException)
        {
            return new(Document.Empty) { Diagnostics = [OfficeRules.Unreadable(file)] };
        }
    }
}
