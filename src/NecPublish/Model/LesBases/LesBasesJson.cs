using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NecPublish.Model.LesBases;

/// <summary>Reads and writes manifests and the ledger: indented, LF, accents as they are, nulls left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Deposit))]
[JsonSerializable(typeof(Ledger))]
public sealed partial class LesBasesJson : JsonSerializerContext
{
    private static readonly LesBasesJson Written = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
        }
    );

    public static byte[] Write(Deposit deposit) => [.. JsonSerializer.SerializeToUtf8Bytes(deposit, Written.Deposit), (byte)'\n'];

    public static byte[] Write(Ledger ledger) => [.. JsonSerializer.SerializeToUtf8Bytes(ledger, Written.Ledger), (byte)'\n'];

    /// <returns>Null when the bytes are not a manifest.</returns>
    public static Deposit? ReadDeposit(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Written.Deposit);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null when the bytes are not a ledger.</returns>
    public static Ledger? ReadLedger(ReadOnlySpan<byte> json)
    {
        try
        {
            var ledger = JsonSerializer.Deserialize(json, Written.Ledger);
            return ledger is null ? null : ledger with { Resources = ledger.Resources.WithComparers(StringComparer.Ordinal) };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
