using System.Text.Json;
using System.Text.Json.Nodes;

namespace NecPublish.Pushing.Contract;

/// <summary>A refused input: issues as zod writes them.</summary>
public sealed class ZodException(JsonArray issues) : Exception(issues.ToJsonString());

/// <summary>An error with a tRPC code.</summary>
public sealed class TrpcException(int status, string code, string message) : Exception(message)
{
    public int Status => status;
    public string Code => code;
}

/// <summary>Checks an input as the site's own validation does, gathering every issue.</summary>
public sealed class Zod(JsonElement payload)
{
    private readonly JsonArray _issues = [];

    public string Text(string name, int min, int max)
    {
        if (!payload.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            Issue(name, "Required", "invalid_type");
            return "";
        }
        var text = value.GetString()!.Trim();
        if (text.Length < min)
            Issue(name, $"Veuillez renseigner {name}", "too_small");
        if (text.Length > max)
            Issue(name, $"Ne doit pas dépasser {max} caractères", "too_big");
        return text;
    }

    public string? Optional(string name, int max) =>
        !payload.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null : Text(name, 0, max);

    public string Uuid(string name)
    {
        var text = Text(name, 1, 100);
        if (!Guid.TryParse(text, out _))
            Issue(name, "Invalid uuid", "invalid_string");
        return text;
    }

    public string? OptionalUuid(string name) => !payload.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null ? null : Uuid(name);

    public int Number(string name)
    {
        if (payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Issue(name, "Expected number", "invalid_type");
        return 0;
    }

    public bool Flag(string name)
    {
        if (payload.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Issue(name, "Expected boolean", "invalid_type");
        return false;
    }

    public string[] Words(string name, string[] allowed, int min, int max)
    {
        if (!payload.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array)
        {
            if (min > 0)
                Issue(name, "Required", "invalid_type");
            return [];
        }
        var words = value.EnumerateArray().Select(v => v.GetString()!).ToArray();
        if (words.Length < min)
            Issue(name, $"Au moins {min}", "too_small");
        if (words.Length > max)
            Issue(name, $"Au plus {max}", "too_big");
        foreach (var word in words.Except(allowed, StringComparer.Ordinal))
            Issue(name, $"Invalid enum value '{word}'", "invalid_enum_value");
        return words;
    }

    public string OneOf(string name, string[] allowed)
    {
        var text = Text(name, 1, 100);
        if (!allowed.Contains(text, StringComparer.Ordinal))
            Issue(name, $"Invalid enum value '{text}'", "invalid_enum_value");
        return text;
    }

    public void Issue(string name, string message, string code) =>
        _issues.Add(new JsonObject { ["code"] = code, ["path"] = new JsonArray("payload", name), ["message"] = message });

    public void Throw()
    {
        if (_issues.Count > 0)
            throw new ZodException(_issues);
    }
}
