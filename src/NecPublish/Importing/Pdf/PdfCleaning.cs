using System.Collections.Immutable;
using System.Security.Cryptography;
using NecPublish.Engines;

namespace NecPublish.Importing.Pdf;

/// <summary>
/// A PDF written again by qpdf without what names people, runs, or hides beside the pages: its objects are edited as JSON (qpdf 11,
/// "qpdf JSON"), and what nothing refers to any more is left out of the new file.
/// </summary>
internal static class PdfCleaning
{
    /// <summary>Raise when what is taken out changes: it stands in the cache's keys.</summary>
    private const string Version = "2";

    /// <returns>The new file, what was taken out of it in words, and how the engine ended.</returns>
    public static (byte[]? Content, string Removed, EngineOutcome Outcome) Clean(byte[] pdf, ImportContext context)
    {
        var key = $"pdf-clean {Version} {context.Engines.Find(Engine.Qpdf).Version} {Convert.ToHexStringLower(SHA256.HashData(pdf))}";
        if (context.Cache.TryGet(key) is { } kept)
            return Unpack(kept);
        var read = Run(["--warning-exit-0", "--json-output", "--json-stream-data=file", "--json-stream-prefix={work}/out/data", "{work}/in.pdf", "{work}/out/objects"], [("in.pdf", pdf)], context);
        if (!read.IsDone || !read.Files.TryGetValue("objects", out var objects))
            return (null, "", read.IsDone ? EngineOutcome.Failed : read.Outcome);
        var (edit, removed) = PdfObjects.Edit(objects, number => read.Files.GetValueOrDefault($"data-{number}"));
        var written = Run(
            ["--warning-exit-0", "{work}/in.pdf", "--decrypt", "--update-from-json={work}/edit.json", "--deterministic-id", "--object-streams=disable", "{work}/out/out.pdf"],
            [("in.pdf", pdf), ("edit.json", edit)],
            context
        );
        if (!written.IsDone || !written.Files.TryGetValue("out.pdf", out var clean))
            return (null, "", written.IsDone ? EngineOutcome.Failed : written.Outcome);
        context.Cache.Put(key, Pack(clean, removed));
        return (clean, removed, EngineOutcome.Done);
    }

    private static EngineResult Run(ImmutableArray<string> arguments, (string Name, byte[] Content)[] files, ImportContext context) =>
        context.Engines.Run(new EngineCall(Engine.Qpdf, arguments) { Files = files.ToImmutableSortedDictionary(f => f.Name, f => new ReadOnlyMemory<byte>(f.Content), StringComparer.Ordinal) }, context.Cancellation);

    private static byte[] Pack(byte[] pdf, string removed)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory))
        {
            writer.Write(removed);
            writer.Write(pdf);
        }
        return memory.ToArray();
    }

    private static (byte[]?, string, EngineOutcome) Unpack(byte[] kept)
    {
        using var reader = new BinaryReader(new MemoryStream(kept));
        var removed = reader.ReadString();
        return (reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position)), removed, EngineOutcome.Done);
    }
}
