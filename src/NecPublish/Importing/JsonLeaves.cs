using System.Collections.Immutable;
using System.Text.Json;

namespace NecPublish.Importing;

/// <summary>The values of a JSON text that no table of the page shows: rules on personal data read them too.</summary>
internal static class JsonLeaves
{
    private static readonly string[] Shown = ["geometry", "properties", "bbox", "type"];

    /// <summary>Every value.</summary>
    public static ImmutableArray<(string Name, string Text)> Of(JsonElement root) => [.. Values("", root)];

    /// <summary>What stands beside the one list that the table is made of.</summary>
    public static ImmutableArray<(string Name, string Text)> BesideTheList(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object ? [.. root.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Array).SelectMany(p => Values(p.Name, p.Value))] : [];

    /// <summary>What a map's file says beside its places and their properties (RFC 7946, 6.1: foreign members).</summary>
    public static ImmutableArray<(string Name, string Text)> BesideThePlaces(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object
            ? []
            :
            [
                .. root.EnumerateObject()
                    .Where(p => !Shown.Contains(p.Name, StringComparer.Ordinal))
                    .SelectMany(p => p.Name == "features" && p.Value.ValueKind == JsonValueKind.Array ? p.Value.EnumerateArray().SelectMany(place => BesideThePlaces(place)) : Values(p.Name, p.Value)),
            ];

    private static IEnumerable<(string Name, string Text)> Values(string name, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Values(p.Name, p.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Values(name, item)),
            JsonValueKind.String => [(name, value.GetString()!)],
            JsonValueKind.Number => [(name, value.GetRawText())],
            _ => [],
        };
}
