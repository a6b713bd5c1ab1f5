using System.Buffers;
using System.Text;

namespace NecPublish.Describing;

/// <summary>RDF 1.1 Turtle.</summary>
public sealed class TurtleWriter : RdfWriter
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\\\"\n\t");
    private readonly StreamWriter _out;
    private string _indent = "    ";

    public TurtleWriter(Stream stream)
    {
        _out = new StreamWriter(stream, new UTF8Encoding(false), 1 << 15, leaveOpen: true) { NewLine = "\n" };
        foreach (var (prefix, iri) in Prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
            _out.Write($"@prefix {prefix}: <{iri}> .\n");
    }

    public override void StartNode(string iri, params ReadOnlySpan<string> types)
    {
        _out.Write("\n<");
        _out.Write(iri);
        _out.Write('>');
        for (var i = 0; i < types.Length; i++)
        {
            _out.Write(i == 0 ? " a " : ", ");
            _out.Write(types[i]);
        }
        // a node that is opened again may say no type: its first property then follows without a semicolon
        _isFirst = types.Length == 0;
    }

    private bool _isFirst;

    public override void EndNode() => _out.Write(" .\n");

    public override void Iri(string predicate, string iri)
    {
        Predicate(predicate);
        Reference(iri);
    }

    public override void Iris(string predicate, IReadOnlyList<string> iris)
    {
        for (var i = 0; i < iris.Count; i++)
        {
            if (i == 0)
                Predicate(predicate);
            else
                _out.Write(", ");
            Reference(iris[i]);
        }
    }

    public override void Text(string predicate, string value, string? language)
    {
        Predicate(predicate);
        Literal(value, language);
    }

    public override void Texts(string predicate, IReadOnlyList<string> values, string? language)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i == 0)
                Predicate(predicate);
            else
                _out.Write(", ");
            Literal(values[i], language);
        }
    }

    public override void Typed(string predicate, string value, string datatype)
    {
        Predicate(predicate);
        Literal(value, null);
        _out.Write("^^");
        _out.Write(datatype);
    }

    public override void StartBlank(string predicate, string type)
    {
        Predicate(predicate);
        _out.Write("[ a ");
        _out.Write(type);
        _indent = "        ";
    }

    public override void EndBlank()
    {
        _indent = "    ";
        _out.Write(" ]");
    }

    public override void Dispose() => _out.Dispose();

    private void Predicate(string name)
    {
        _out.Write(_isFirst ? "\n" : " ;\n");
        _isFirst = false;
        _out.Write(_indent);
        _out.Write(name);
        _out.Write(' ');
    }

    private void Reference(string iri)
    {
        _out.Write('<');
        _out.Write(iri);
        _out.Write('>');
    }

    private void Literal(string value, string? language)
    {
        _out.Write('"');
        var rest = value.AsSpan();
        for (int at; (at = rest.IndexOfAny(Escaped)) >= 0; rest = rest[(at + 1)..])
        {
            _out.Write(rest[..at]);
            _out.Write(rest[at] switch { '\n' => "\\n", '\t' => "\\t", '"' => "\\\"", _ => "\\\\" });
        }
        _out.Write(rest);
        _out.Write('"');
        if (language is not null)
        {
            _out.Write('@');
            _out.Write(language);
        }
    }
}
