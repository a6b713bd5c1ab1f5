using System.Collections.Immutable;
using System.Xml.Linq;
using NecPublish.Importing.Html;
using NecPublish.Importing.Office;
using NecPublish.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace NecPublish.Importing.Pdf;

/// <summary>An open PDF: its own words on itself, and its text. The author's name is never read.</summary>
internal sealed class PdfFile : IDisposable
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private readonly PdfDocument _pdf;
    private readonly PdfTokens _tokens;

    private PdfFile(PdfDocument pdf)
    {
        _pdf = pdf;
        _tokens = new PdfTokens(pdf);
        Title = TitleOf(pdf);
        Language = PageText.Language(_tokens.Text(Catalogue, "Lang"));
    }

    public string? Title { get; }

    public string? Language { get; }

    public PdfFacts Facts { get; private set; } = new();

    /// <summary>Read again: the library keeps the words of a protected file's catalogue as they are written.</summary>
    private DictionaryToken Catalogue => field ??= _tokens.Root ?? _pdf.Structure.Catalog.CatalogDictionary;

    /// <summary>Null when it is no PDF, is damaged beyond reading, or asks for a password.</summary>
    public static PdfFile? Open(byte[] content) => Try(() => new PdfFile(PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true })));

    /// <summary>The text; null when it cannot be read.</summary>
    /// <param name="isDeck">Each page is a slide.</param>
    public ImmutableArray<Block>? Read(bool isDeck, CancellationToken cancellation) => Try(() => new Text(ReadAll(isDeck, cancellation)))?.Blocks;

    public void Dispose() => _pdf.Dispose();

    private sealed record Text(ImmutableArray<Block> Blocks);

    private ImmutableArray<Block> ReadAll(bool isDeck, CancellationToken cancellation)
    {
        var pages = _pdf.GetPages().ToList();
        cancellation.ThrowIfCancellationRequested();
        var isTagged = _tokens.Flag(_tokens.Dictionary(Catalogue, "MarkInfo"), "Marked") && _tokens.Dictionary(Catalogue, "StructTreeRoot") is not null;
        var structure = isTagged ? new PdfStructure(_tokens, pages, Catalogue) : null;
        var blocks = structure?.Read() ?? [];
        if (isDeck)
            blocks = [.. pages.Select(p => new Div(new(p.Number), new("", ["slide"], []), PdfPages.Read([p])))];
        else if (blocks.IsEmpty)
            blocks = PdfPages.Read(pages);
        var covers = new PdfCovers(_tokens, Catalogue);
        Facts = new()
        {
            CoveredText = [.. pages.Select(p => (p.Number, How: covers.Of(p))).Where(p => p.How is not null).Select(p => (p.Number, p.How!))],
            Pages = pages.Count,
            IsTagged = isTagged,
            PicturesOfText = [.. pages.Where(p => p.Letters.All(l => string.IsNullOrWhiteSpace(l.Value)) && p.NumberOfImages > 0).Select(p => p.Number)],
            HidingText = [.. pages.Where(PdfSight.HidesText).Select(p => p.Number)],
            IsLocked = _pdf.IsEncrypted && _tokens.Number(_tokens.Encryption, "P") is { } rights && (rights & (1 << 9)) == 0,
            HasOutline = _tokens.Dictionary(Catalogue, "Outlines") is { } outline && _tokens.Dictionary(outline, "First") is not null,
            HasHeadings = structure?.HasHeadings == true,
            FiguresWithoutAlternative = structure?.FiguresWithoutAlternative ?? [],
            TablesWithoutHeaders = structure?.TablesWithoutHeaders ?? [],
        };
        return blocks;
    }

    private static string? TitleOf(PdfDocument pdf)
    {
        var title = Try(() => pdf.TryGetXmpMetadata(out var packet) ? packet.GetXDocument()?.Descendants(Dc + "title").FirstOrDefault()?.Value : null) ?? pdf.Information.Title;
        title = PageText.Squeeze(title ?? "").Trim();
        return title.Length == 0 || CoreProperties.IsMadeUp(title) ? null : title;
    }

    /// <summary>The library throws whatever a damaged file makes it throw: index, format, cast, key… All say the same of the file.</summary>
    private static T? Try<T>(Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            return null;
        }
    }
}
