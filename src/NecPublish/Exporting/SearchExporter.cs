using System.Collections.Immutable;
using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using NecPublish.Diagnostics;
using NecPublish.Engines;

namespace NecPublish.Exporting;

/// <summary>
/// pagefind/: an index of the text of the pages, in French, that the search page reads a few pieces of. Made by Pagefind from the
/// finished pages, kept by their hash. Without it the search page filters its own list.
/// </summary>
public sealed class SearchExporter : IExporter
{
    /// <summary>More pages share a file: a host should not hold 10,000 small ones.</summary>
    private const string MostFragments = "1000";

    private static readonly RuleInfo Missing = new(
        "search-index-missing",
        Severity.Advice,
        Sources.Site,
        "Recherche réduite aux titres et aux résumés",
        "Le texte des pages n’est pas indexé : la page « Rechercher » filtre seulement sa liste.",
        "Installez Pagefind (npm install --global pagefind), puis reconstruisez le site."
    );

    private static readonly RuleInfo Failed = Missing with { Id = "search-index-failed", Severity = Severity.Warning, Fix = "Reconstruisez le site ; si le message revient, signalez-le aux auteurs de NecPublish." };

    // what stands around the text: it is the same on every page, or lists other pages
    private const string Ignored = ".crumbs, .kind, .tags, .toc, .buttons, .slide-foot, .filters, [aria-labelledby=reutiliser], [aria-labelledby=fichiers], [aria-labelledby=autour], [aria-labelledby=programme], [aria-labelledby=charte], [aria-labelledby=tout]";

    public string Id => "search";
    public bool IsDerivative => true;

    public void Export(ExportContext context)
    {
        var pages = SearchPages.Of(context);
        if (pages.IsEmpty)
            return;
        var engine = context.Engines.Find(Engine.Pagefind);
        if (!engine.IsFound)
        {
            if (context.Engines.IsEnabled)
                Say(context, Missing, "");
            return;
        }
        var key = $"search 1 {Engine.Pagefind.Id} {engine.Version} {Ignored} {MostFragments} {Hash(pages)}";
        var bundle = context.Cache.TryGet(key) is { } kept ? Unpack(kept) : null;
        if (bundle is null)
        {
            var result = context.Engines.Run(Call(pages), context.Cancellation);
            if (!result.IsDone)
            {
                Say(context, Failed, result.Errors);
                return;
            }
            bundle = result.Files.Where(f => IsServed(f.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
            context.Cache.Put(key, Pack(bundle));
        }
        foreach (var (path, content) in bundle)
            context.Output.Write("pagefind/" + path, content);
    }

    private static EngineCall Call(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> pages) =>
        new(
            Engine.Pagefind,
            [
                "--site", "{work}/site", "--output-path", "{work}/" + EngineCall.OutputFolder, "--force-language", "fr", "--keep-index-url", "--silent",
                "--exclude-selectors", Ignored, "--max-fragments", MostFragments,
            ]
        )
        {
            Files = pages,
            TimeLimit = TimeSpan.FromMinutes(10),
        };

    /// <summary>Pagefind also leaves ready-made interfaces, which nothing of ours uses.</summary>
    private static bool IsServed(string path) =>
        path is "pagefind.js" or "pagefind-worker.js" or "pagefind-entry.json" or "wasm.fr.pagefind"
        || path.EndsWith(".pf_meta", StringComparison.Ordinal)
        || path.Contains('/', StringComparison.Ordinal);

    private static void Say(ExportContext context, RuleInfo rule, string detail) =>
        context.Report(new Diagnostic(rule, rule.Severity, "necpublish.yml", null, rule.Why + (detail.Length == 0 ? "" : $" ({detail.Trim()})"), rule.Fix, ""));

    private static string Hash(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> pages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in pages)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path} {content.Length}\n"));
            hash.AppendData(content.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ReadOnlyMemory<byte> Pack(ImmutableSortedDictionary<string, byte[]> bundle)
    {
        using var buffer = new MemoryStream();
        using (var tar = new TarWriter(buffer, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (path, content) in bundle)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(content), ModificationTime = DateTimeOffset.UnixEpoch });
        }
        return buffer.ToArray();
    }

    private static ImmutableSortedDictionary<string, byte[]>? Unpack(byte[] packed)
    {
        var bundle = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(new MemoryStream(packed));
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            bundle[entry.Name] = content.ToArray();
        }
        return bundle.ToImmutable();
    }
}
