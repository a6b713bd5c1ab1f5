using System.Collections.Immutable;
using NecPublish.Diagnostics;
using NecPublish.Model;
using NecPublish.Rendering.Books;
using NecPublish.Rendering.Pages;
using NecPublish.Tables;

namespace NecPublish.Rendering.Copies;

/// <summary>
/// The copies of a resource that people may open and change: a text as odt, a deck as odp, data as ods; and the PDF of a deck. Made from
/// the tree, so never from the file that was brought; only the PDF needs an engine.
/// </summary>
internal static class OpenCopies
{
    /// <summary>Bytes of CSV past which no spreadsheet is made.</summary>
    private const int MostData = 8 << 20;

    public static IEnumerable<OpenFile> Of(Site site, Resource resource, Document document, PageResolver resolver, ImmutableArray<OpenFile> files, CancellationToken cancellation)
    {
        if (!site.Options.HasDerivatives)
            return [];
        return resource.Kind switch
        {
            // the file of a PDF is there, and a picture alone is no text
            ResourceKind.Note or ResourceKind.Page when document.Source is Sources.Markdown or Sources.Html or Sources.Office && !document.Blocks.IsEmpty => [Text(site, resource, document, resolver)],
            ResourceKind.Deck when document.Source != Sources.Pdf && !document.Blocks.IsEmpty => [Deck(site, resource, document, resolver), .. Printed(site, resource, document, resolver, cancellation)],
            ResourceKind.Dataset => Data(resource, files),
            _ => [],
        };
    }

    private static OpenFile Text(Site site, Resource resource, Document document, PageResolver resolver) =>
        new(
            Name(resource, ".odt"),
            OdtWriter.MediaType,
            "Texte modifiable",
            OdtWriter.Write(resource.Title, resource.Language, document.Blocks, Credit(site, resource), resolver.Absolute, image => Picture(site, resource, resolver, image))
        );

    private static OpenFile Deck(Site site, Resource resource, Document document, PageResolver resolver) =>
        new(
            Name(resource, ".odp"),
            OdpWriter.MediaType,
            "Diapositives modifiables",
            OdpWriter.Write(resource.Language, DeckPage.Split(document.Blocks), resource.Source.Metadata.PublishSpeakerNotes, Credit(site, resource), resolver.Absolute, image => Picture(site, resource, resolver, image))
        );

    /// <summary>The PDF, tagged, beside the copy that people change. It bears its licence already: it is not stamped again.</summary>
    private static IEnumerable<OpenFile> Printed(Site site, Resource resource, Document document, PageResolver resolver, CancellationToken cancellation) =>
        site.Options.Print?.Invoke(DeckPrint.Of(site, resource, document, resolver), cancellation) is { } pdf
            ? [new OpenFile(Name(resource, ".pdf"), "application/pdf", "Diapositives à imprimer", default) { Writing = stream => stream.Write(pdf) }]
            : [];

    private static IEnumerable<OpenFile> Data(Resource resource, ImmutableArray<OpenFile> files)
    {
        var tables = files.Where(f => f.MediaType == "text/csv").ToList();
        if (tables.Count == 0 || tables.Any(f => f.Writing is not null) || tables.Sum(f => (long)f.Content.Length) > MostData)
            return [];
        var sheets = tables.Select(f => (System.IO.Path.GetFileNameWithoutExtension(f.Name), Csv.Read(() => new MemoryStream(f.Content.ToArray(), writable: false)).Table)).ToList();
        if (sheets.Sum(s => (long)s.Table.Columns.Length * s.Table.RowCount) > OdsWriter.MostCells || sheets.Any(s => s.Table.Columns.IsEmpty))
            return [];
        return [new OpenFile(Name(resource, ".ods"), OdsWriter.MediaType, "Données dans un tableur", OdsWriter.Write(resource.Language, sheets))];
    }

    private static string Name(Resource resource, string extension) => resource.Folder[(resource.Folder.LastIndexOf('/') + 1)..] + extension;

    private static string Credit(Site site, Resource resource) => AttributionLines.TextOf(resource, site.Absolute(resource.Address));

    /// <summary>The copy that every browser reads, as the page shows it: cleaned and turned upright already.</summary>
    private static (OdfPicture, string, bool)? Picture(Site site, Resource resource, PageResolver resolver, Image image)
    {
        if (resolver.Image(image) is not { } shown || ContentPath.Combine(resource.Folder, Uri.UnescapeDataString(shown.Src)) is not { } path || !site.Output.Exists(path))
            return null;
        using var stream = site.Output.Open(path);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var extension = System.IO.Path.GetExtension(path);
        var type = extension switch { ".png" => "image/png", ".svg" => "image/svg+xml", ".webp" => "image/webp", _ => "image/jpeg" };
        var words = PlainText.Of(image.Content).Trim();
        return (new OdfPicture("Pictures/" + System.IO.Path.GetFileName(path), type, content.ToArray(), shown.Width, shown.Height), words.Length > 0 ? words : shown.Alt ?? "", image.IsDecorative || shown.IsDecorative);
    }
}
