using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using NecPublish.Engines;
using NecPublish.Storage;

namespace NecPublish.Importing.Office;

/// <summary>What pandoc answers: its tree as JSON (pandoc-types 1.22) and the pictures that it found, by the target that the tree gives them.</summary>
internal sealed record PandocAnswer(byte[] Json, ImmutableDictionary<string, ReadOnlyMemory<byte>> Pictures);

/// <summary>One run of pandoc on one document, without network or files of its own; kept in the cache by the document's hash.</summary>
internal static class PandocRun
{
    private const string Folder = EngineCall.OutputFolder;

    /// <param name="format">As pandoc names it: "docx", "html".</param>
    public static (PandocAnswer? Answer, EngineOutcome Outcome) Of(byte[] document, string format, ImportContext context)
    {
        var key = $"pandoc-{context.Engines.Find(Engine.Pandoc).Version}-{format}-{Convert.ToHexStringLower(SHA256.HashData(document))}";
        if (context.Cache.TryGet(key) is { } kept)
            return (Open(kept), EngineOutcome.Done);
        // with more time it may succeed
        var failure = $"failed {context.Engines.TimeLimit?.TotalSeconds} {key}";
        if (context.Cache.TryGet(failure) is [var failed])
            return (null, (EngineOutcome)failed);
        var result = context.Engines.Run(
            new EngineCall(Engine.Pandoc, ["--sandbox", "--from", format, "--to", "json", "--track-changes=accept", $"--extract-media={Folder}", "in/document"])
            {
                Files = ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("in/document", document),
            },
            context.Cancellation
        );
        if (result.Outcome != EngineOutcome.Done)
        {
            // the same document with the same version fails again, after as long a wait
            if (result.Outcome != EngineOutcome.Missing)
                context.Cache.Put(failure, new[] { (byte)result.Outcome });
            return (null, result.Outcome);
        }
        var answer = new PandocAnswer(result.Output.ToArray(), result.Files.ToImmutableDictionary(f => $"{Folder}/{f.Key}", f => new ReadOnlyMemory<byte>(f.Value), StringComparer.Ordinal));
        context.Cache.Put(key, Pack(answer));
        return (answer, EngineOutcome.Done);
    }

    private static byte[] Pack(PandocAnswer answer)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "json", answer.Json);
            foreach (var (name, content) in answer.Pictures)
                Add(zip, name, content.Span);
        }
        return memory.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(content);
    }

    private static PandocAnswer Open(byte[] kept)
    {
        using var zip = new ZipArchive(new MemoryStream(kept));
        var parts = zip.Entries.ToDictionary(e => e.FullName, Read, StringComparer.Ordinal);
        return new(parts["json"], parts.Where(p => p.Key != "json").ToImmutableDictionary(p => p.Key, p => new ReadOnlyMemory<byte>(p.Value), StringComparer.Ordinal));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
