using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace NecPublish.Describing;

/// <summary>What a published site told harvesters of one resource.</summary>
/// <param name="Address">"/nec/01-a/notes/".</param>
/// <param name="Day">Of its last change, or the day that it was withdrawn.</param>
public sealed record PublishedResource(string Id, string Address, string Title, DateOnly Day, bool IsWithdrawn);

/// <summary>api/v1/resources.json of a published site, read again: what harvesters were told.</summary>
/// <param name="BaseUrl">The site's address without its final slash.</param>
public sealed record PublishedIndex(string BaseUrl, ImmutableArray<PublishedResource> Resources)
{
    public const string Path = "api/v1/resources.json";

    /// <summary>What tells whose index it is, after the site's address.</summary>
    private const string Schema = "/api/v1/resources.schema.json";

    /// <returns>Null when it is no index of ours: it tells nothing.</returns>
    public static PublishedIndex? Read(Stream utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            if (json.RootElement.GetProperty("$schema").GetString() is not { } schema || !schema.EndsWith(Schema, StringComparison.Ordinal))
                return null;
            var root = schema[..^Schema.Length];
            return new(root, [.. json.RootElement.GetProperty("data").EnumerateArray().Select(item => Resource(item, root)).OfType<PublishedResource>()]);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Null for what another program added: it stands elsewhere.</summary>
    private static PublishedResource? Resource(JsonElement item, string root)
    {
        var url = Text(item, "url");
        if (!url.StartsWith(root + "/", StringComparison.Ordinal))
            return null;
        var deleted = item.GetProperty("deleted");
        var isWithdrawn = deleted.ValueKind != JsonValueKind.Null;
        var day = (isWithdrawn ? deleted : item.GetProperty("updated")).GetString() ?? "";
        return new(Text(item, "id"), url[root.Length..], Text(item, "title"), DateOnly.ParseExact(day[..int.Min(10, day.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture), isWithdrawn);
    }

    /// <exception cref="InvalidOperationException">It is no text.</exception>
    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new InvalidOperationException();
}
