using System.Collections.Immutable;

namespace NecPublish.Describing;

/// <summary>One graph told to several writers at once, which are its own: what is said of a resource is worked out once for all syntaxes.</summary>
public sealed class RdfWriters(params ReadOnlySpan<RdfWriter> writers) : RdfWriter
{
    private readonly ImmutableArray<RdfWriter> _writers = [.. writers];

    public override void StartNode(string iri, params ReadOnlySpan<string> types)
    {
        foreach (var writer in _writers)
            writer.StartNode(iri, types);
    }

    public override void EndNode()
    {
        foreach (var writer in _writers)
            writer.EndNode();
    }

    public override void Iri(string predicate, string iri)
    {
        foreach (var writer in _writers)
            writer.Iri(predicate, iri);
    }

    public override void Iris(string predicate, IReadOnlyList<string> iris)
    {
        foreach (var writer in _writers)
            writer.Iris(predicate, iris);
    }

    public override void Text(string predicate, string value, string? language)
    {
        foreach (var writer in _writers)
            writer.Text(predicate, value, language);
    }

    public override void Texts(string predicate, IReadOnlyList<string> values, string? language)
    {
        foreach (var writer in _writers)
            writer.Texts(predicate, values, language);
    }

    public override void Typed(string predicate, string value, string datatype)
    {
        foreach (var writer in _writers)
            writer.Typed(predicate, value, datatype);
    }

    public override void StartBlank(string predicate, string type)
    {
        foreach (var writer in _writers)
            writer.StartBlank(predicate, type);
    }

    public override void EndBlank()
    {
        foreach (var writer in _writers)
            writer.EndBlank();
    }

    public override void Dispose()
    {
        foreach (var writer in _writers)
            writer.Dispose();
    }
}
