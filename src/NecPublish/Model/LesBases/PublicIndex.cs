using System.Collections.Immutable;
using System.Text.Json;

namespace NecPublish.Model.LesBases;

/// <summary>An entry of the public index. Title is null while the resource is not public.</summary>
public sealed record IndexEntry(string Id, string Slug, string? Title, DateTimeOffset? Created, DateTimeOffset? Updated, bool IsDeleted, bool IsPublic, bool IsPublished);

/// <summary>Reads <c>/api/v1/resources</c> and <c>/api/v1/bases</c>.</summary>
public static class PublicIndex
{
    /// <returns>Null when the answer has another shape than expected.</returns>
    public static ImmutableArray<IndexEntry>? Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Array)
            return null;
        var entries = ImmutableArray.CreateBuilder<IndexEntry>();
        foreach (var item in data.EnumerateArray())
        {
            if (Text(item, "id") is not { } id || Text(item, "slug") is not { } slug)
                return null;
            entries.Add(
                new IndexEntry(
                    id,
                    slug,
                    Text(item, "title"),
                    Date(item, "created"),
                    Date(item, "updated"),
                    Text(item, "deleted") is not null,
                    item.TryGetProperty("is_public", out var isPublic) && isPublic.ValueKind == JsonValueKind.True,
                    Text(item, "published") is not null
                )
            );
        }
        return entries.ToImmutable();
    }

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Date(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var date) ? date : null;
}
