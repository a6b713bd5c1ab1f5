using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Engines;
using NecPublish.Model;
using NecPublish.Rendering;
using NecPublish.Rendering.Books;
using NecPublish.Stamping;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// livret.pdf and livret.epub of each edition: all its texts, to read away from the site. The PDF is printed by Chromium from our own
/// HTML (tagged, with its outline), stamped, then put in order by qpdf; kept by the hash of what it is made from.
/// </summary>
internal sealed partial class EditionBooks(IOutputTree output, Stampers stampers, EngineRunner engines, ContentCache cache)
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
        if (Pdf(book, credit, cancellation) is { } pdf)
            assets.Add(Record(output.Write($"{folder}/livret.pdf", pdf), "application/pdf", "Le livret à imprimer"));
        assets.Add(Record(output.Write($"{folder}/livret.epub", EpubWriter.Write(book, Read), credit), "application/epub+zip", "Le livret pour liseuse"));
        return assets.DrainToImmutable();

        Asset Record(WrittenFile file, string mediaType, string label) => new(file.Path, mediaType, label, file.Length, file.Sha256) { Licence = book.Edition.Licence };
    }

    /// <summary>Null when an engine is missing or fails: the EPUB says the same.</summary>
    private byte[]? Pdf(EditionBook book, Attribution credit, CancellationToken cancellation)
    {
        var (printer, binder) = (engines.Find(Engine.Chromium), engines.Find(Engine.Qpdf));
        if (!printer.IsFound || !binder.IsFound)
            return null;
        var files = ImmutableSortedDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        files["livret.html"] = Encoding.UTF8.GetBytes(BookPage.Write(book));
        foreach (var picture in book.Pictures)
        {
            if (Read(picture) is { } bytes)
                files[picture] = bytes;
        }
        var key = $"livret 1 {printer.Version} {binder.Version} {Hash(files.ToImmutable())}";
        if (cache.TryGet(key) is { } kept)
            return kept;
        var printed = engines.Run(
            new EngineCall(
                Engine.Chromium,
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-javascript",
                    "--allow-file-access-from-files", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
                    "--print-to-pdf={work}/" + EngineCall.OutputFolder + "/livret.pdf", "file://{work}/livret.html",
                ]
            )
            {
                Files = files.ToImmutable(),
                TimeLimit = TimeSpan.FromMinutes(3),
            },
            cancellation
        );
        if (!printed.IsDone || !printed.Files.TryGetValue("livret.pdf", out var pdf))
            return null;
        var stamped = stampers.Stamp("livret.pdf", WithoutClock(pdf, book.Modified), credit);
        var bound = engines.Run(
            new EngineCall(Engine.Qpdf, ["--linearize", "--deterministic-id", "--object-streams=disable", "{work}/livret.pdf", "{work}/" + EngineCall.OutputFolder + "/livret.pdf"])
            {
                Files = ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("livret.pdf", stamped),
            },
            cancellation
        );
        if (!bound.IsDone || !bound.Files.TryGetValue("livret.pdf", out var whole))
            return null;
        cache.Put(key, whole);
        return whole;
    }

    /// <summary>The day of the last change in place of the moment of the print: as many characters, so nothing moves.</summary>
    private static byte[] WithoutClock(byte[] pdf, DateOnly day) =>
        Encoding.Latin1.GetBytes(Clock().Replace(Encoding.Latin1.GetString(pdf), m => m.Value[..m.Value.IndexOf("D:", StringComparison.Ordinal)] + $"D:{day:yyyyMMdd}000000+00'00')"));

    private byte[]? Read(string path)
    {
        if (!output.Exists(path))
            return null;
        using var stream = output.Open(path);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static string Hash(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path} {content.Length}\n"));
            hash.AppendData(content.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    [GeneratedRegex(@"/(Creation|Mod)Date \(D:\d{14}\+00'00'\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Clock();
}
