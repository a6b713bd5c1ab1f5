using System.Text;
using System.Xml;

namespace NecPublish.Describing;

/// <summary>RDF 1.1 XML Syntax: one element per property, nested blank nodes as elements of their type.</summary>
public sealed class RdfXmlWriter : RdfWriter
{
    private static readonly string Rdf = Prefixes["rdf"];
    private readonly XmlWriter _out;

    /// <summary>Each name met, taken apart once: a catalogue says the same forty at every line.</summary>
    private readonly Dictionary<string, (string Prefix, string Local, string Namespace)> _names = new(StringComparer.Ordinal);

    public RdfXmlWriter(Stream stream)
    {
        _out = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n", CheckCharacters = false, CloseOutput = false });
        _out.WriteStartElement("rdf", "RDF", Rdf);
        foreach (var (prefix, iri) in Prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
            _out.WriteAttributeString("xmlns", prefix, null, iri);
    }

    public override void StartNode(string iri, params ReadOnlySpan<string> types)
    {
        if (types.Length == 0)
            _out.WriteStartElement("rdf", "Description", Rdf);
        else
            Element(types[0]);
        _out.WriteAttributeString("rdf", "about", Rdf, iri);
        for (var i = 1; i < types.Length; i++)
            Iri("rdf:type", Expand(types[i]));
    }

    public override void EndNode() => _out.WriteEndElement();

    public override void Iri(string predicate, string iri)
    {
        Element(predicate);
        _out.WriteAttributeString("rdf", "resource", Rdf, iri);
        _out.WriteEndElement();
    }

    public override void Iris(string predicate, IReadOnlyList<string> iris)
    {
        foreach (var iri in iris)
            Iri(predicate, iri);
    }

    public override void Text(string predicate, string value, string? language)
    {
        Element(predicate);
        if (language is not null)
            _out.WriteAttributeString("xml", "lang", null, language);
        _out.WriteString(value);
        _out.WriteEndElement();
    }

    public override void Texts(string predicate, IReadOnlyList<string> values, string? language)
    {
        foreach (var value in values)
            Text(predicate, value, language);
    }

    public override void Typed(string predicate, string value, string datatype)
    {
        Element(predicate);
        _out.WriteAttributeString("rdf", "datatype", Rdf, Expand(datatype));
        _out.WriteString(value);
        _out.WriteEndElement();
    }

    public override void StartBlank(string predicate, string type)
    {
        Element(predicate);
        Element(type);
    }

    public override void EndBlank()
    {
        _out.WriteEndElement();
        _out.WriteEndElement();
    }

    public override void Dispose()
    {
        _out.WriteEndElement();
        _out.Dispose();
    }

    private void Element(string name)
    {
        var (prefix, local, space) = Apart(name);
        _out.WriteStartElement(prefix, local, space);
    }

    private string Expand(string name)
    {
        var (_, local, space) = Apart(name);
        return space + local;
    }

    private (string Prefix, string Local, string Namespace) Apart(string name)
    {
        if (!_names.TryGetValue(name, out var apart))
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            _names.Add(name, apart = (name[..colon], name[(colon + 1)..], Prefixes[name[..colon]]));
        }
        return apart;
    }
}
