using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NecPublish.Storage;

namespace NecPublish.Pushing.Sync;

/// <param name="Sha256">Of what was sent.</param>
/// <param name="Tag">What the store said of it.</param>
public sealed record SentFile(string Sha256, string Tag);

/// <summary>
/// What was sent to one destination (content/registre/depot-….json). It decides what may be deleted there: only what we put.
/// A push that lost it sends nothing twice all the same, since the store's own tags tell.
/// </summary>
public sealed record SyncLedger
{
    public int Version { get; init; } = 1;
    public string Destination { get; init; } = "";
    public ImmutableSortedDictionary<string, SentFile> Files { get; init; } = ImmutableSortedDictionary.Create<string, SentFile>(StringComparer.Ordinal);

    /// <exception cref="PushException">The file is not a ledger, or belongs to another destination.</exception>
    public static SyncLedger Read(AtomicFile file, string destination)
    {
        if (file.Read() is not { } bytes)
            return new SyncLedger { Destination = destination };
        SyncLedger? ledger = null;
        try
        {
            ledger = JsonSerializer.Deserialize(bytes, SyncJson.Written.SyncLedger);
        }
        catch (JsonException)
        {
            // said below
        }
        if (ledger is not { Version: 1 } || ledger.Destination != destination)
            throw new PushException($"Le registre «\u202f{file.Path}\u202f» est illisible, ou celui d’une autre destination. Effacez-le\u202f: rien ne sera perdu, mais les fichiers retirés de l’archive resteront là-bas.");
        return ledger with { Files = ledger.Files.WithComparers(StringComparer.Ordinal) };
    }

    public void Write(AtomicFile file) => file.Write([.. JsonSerializer.SerializeToUtf8Bytes(this, SyncJson.Written.SyncLedger), (byte)'\n']);
}

/// <summary>How ledgers of copies are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SyncLedger))]
internal sealed partial class SyncJson : JsonSerializerContext
{
    public static readonly SyncJson Written = new(
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );
}
