using System.Collections.Immutable;
using NecPublish.Model;
using NecPublish.Rendering;
using NecPublish.Rendering.Books;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>livret.pdf and livret.epub of each edition: all its texts, to read away from the site.</summary>
internal sealed class EditionBooks(IOutputTree output, PdfPrinter printer)
{
    /// <summary>Writes the books and returns them by edition id.</summary>
    public ImmutableDictionary<string, ImmutableArray<Asset>> Write(SiteRenderer renderer, Publication publication, ImmutableArray<Rendition> renditions, int jobs, CancellationToken cancellation)
    {
        var made = new ImmutableArray<Asset>[publication.Editions.Length];
        Parallel.For(
            0,
            made.Length,
            new ParallelOptions { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount, CancellationToken = cancellation },
            i => made[i] = renderer.Book(publication.Editions[i], renditions) is { } book ? Write(book, cancellation) : []
        );
        return publication.Editions.Select((e, i) => KeyValuePair.Create(e.Id, made[i])).ToImmutableDictionary(StringComparer.Ordinal);
    }

    private ImmutableArray<Asset> Write(EditionBook book, CancellationToken cancellation)
    {
        var folder = book.Edition.Address.Trim('/');
        var credit = new Attribution(book.Title, book.Creators, book.Edition.Licence, book.Address, "", "fr");
        var assets = ImmutableArray.CreateBuilder<Asset>(2);
        if (printer.Print(new PrintJob(BookPage.Write(book), PrintJob.Pictures(output, book.Pictures), book.Modified, credit), cancellation) is { } pdf)
            assets.Add(Record(WrittenFile.Write(output, $"{folder}/livret.pdf", pdf), "application/pdf", "Le livret à imprimer"));
        assets.Add(Record(WrittenFile.Write(output, $"{folder}/livret.epub", EpubWriter.Write(book, path => PrintJob.Read(output, path)), credit), "application/epub+zip", "Le livret pour liseuse"));
        return assets.DrainToImmutable();

        Asset Record(WrittenFile file, string mediaType, string label) => new(file.Path, mediaType, label, file.Length, file.Sha256) { Licence = book.Edition.Licence };
    }
}
