using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NecPublish.Diagnostics;

namespace NecPublish.Verifying;

/// <summary>Verifies a crate against RO-Crate 1.2, and against what this archive adds: every file has a size, a hash, a licence and an author.</summary>
internal static class CrateVerifier
{
    public const string FileName = "ro-crate-metadata.json";
    private const int MostPerCheck = 20;

    public static readonly ImmutableArray<CrateCheck> Checks = [.. CrateStructure.Checks, .. CrateRoot.Checks, .. CrateEntities.Checks];

    /// <param name="facts">The files beside the metadata, read.</param>
    public static IEnumerable<Finding> Verify(IArchiveFiles files, IReadOnlyDictionary<string, FileFacts> facts)
    {
        if (!files.Names.Contains(FileName, StringComparer.Ordinal))
            return [new("crate-missing", Severity.Error, FileName, "Le fichier ro-crate-metadata.json manque\u202F: le contenu n’est pas décrit.")];
        var bytes = Read(files, FileName);
        var preview = files.Names.Contains("ro-crate-preview.html", StringComparer.Ordinal) ? Encoding.UTF8.GetString(Read(files, "ro-crate-preview.html")) : null;
        return Verify(bytes, facts, preview);
    }

    public static IEnumerable<Finding> Verify(byte[] metadata, IReadOnlyDictionary<string, FileFacts> facts, string? preview)
    {
        JsonDocument document;
        try
        {
            if (metadata.AsSpan().StartsWith("\uFEFF"u8))
                return [new("crate-mark", Severity.Error, FileName, "Le fichier commence par une marque d’ordre des octets (BOM), que JSON interdit.")];
            document = JsonDocument.Parse(metadata);
        }
        catch (JsonException e)
        {
            return [new("crate-not-json", Severity.Error, FileName, string.Create(CultureInfo.InvariantCulture, $"Le fichier n’est pas du JSON, à la ligne {e.LineNumber + 1}."))];
        }
        using (document)
        {
            var crate = new Crate(document.RootElement, facts, preview);
            return [.. Checks.SelectMany(check => Run(check, crate))];
        }
    }

    private static IEnumerable<Finding> Run(CrateCheck check, Crate crate) =>
        check.Find(crate).Take(MostPerCheck).Select(place => new Finding(check.Id, check.IsAdvice ? Severity.Warning : Severity.Error, place, check.Message.Replace("{0}", $"«\u202F{place}\u202F»", StringComparison.Ordinal)));

    private static byte[] Read(IArchiveFiles files, string name)
    {
        using var stream = files.Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
