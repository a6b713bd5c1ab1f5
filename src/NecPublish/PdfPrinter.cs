using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NecPublish.Engines;
using NecPublish.Rendering;
using NecPublish.Stamping;
using NecPublish.Storage;

namespace NecPublish;

/// <summary>
/// Prints our own HTML by Chromium (tagged, with its outline), stamps it, then has qpdf put it in order; kept by the hash of what it is
/// made from. The same page gives the same bytes.
/// </summary>
internal sealed partial class PdfPrinter(Stampers stampers, EngineRunner engines, ContentCache cache)
{
    private const string Page = "page.html";

    /// <summary>Null when an engine is missing or fails: the page and the modifiable copy say the same.</summary>
    public byte[]? Print(PrintJob job, CancellationToken cancellation)
    {
        var (printer, binder) = (engines.Find(Engine.Chromium), engines.Find(Engine.Qpdf));
        if (!printer.IsFound || !binder.IsFound)
            return null;
        var files = job.Files.SetItem(Page, Encoding.UTF8.GetBytes(job.Html));
        var key = $"pdf 1 {printer.Version} {binder.Version} {job.Modified:yyyyMMdd} {Hash(files)}";
        if (cache.TryGet(key) is { } kept)
            return kept;
        var printed = engines.Run(
            new EngineCall(
                Engine.Chromium,
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-javascript",
                    "--allow-file-access-from-files", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
                    "--print-to-pdf={work}/" + EngineCall.OutputFolder + "/page.pdf", "file://{work}/" + Page,
                ]
            )
            {
                Files = files,
                TimeLimit = TimeSpan.FromMinutes(3),
            },
            cancellation
        );
        if (!printed.IsDone || !printed.Files.TryGetValue("page.pdf", out var pdf))
            return null;
        var stamped = stampers.Stamp("page.pdf", WithoutClock(pdf, job.Modified), job.Credit);
        var bound = engines.Run(
            new EngineCall(Engine.Qpdf, ["--linearize", "--deterministic-id", "--object-streams=disable", "{work}/page.pdf", "{work}/" + EngineCall.OutputFolder + "/page.pdf"])
            {
                Files = ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("page.pdf", stamped),
            },
            cancellation
        );
        if (!bound.IsDone || !bound.Files.TryGetValue("page.pdf", out var whole))
            return null;
        cache.Put(key, whole);
        return whole;
    }

    /// <summary>The day of the last change in place of the moment of the print: as many characters, so nothing moves.</summary>
    private static byte[] WithoutClock(byte[] pdf, DateOnly day) =>
        Encoding.Latin1.GetBytes(Clock().Replace(Encoding.Latin1.GetString(pdf), m => m.Value[..m.Value.IndexOf("D:", StringComparison.Ordinal)] + $"D:{day:yyyyMMdd}000000+00'00')"));

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
