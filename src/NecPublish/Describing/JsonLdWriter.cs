using System.Text.Json;

namespace NecPublish.Describing;

/// <summary>JSON-LD 1.1 with its context inline: data.gouv.fr's harvester fetches a remote one, which may fail.</summary>
public sealed class JsonLdWriter : RdfWriter
{
    private readonly Utf8JsonWriter _out;

    public JsonLdWriter(Stream stream)
    {
        _out = new Utf8JsonWriter(stream, JsonText.Compact);
        _out.WriteStartObject();
        _out.WriteStartObject("@context");
        foreach (var (prefix, iri) in Prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
            _out.WriteString(prefix, iri);
        _out.WriteEndObject();
        _out.WriteStartArray("@graph");
    }

    public override void StartNode(string iri, params ReadOnlySpan<string> types)
    {
        _out.WriteStartObject();
        _out.WriteString("@id", iri);
        if (types.Length == 0)
            return;
        _out.WriteStartArray("@type");
        foreach (var type in types)
            _out.WriteStringValue(type);
        _out.WriteEndArray();
    }

    public override void EndNode()
    {
        _out.WriteEndObject();
        if (_out.BytesPending > 1 << 15)
            _out.Flush();
    }

    public override void Iri(string predicate, string iri)
    {
        _out.WritePropertyName(predicate);
        Reference(iri);
    }

    public override void Iris(string predicate, IReadOnlyList<string> iris)
    {
        if (iris.Count == 0)
            return;
        _out.WriteStartArray(predicate);
        foreach (var iri in iris)
            Reference(iri);
        _out.WriteEndArray();
    }

    public override void Text(string predicate, string value, string? language)
    {
        _out.WritePropertyName(predicate);
        Literal(value, language);
    }

    public override void Texts(string predicate, IReadOnlyList<string> values, string? language)
    {
        if (values.Count == 0)
            return;
        _out.WriteStartArray(predicate);
        foreach (var value in values)
            Literal(value, language);
        _out.WriteEndArray();
    }

    public override void Typed(string predicate, string value, string datatype)
    {
        _out.WriteStartObject(predicate);
        _out.WriteString("@type", datatype);
        _out.WriteString("@value", value);
        _out.WriteEndObject();
    }

    public override void StartBlank(string predicate, string type)
    {
        _out.WriteStartObject(predicate);
        _out.WriteString("@type", type);
    }

    public override void EndBlank() => _out.WriteEndObject();

    public override void Dispose()
    {
        _out.WriteEndArray();
        _out.WriteEndObject();
        _out.Dispose();
    }

    private void Reference(string iri)
    {
        _out.WriteStartObject();
        _out.WriteString("@id", iri);
        _out.WriteEndObject();
    }

    private void Literal(string value, string? language)
    {
        if (language is null)
        {
            _out.WriteStringValue(value);
            return;
        }
        _out.WriteStartObject();
        _out.WriteString("@language", language);
        _out.WriteString("@value", value);
        _out.WriteEndObject();
    }
}
