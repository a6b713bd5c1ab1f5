using System.Collections.Immutable;
using System.Text.Json;

namespace NecPublish.Pushing.LesBases;

/// <summary>A content as an answer shows it.</summary>
internal sealed record RemoteContent(string Id, string Type, int Order, string? Title);

/// <summary>What the answer to a change of a resource says. Fields are null when it does not say them.</summary>
internal sealed record RemoteResource(string Id)
{
    public string? Slug { get; init; }
    public string? Licence { get; init; }
    public bool? IsPublished { get; init; }

    /// <summary>In the order shown; null when the answer holds none.</summary>
    public ImmutableArray<RemoteContent>? Contents { get; init; }

    /// <summary>The identifier that an event of this call gave to a content; null when there is none.</summary>
    public string? EventContentId { get; init; }
}

/// <summary>Who a session belongs to. The e-mail address is not kept.</summary>
public sealed record Whoami(string Name);

/// <summary>Reads answers. What is missing gives null: the caller stops there rather than guess.</summary>
internal static class Answers
{
    /// <summary>The payload of <c>{"result":{"data":{"json":…}}}</c>.</summary>
    public static JsonElement? Payload(JsonElement answer) => Child(Child(Child(answer, "result"), "data"), "json");

    /// <summary>The resource of an answer, given as <c>{resource, events}</c> or by itself.</summary>
    public static RemoteResource? Resource(JsonElement payload)
    {
        var body = Child(payload, "resource") ?? payload;
        if (Text(body, "id") is not { } id)
            return null;
        return new RemoteResource(id)
        {
            Slug = Text(body, "slug"),
            Licence = Text(body, "licence"),
            IsPublished = body.TryGetProperty("published", out var published) ? published.ValueKind == JsonValueKind.String : null,
            Contents = Contents(body),
            EventContentId = EventContent(payload),
        };
    }

    public static Whoami? Whoami(JsonElement answer) => Child(answer, "user") is { } user ? new Whoami(Text(user, "name") ?? Text(user, "firstName") ?? "une personne sans nom affiché") : null;

    public static JsonElement? Child(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } e && e.TryGetProperty(name, out var child) && child.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? child : null;

    public static string? Text(JsonElement? element, string name) => Child(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static ImmutableArray<RemoteContent>? Contents(JsonElement body)
    {
        if (Child(body, "contents") is not { ValueKind: JsonValueKind.Array } list)
            return null;
        var contents = new List<RemoteContent>();
        foreach (var item in list.EnumerateArray())
        {
            if (Text(item, "id") is not { } id || Text(item, "type") is not { } type)
                return null;
            contents.Add(new RemoteContent(id, type, Child(item, "order") is { ValueKind: JsonValueKind.Number } order ? order.GetInt32() : contents.Count, Text(item, "title")));
        }
        return [.. contents.OrderBy(c => c.Order)];
    }

    private static string? EventContent(JsonElement payload)
    {
        if (Child(payload, "events") is not { ValueKind: JsonValueKind.Array } events)
            return null;
        foreach (var item in events.EnumerateArray())
        {
            if (Text(item, "type") == "ContentAdded")
                return Text(Child(item, "data"), "id");
        }
        return null;
    }
}
