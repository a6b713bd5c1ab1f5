using System.Collections.Immutable;
using System.Security.Cryptography;
using NecPublish.Engines;
using NecPublish.Model;
using NecPublish.Storage;

namespace NecPublish.Importing.Office;

/// <summary>
/// Files of one office format as files of another, by LibreOffice: many at once before the bodies are read (starting it costs more than
/// converting), one by one when a batch failed, so that a file that breaks it costs only itself.
/// </summary>
public sealed class OfficeConversions(EngineRunner engines, ContentCache cache)
{
    private const int MostFiles = 40;
    private const long MostBytes = 100L << 20;

    /// <summary>Converts what the cache lacks, in as few runs as fit in memory. What fails is tried again alone by <see cref="Get"/>.</summary>
    /// <param name="wanted">Each file with the extension of its new format, without a dot: "docx".</param>
    public void Prepare(IEnumerable<(SourceFile File, string Format)> wanted, ISourceTree tree, CancellationToken cancellation)
    {
        if (!engines.IsEnabled || cache == ContentCache.None)
            return;
        foreach (var group in wanted.GroupBy(w => w.Format, StringComparer.Ordinal))
        {
            var batch = new List<(string Name, byte[] Content)>();
            foreach (var (file, _) in group)
            {
                var content = Read(file, tree);
                if (cache.TryGet(Key(content, group.Key)) is null && Failure(content, group.Key) is null)
                    batch.Add(($"{batch.Count:0000}{file.Extension}", content));
                if (batch.Count == MostFiles || batch.Sum(b => (long)b.Content.Length) > MostBytes)
                    Run(batch, group.Key, cancellation);
            }
            // one alone is as quick on demand, beside the others' bodies
            if (batch.Count > 1)
                Run(batch, group.Key, cancellation);
        }
    }

    /// <summary>A file in another format; null with the outcome when LibreOffice is missing or cannot read it.</summary>
    public (byte[]? Content, EngineOutcome Outcome) Get(SourceFile file, string format, ISourceTree tree, CancellationToken cancellation) =>
        GetPart(file.Extension, Read(file, tree), format, cancellation);

    /// <summary>As <see cref="Get"/>, for a part of a file: a picture of an old format.</summary>
    public (byte[]? Content, EngineOutcome Outcome) GetPart(string extension, byte[] content, string format, CancellationToken cancellation)
    {
        if (cache.TryGet(Key(content, format)) is { } known)
            return (known, EngineOutcome.Done);
        if (Failure(content, format) is { } failed)
            return (null, failed);
        var (results, outcome) = Run([("0000" + extension, content)], format, cancellation);
        if (results.Values.FirstOrDefault() is { } made)
            return (made, EngineOutcome.Done);
        outcome = outcome == EngineOutcome.Done ? EngineOutcome.Failed : outcome;
        // the same file with the same version fails again, after as long a wait
        if (outcome != EngineOutcome.Missing)
            cache.Put(FailureKey(content, format), new[] { (byte)outcome });
        return (null, outcome);
    }

    private EngineOutcome? Failure(byte[] content, string format) => cache.TryGet(FailureKey(content, format)) is [var outcome] ? (EngineOutcome)outcome : null;

    /// <summary>With more time it may succeed.</summary>
    private string FailureKey(byte[] content, string format) => $"failed {engines.TimeLimit?.TotalSeconds} {Key(content, format)}";

    private static byte[] Read(SourceFile file, ISourceTree tree)
    {
        var content = tree.ReadAllBytes(file.Path);
        return file.Extension is ".odt" ? OpenDocumentHiding.AsCharacters(content) : content;
    }

    private (ImmutableSortedDictionary<string, byte[]> Results, EngineOutcome Outcome) Run(List<(string Name, byte[] Content)> batch, string format, CancellationToken cancellation)
    {
        var call = new EngineCall(
            Engine.LibreOffice,
            ["-env:UserInstallation=file://{work}/profile", "--headless", "--norestore", "--convert-to", format, "--outdir", $"{{work}}/{EngineCall.OutputFolder}", .. batch.Select(b => $"{{work}}/in/{b.Name}")]
        )
        {
            Files = batch.ToImmutableSortedDictionary(b => "in/" + b.Name, b => new ReadOnlyMemory<byte>(b.Content), StringComparer.Ordinal),
        };
        var result = engines.Run(call, cancellation);
        foreach (var (name, content) in batch)
        {
            if (result.Files.TryGetValue(Path.ChangeExtension(name, format), out var converted))
                cache.Put(Key(content, format), converted);
        }
        batch.Clear();
        return (result.Files, result.Outcome);
    }

    private string Key(byte[] content, string format) => $"libreoffice-{engines.Find(Engine.LibreOffice).Version}-{format}-{Convert.ToHexStringLower(SHA256.HashData(content))}";
}
