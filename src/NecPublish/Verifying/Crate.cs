using System.Text;
using System.Text.Json;

namespace NecPublish.Verifying;

/// <summary>
/// ro-crate-metadata.json, read for the checks: the whole document, its entities by @id, and the files that stand beside it.
/// </summary>
internal sealed class Crate
{
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    public Crate(JsonElement document, IReadOnlyDictionary<string, FileFacts> files, string? preview)
    {
        Document = document;
        Files = files;
        Preview = preview;
        if (document.ValueKind == JsonValueKind.Object && document.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array)
            Graph = [.. graph.EnumerateArray()];
        foreach (var entity in Entities)
        {
            if (IdOf(entity) is { } id)
                _byId.TryAdd(id, entity);
        }
    }

    public JsonElement Document { get; }

    /// <summary>The files of the crate by path, the metadata and preview included.</summary>
    public IReadOnlyDictionary<string, FileFacts> Files { get; }

    /// <summary>The text of ro-crate-preview.html, or null.</summary>
    public string? Preview { get; }

    public IReadOnlyList<JsonElement> Graph { get; } = [];

    public IEnumerable<JsonElement> Entities => Graph.Where(e => e.ValueKind == JsonValueKind.Object);

    public JsonElement? Descriptor => Find("ro-crate-metadata.json");

    public JsonElement? Root => Descriptor is { } descriptor && References(descriptor, "about").FirstOrDefault() is { } id ? Find(id) : Find("./");

    /// <summary>Entities that stand for bytes of the crate: File and Dataset, but the root.</summary>
    public IEnumerable<JsonElement> LocalFiles => Entities.Where(e => IsA(e, "File") && IdOf(e) is { } id && IsLocal(id));

    public JsonElement? Find(string id) => _byId.TryGetValue(id, out var entity) ? entity : null;

    public static string? IdOf(JsonElement entity) => entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    public static IEnumerable<string> TypesOf(JsonElement entity) =>
        entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("@type", out var type)
            ? Values(type).Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)
            : [];

    public static bool IsA(JsonElement entity, string type) => TypesOf(entity).Contains(type, StringComparer.Ordinal);

    /// <summary>A value or the values of an array.</summary>
    public static IEnumerable<JsonElement> Values(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    public static IEnumerable<JsonElement> Values(JsonElement entity, string property) => entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty(property, out var value) ? Values(value) : [];

    /// <summary>The ids that a property refers to.</summary>
    public static IEnumerable<string> References(JsonElement entity, string property) => Values(entity, property).Select(IdOf).OfType<string>();

    /// <summary>The text of a property; null when it is missing, empty or no text.</summary>
    public static string? Text(JsonElement? entity, string property) =>
        entity is { } e && Values(e, property).FirstOrDefault() is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } result && !string.IsNullOrWhiteSpace(result) ? result : null;

    /// <summary>No scheme and no fragment: it names bytes beside the metadata.</summary>
    public static bool IsLocal(string id) => !id.StartsWith('#') && !id.StartsWith("_:", StringComparison.Ordinal) && !Uri.TryCreate(id, UriKind.Absolute, out _);

    /// <summary>The path that a local id names, percent-decoded.</summary>
    public static string PathOf(string id)
    {
        var path = Uri.UnescapeDataString(id);
        return (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Every id reached from the root through hasPart.</summary>
    public HashSet<string> Reached()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<JsonElement>();
        if (Root is { } root)
            open.Push(root);
        while (open.TryPop(out var entity))
        {
            foreach (var id in References(entity, "hasPart"))
            {
                if (reached.Add(id) && Find(id) is { } part)
                    open.Push(part);
            }
        }
        return reached;
    }
}

/// <summary>One requirement of RO-Crate 1.2.</summary>
/// <param name="Id">"crate-root-name".</param>
/// <param name="Section">Of the specification: "Root Data Entity".</param>
/// <param name="Message">What is wrong, in French; {0} stands for the entity meant.</param>
/// <param name="Find">The entities that break it; empty when none does.</param>
internal sealed record CrateCheck(string Id, string Section, string Message, Func<Crate, IEnumerable<string>> Find)
{
    /// <summary>A SHOULD: worth saying, no ground to refuse a crate.</summary>
    public bool IsAdvice { get; init; }

    public static CrateCheck Must(string id, string section, string message, Func<Crate, bool> isBroken) => new(id, section, message, c => isBroken(c) ? [""] : []);
}
